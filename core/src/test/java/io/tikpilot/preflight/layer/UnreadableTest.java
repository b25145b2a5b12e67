package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.typesafe.config.Config;
import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/**
 * Permission denied. The superuser can read everything, so as root the same checks run in a process of another user, by {@code
 * setpriv}; where there is none, the tests are skipped and say so.
 */
class UnreadableTest {
    record Settings(int port) {}

    @TempDir
    Path directory;

    private Path shared;
    private Path classes;

    /** What the other process runs: it prints the report for a file, or for a directory and the profile test. */
    public static void main(String[] args) {
        Path path = Path.of(args[0]);
        Layer layer = args.length > 1 ? Layer.directory(path, "test") : Layer.file(path);
        System.out.print(SettingsLoader.of(Settings.class)
                .layer(layer)
                .inspect()
                .report()
                .text());
    }

    @BeforeEach
    void aDirectoryThatEverybodyMayEnter() throws IOException {
        shared = Files.createDirectory(directory.resolve("shared"));
        classes = Files.createDirectory(directory.resolve("classes"));
        for (Path path = shared; path.startsWith(directory); path = path.getParent()) {
            chmod(path, "rwxr-xr-x");
        }
        for (Class<?> type : List.of(SettingsLoader.class, UnreadableTest.class, Config.class, Logger.class)) {
            copyClassesBeside(type);
        }
    }

    /** The other user may not be able to read the repository that the class path points into. */
    private void copyClassesBeside(Class<?> type) throws IOException {
        Path source = Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
        boolean jar = Files.isRegularFile(source);
        try (FileSystem archive = jar ? FileSystems.newFileSystem(source) : null;
                Stream<Path> files = Files.walk(archive == null ? source : archive.getPath("/"))) {
            Path root = archive == null ? source : archive.getPath("/");
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = classes.resolve(root.relativize(file).toString());
                boolean wanted = file.toString().endsWith(".class") && !Files.exists(target);
                if (wanted) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @AfterEach
    void everythingCanBeDeleted() throws IOException {
        chmod(shared, "rwxr-xr-x");
    }

    @Test
    void aFileThatMayNotBeReadIsToldWithItsModeAndWhoAsks() throws Exception {
        Path file = Files.writeString(shared.resolve("app.conf"), "port = 1");
        chmod(file, "-w-------");

        assertThat(reportOfAnotherUser(file.toString()))
                .contains("error[unreadable-file]")
                .contains("-w-------, owner ")
                .contains(isRoot() ? "this process runs as 65534:65534" : "this process runs as ")
                .doesNotContain("Exception");
    }

    @Test
    void aDirectoryOnTheWayThatMayNotBeEnteredIsNamed() throws Exception {
        Path file = Files.writeString(shared.resolve("app.conf"), "port = 1");
        chmod(shared, "rw-r--r--");

        assertThat(reportOfAnotherUser(file.toString()))
                .contains("error[unreadable-file]")
                .contains("the directory " + shared + " cannot be entered: rw-r--r--, owner ");
    }

    @Test
    void aConfigurationDirectoryThatMayNotBeEnteredIsOneProblem() throws Exception {
        Files.writeString(shared.resolve("test.conf"), "port = 1");
        chmod(shared, "rw-r--r--");

        assertThat(reportOfAnotherUser(shared.toString(), "directory"))
                .contains("Settings could not be loaded: 1 problem")
                .contains("error[unreadable-file]");
    }

    private static void chmod(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private String reportOfAnotherUser(String... args) throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            boolean possible = Files.isExecutable(Path.of("/usr/bin/setpriv"));
            if (!possible) {
                System.err.println(
                        "SKIPPED: root reads everything and there is no setpriv: unreadable files are NOT tested");
            }
            assumeTrue(possible, "root reads everything, and there is no setpriv");
            command.addAll(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command.addAll(
                List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classes.toString(), UnreadableTest.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.replaceAll("\\s+", " ");
    }

    private static boolean isRoot() {
        return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
    }
}
