package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputsTest {
    @TempDir
    Path directory;

    static List<HostileInputs.Case> cases() throws IOException {
        return HostileInputs.all();
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachComesToItsValueOrItsProblemAndNoSecretIsSeen(HostileInputs.Case one) {
        // A guard against work that never ends, not a measurement.
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Inspection<HostileInputs.Settings> inspection = one.inspect(directory);
            String report = inspection.report().text();

            assertThat(HostileInputs.outcome(inspection)).isEqualTo(one.expected());
            assertThat(report)
                    .doesNotContain(HostileInputs.CANARY)
                    .doesNotContain("\u001b", "\u0000", "\u202e", "\nerror[fake]");
        });
    }

    /** A thread of 256 KiB and a heap of 128 MiB are enough for all of them, in another language, time zone and encoding. */
    @Test
    void aSmallMachineIsEnough() throws Exception {
        Path table = directory.resolve("table");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss256k",
                "-Xmx128m",
                "-Duser.language=tr",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileInputs.class.getName(),
                table.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();

        assertThat(directory.resolve("out")).hasContent("");
        assertThat(Files.readAllLines(table)).isEqualTo(HostileInputs.lines());
    }
}
