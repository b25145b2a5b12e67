package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.reference.ReferenceFormat;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The system property {@code config.trace}, by which typesafe-config prints what it does, values among it. The library reads the
 * property once in the life of a JVM, so each test is a JVM of its own.
 */
class ParserTraceTest {
    private static final String CANARY = "hunter2";

    record Settings(Optional<Secret> password, Optional<String> copy, Optional<Integer> port, List<String> tokens) {}

    @TempDir
    Path directory;

    /** The program of the other JVM: it loads a file in every way there is, and prints what it may. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            Path file = Path.of(args[0]);
            SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                    .limits(Limits.defaults().includes(file.getParent()))
                    .layer(Layer.resource("trace/defaults.conf"))
                    .layer(Layer.file(file))
                    .layer(Layer.arguments("--tokens.0=" + CANARY));
            Inspection<Settings> inspection = loader.inspect();
            System.out.println(inspection.report().text());
            System.out.println(inspection.explanation().text());
            System.out.println(Reference.of(loader).print(ReferenceFormat.hocon()));
            System.out.println(inspection.settings().isPresent() ? "loaded" : "refused");
        }
    }

    @BeforeEach
    void somethingToInclude() throws IOException {
        Files.writeString(directory.resolve("more.conf"), "password = " + CANARY + "\n");
    }

    private String output(String trace, String text) throws Exception {
        Path file = Files.writeString(directory.resolve("app.conf"), text);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dconfig.trace=" + trace,
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static final String REFERENCES =
            "include \"more.conf\"\ntokens = [a, ${password}x]\ncopy = pre${password}post\npassword = ${copy}" + CANARY
                    + "\nport = 1";

    @Test
    void noReferenceIsResolvedWhereThatWouldBePrinted() throws Exception {
        String output = output("loads,substitutions", REFERENCES);

        assertThat(output)
                .contains("""
                        error[unresolved-reference]: no reference is resolved while the system property config.trace names
                          `substitutions`
                          because     every value, secrets among them, would be printed to standard error
                          fix         start the program without -Dconfig.trace=substitutions
                        """)
                .contains("Loading config from reader", "refused")
                .doesNotContain(CANARY);
    }

    @Test
    void withoutReferencesNothingIsPrintedAndTheSettingsAreLoaded() throws Exception {
        assertThat(output(
                        "loads,substitutions", "include \"more.conf\"\nport = 1\ntokens = [x]\npassword = x\ncopy = x"))
                .contains("Loading config from reader", "loaded")
                .doesNotContain(CANARY);
    }

    @Test
    void whatTheLibraryLoadsIsPrintedByNameAlone() throws Exception {
        assertThat(output("loads", "include \"more.conf\"\nport = ${?PORT}\ntokens = [x]\ncopy = ${?password}x"))
                .contains("Loading config from reader", "loaded")
                .doesNotContain(CANARY);
    }

    @Test
    void aTextThatCannotBeParsedIsNotPrintedEither() throws Exception {
        assertThat(output("loads,substitutions", "password = " + CANARY + " ${" + CANARY + "\n"))
                .contains("error[syntax-error]", "refused")
                .doesNotContain(CANARY);
    }
}
