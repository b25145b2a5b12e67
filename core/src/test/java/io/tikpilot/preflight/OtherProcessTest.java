package io.tikpilot.preflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.explain.ExplanationFormat;
import io.tikpilot.preflight.problem.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process, of another language, zone, encoding and other hashes, prints the same to the byte. */
class OtherProcessTest {
    /** Loads the hostile inputs, and prints everything of each in every format. */
    static final class Everything {
        private Everything() {}

        public static void main(String[] args) throws IOException {
            Files.write(Path.of(args[1]), of(Path.of(args[0])).getBytes(UTF_8));
        }

        static String of(Path directory) throws IOException {
            StringBuilder all = new StringBuilder();
            for (HostileInputs.Case one : HostileInputs.all()) {
                Inspection<HostileInputs.Settings> inspection = one.inspect(directory);
                Bounds.formats()
                        .forEach((name, format) ->
                                all.append(inspection.report().print(format)).append('\n'));
                all.append(inspection.explanation().print(ExplanationFormat.json()))
                        .append(inspection.settings())
                        .append('\n');
            }
            return all.toString();
        }
    }

    @TempDir
    Path directory;

    @Test
    void printsTheSameReports() throws Exception {
        Path printed = directory.resolve("printed");
        Path output = directory.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UnlockExperimentalVMOptions", // the identity hash codes are random numbers, but 1 with this
                "-XX:hashCode=2",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=nu-arab",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1",
                "-Dline.separator=\r\n",
                "-cp",
                System.getProperty("java.class.path"),
                Everything.class.getName(),
                directory.toString(),
                printed.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PORT", "1");
        builder.environment().put("COLUMNS", "20");
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(output).hasContent("");

        String here = Everything.of(directory);
        assertThat(here).contains("error[syntax-error]", "\"ruleId\"").hasSizeGreaterThan(500_000);
        assertThat(Files.readString(printed))
                .isEqualTo(new String(here.getBytes(UTF_8), UTF_8)); // one half of a pair is none
    }
}
