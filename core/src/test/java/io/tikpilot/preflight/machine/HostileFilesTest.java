package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tikpilot.preflight.Container;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.schema.ExistingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and directories that somebody made to mislead a reader, or to keep a report from ending. */
class HostileFilesTest {
    record Settings(int port) {}

    record Certificate(@ExistingFile Path file) {}

    private static String report(Path directory) {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.optionalDirectory(directory, Profile.assumed("production")))
                .inspect()
                .report()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\nerror[forged]: all is well",
                "x\rerror",
                "\u001b[2J\u001b[31mred",
                "\u202etxt.fnoc",
                "a\u2028b",
                "a\tb",
                "\u0007",
                "a\u009b1m"
            })
    void aNameInAListingCanForgeNothing(String name, @TempDir Path directory) throws IOException {
        Files.createFile(directory.resolve(name));

        assertNothingIsForged(report(directory));
    }

    private static void assertNothingIsForged(String report) {
        assertThat(report).contains("error[missing-value]").doesNotContain("\nerror[forged]");
        assertThat(report.replace("\n", "").codePoints().filter(HostileFilesTest::isUnsafe))
                .isEmpty();
    }

    private static boolean isUnsafe(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point) || type == Character.FORMAT || type == Character.LINE_SEPARATOR;
    }

    /** A blank or a semicolon would make one name look like several, or like what is mounted there. */
    @Test
    void aNameThatReadsLikeASentenceStandsInQuotes(@TempDir Path directory) throws IOException {
        Files.createFile(directory.resolve("x; it is a bind mount of etc on the host"));
        Files.createFile(directory.resolve("plain-name_1.conf~"));

        assertThat(report(directory).replaceAll("\\s+", " "))
                .contains(" holds plain-name_1.conf~, \"x; it is a bind mount of etc on the host\"");
    }

    @Test
    void aMountTableCanForgeNothing() throws IOException {
        try (Container container = Container.startedIn("/app").directory("/app/config")) {
            container.mounts(
                    "710 700 254:1 /srv\\012error[forged]:\\033[2J\u202e /app/config rw - ext4 /dev/vda1 rw\n");

            assertNothingIsForged(container.seeing(() -> report(container.path("/app/config"))));
        }
    }

    @Test
    void aMountTableOfRandomCharactersIsNoReasonToFail() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder table = new StringBuilder();
            for (int j = 0; j < 300; j++) {
                String letters = "/ \\\n-0127:,appconfig\u0000\u001bä";
                table.append(letters.charAt(random.nextInt(letters.length())));
            }
            try (Container container = Container.startedIn("/app").directory("/app/config")) {
                container.mounts(table.toString());
                assertThat(container.seeing(() -> report(container.path("/app/config"))))
                        .contains("error[missing-value]");
            }
        }
    }

    /** In memory: a disk would take longer to make the files than the report to be made. */
    @Tag("timed")
    @Test
    void aDirectoryOfAHundredThousandNamesIsToldInAMoment() throws IOException {
        try (Container container = Container.startedIn("/app").directory("/app/config")) {
            for (int i = 0; i < 100_000; i++) {
                Files.createFile(container.path("/app/config/file-" + i + ".conf"));
            }
            assertTimeout(Duration.ofSeconds(5), () -> {
                String report = report(container.path("/app/config"));
                assertThat(report.replaceAll("\\s+", " ")).contains(" holds more than 1000 files");
                assertThat(report.length()).isLessThan(4096);
            });
        }
    }

    @Test
    void namesOf255CharactersAreCut(@TempDir Path directory) throws IOException {
        for (int i = 0; i < 9; i++) {
            Files.createFile(directory.resolve(i + "x".repeat(254)));
        }

        assertThat(report(directory))
                .contains("0" + "x".repeat(58) + "…")
                .doesNotContain("x".repeat(60))
                .contains("4 more");
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 5000})
    void aPathMayBeLongerThanAnyFileSystemTakes(int length, @TempDir Path directory) {
        Path file = directory.resolve("x".repeat(length));

        assertThat(SettingsLoader.of(Settings.class)
                        .layer(Layer.file(file))
                        .inspect()
                        .report()
                        .text())
                .containsAnyOf("error[missing-file]", "error[unreadable-file]")
                .doesNotContain("Exception");
    }

    @Test
    void aLinkThatLeadsInACircleEndsTheSearch(@TempDir Path directory) throws IOException {
        Path loop = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));

        String report = SettingsLoader.of(Settings.class)
                .layer(Layer.file(loop.resolve("app.conf")))
                .inspect()
                .report()
                .text()
                .replaceAll("\\s+", " ");
        assertThat(report)
                .contains("error[missing-file]")
                .contains(loop + " is a link to loop, which leads to nothing");
        assertThat(report(loop)).contains("error[");
    }

    @Test
    void aPipeIsNeverRead(@TempDir Path directory) throws Exception {
        Path pipe = pipe(directory.resolve("production.conf"));

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(report(directory))
                        .contains("error[not-a-file]")
                        .contains("a pipe, a socket or a device"));
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(SettingsLoader.of(Certificate.class)
                                .layer(Layer.values("test", Map.of("file", pipe.toString())))
                                .inspect()
                                .report()
                                .text())
                        .contains("`file` does not name a file")
                        .contains("a pipe, a socket or a device")
                        .doesNotContain("a directory"));
    }

    /** Java makes no pipes; where the program for it is missing, nothing is tested, and the log says so. */
    private static Path pipe(Path path) throws Exception {
        boolean possible = Files.isExecutable(Path.of("/usr/bin/mkfifo"));
        if (!possible) {
            System.err.println("SKIPPED: there is no mkfifo: pipes in the place of files are NOT tested");
        }
        assumeTrue(possible, "there is no mkfifo");
        Process made = new ProcessBuilder("/usr/bin/mkfifo", path.toString()).start();
        assertThat(made.waitFor()).isZero();
        return path;
    }
}
