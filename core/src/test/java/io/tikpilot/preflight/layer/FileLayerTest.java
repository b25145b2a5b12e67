package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLayerTest {
    record Settings(int port) {}

    @TempDir
    Path directory;

    private static List<String> problems(Layer layer) {
        return Loading.problems(SettingsLoader.of(Settings.class).layer(layer));
    }

    /** The report as one line: where it is wrapped depends on the length of the temporary directory. */
    private static String report(Layer layer) {
        String text = SettingsLoader.of(Settings.class)
                .layer(layer)
                .inspect()
                .report()
                .text();
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void aFileIsReadByItsEnding() throws IOException {
        Path conf = Files.writeString(directory.resolve("a.conf"), "port = 1 # one");
        Path json = Files.writeString(directory.resolve("a.json"), "{\"port\": 2}");
        Path properties = Files.writeString(directory.resolve("a.properties"), "port: 3");
        Path other = Files.writeString(directory.resolve("a.cfg"), "port = 4");

        for (Path path : List.of(conf, json, properties, other)) {
            assertThat(SettingsLoader.of(Settings.class)
                            .layer(Layer.file(path))
                            .load()
                            .port())
                    .isBetween(1, 4);
        }
        assertThat(problems(Layer.file(Files.writeString(json, "port = 2")))).containsExactly("error[syntax-error]");
    }

    @Test
    void aMissingFileIsToldWithTheFirstThingThatIsMissingOnTheWay() {
        Path path = directory.resolve("config/app.conf");

        assertThat(problems(Layer.file(path))).containsExactly("error[missing-file]");
        assertThat(report(Layer.file(path))).contains("not there: " + directory.resolve("config") + " does not exist");
        assertThat(report(Layer.file(directory.resolve("app.conf")))).contains(directory + " is an empty directory");
    }

    @Test
    void anOptionalFileMayBeMissingAndIsStillListedWhereAValueIsMissing() {
        Path path = directory.resolve("app.conf");

        assertThat(problems(Layer.optionalFile(path))).containsExactly("error[missing-value] port");
        assertThat(report(Layer.optionalFile(path))).contains("looked in " + path);
    }

    @Test
    void anOptionalFileThatIsThereMustHaveContent() throws IOException {
        Path path = Files.createFile(directory.resolve("app.conf"));

        assertThat(problems(Layer.optionalFile(path))).containsExactly("error[empty-file]");
        assertThat(problems(Layer.file(path))).containsExactly("error[empty-file]");
    }

    @Test
    void aFileOfCommentsAloneHasContent() throws IOException {
        Path path = Files.writeString(directory.resolve("app.conf"), "# nothing yet\n");

        assertThat(problems(Layer.file(path))).containsExactly("error[missing-value] port");
    }

    @Test
    void aDirectoryInThePlaceOfAFileIsNoFile() throws IOException {
        assertThat(problems(Layer.file(directory))).containsExactly("error[not-a-file]");
        assertThat(report(Layer.file(directory))).contains("an empty directory");

        Files.writeString(directory.resolve("inside.conf"), "x = 1");
        assertThat(report(Layer.optionalFile(directory))).contains("a directory; it holds inside.conf");
    }

    @Test
    void aLinkToNothingIsMissingEvenWhereTheFileIsOptional() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("app.conf"), directory.resolve("gone.conf"));

        assertThat(problems(Layer.file(link))).containsExactly("error[missing-file]");
        assertThat(problems(Layer.optionalFile(link))).containsExactly("error[missing-file]");
        assertThat(report(Layer.file(link))).contains("a link to " + directory.resolve("gone.conf"));
    }

    @Test
    void aLinkToAFileIsTheFile() throws IOException {
        Path target = Files.writeString(directory.resolve("..data.conf"), "port = 1");
        Path link = Files.createSymbolicLink(directory.resolve("app.conf"), target);

        assertThat(SettingsLoader.of(Settings.class)
                        .layer(Layer.file(link))
                        .load()
                        .port())
                .isEqualTo(1);
    }

    @Test
    void aLinkThatLeadsBackToItselfIsSaidToDoSo() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("app.conf"), directory.resolve("app.conf"));

        assertThat(report(Layer.file(link))).contains(link.toString()).doesNotContain("Exception");
        assertThat(report(Layer.optionalFile(link))).contains("error[").doesNotContain("Exception");
    }

    @Test
    void aPathThroughAFileNamesTheFileOnTheWay() throws IOException {
        Path file = Files.writeString(directory.resolve("config"), "port = 1");

        assertThat(report(Layer.file(file.resolve("app.conf"))))
                .contains(file + " is a file")
                .doesNotContain("Exception");
    }

    @Test
    void aPipeIsRefusedWithoutWaitingForAWriter() throws Exception {
        Path pipe = directory.resolve("app.conf");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(problems(Layer.file(pipe))).containsExactly("error[not-a-file]");
            assertThat(problems(Layer.optionalFile(pipe))).containsExactly("error[not-a-file]");
            assertThat(report(Layer.file(pipe))).contains("a pipe, a socket or a device");
        });
    }

    @Test
    void aDeviceIsRefusedWithoutReadingIt() {
        Path zero = Path.of("/dev/zero");
        assumeThat(zero).exists();

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(problems(Layer.file(zero))).containsExactly("error[not-a-file]"));
    }

    @Test
    void aNameThatNoFileCanHaveIsAProblemAndNoException() {
        assertThat(report(Layer.file(directory.resolve("x".repeat(300)))))
                .contains("Settings could not be loaded: 1 problem")
                .doesNotContain("Exception");
    }

    @Test
    void aRelativePathIsReportedWithTheDirectoryItCountsFrom() {
        String report = report(Layer.file(Path.of("no-such-directory/app.conf")));

        assertThat(report).contains("the file no-such-directory/app.conf is not there");
        assertThat(report).contains(Path.of("no-such-directory").toAbsolutePath() + " does not exist");
    }
}
