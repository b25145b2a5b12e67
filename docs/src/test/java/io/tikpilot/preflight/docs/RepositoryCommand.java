package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Commands for a checkout of this repository. They build everything or run until somebody stops them, so they are not run here:
 * each must be one of those that {@code .ci/run} or another test runs, or a program that is there and may be executed.
 */
final class RepositoryCommand {
    private static final Set<String> BUILDS = Set.of(
            "mvn -B verify", "mvn -B spotless:apply", "mvn -B -pl core,env-overlay verify", "mvn -B -Pmutation verify");

    private RepositoryCommand() {}

    static void check(Block block) {
        assertThat(block.lines()).isNotEmpty().allSatisfy(RepositoryCommand::check);
    }

    private static void check(String line) {
        String command = line.replaceFirst("\\s+#.*", "");
        Path program = Page.ROOT.resolve(command.replaceFirst(" .*", ""));
        assertThat(BUILDS.contains(command) || (Files.isRegularFile(program) && Files.isExecutable(program)))
                .as("a known command or a program of this repository: " + command)
                .isTrue();
    }
}
