package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxErrorsTest {
    record Settings(int port) {}

    private static Arguments at(String text, String place, String label) {
        return Arguments.of(text, place, label);
    }

    static Arguments[] truePlaces() {
        return new Arguments[] {
            at("port = 1\nserver {\n  host = a\n", ":2:", "this `{` is never closed"),
            at("a {\n b {\n  c = 1\n }\n", ":1:", "this `{` is never closed"),
            at("hosts = [a,\n b\nport = 1\n", ":1:", "this `[` is never closed"),
            at("port = 1\n}\n", ":2:", "this closes nothing"),
            at("port = 1\nb = ]\n", ":2:", "this closes nothing"),
            at("a {\n b = [1, 2 }\n", ":2:", "this does not close the `[` opened in line 2"),
            at("port = 1\nname = \"abc\nother = 2\n", ":2:", "this quotation mark is never closed"),
            at("port = 1\ntext = \"\"\"abc\ndef\n", ":2:", "this quotation mark is never closed"),
            at("name = \"ends in a backslash \\\"", ":1:", "this quotation mark is never closed"),
        };
    }

    @ParameterizedTest
    @MethodSource("truePlaces")
    void whatIsNeverClosedIsNamedWhereItOpens(String text, String place, String label) {
        assertThat(Loading.problems(Settings.class, text)).containsExactly("error[syntax-error]");
        assertThat(Loading.report(Settings.class, text)).contains("--> 1.conf" + place, label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port = 1\n= 2", "port = 1\nname = a$b", "port = 1\nname = \"a\\qb\"", "port = 1\nname = ${",
                        "port = 1\nname = ${}",
                "port = 1\nname = a^b", "port = 1\n[1]", "port = 1\nname = `x`", "port = 1\nkey", "port = 1\nname ="
            })
    void anythingElseIsNamedByItsLine(String text) {
        assertThat(Loading.problems(Settings.class, text)).containsExactly("error[syntax-error]");
        assertThat(Loading.report(Settings.class, text)).containsPattern("--> 1\\.conf:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2 hunter2",
                "hunter2",
                "\"hunter2",
                "\"\"\"hunter2",
                "password = hunter2$",
                "password = \"hunter2",
                "password : [hunter2",
                "password = \"\"\"\nhunter2\n",
                "password = {hunter2",
                "password hunter2 {",
                "{\"password\": hunter2}}",
                "-----BEGIN PRIVATE KEY-----\nhunter2hunter2\n-----END PRIVATE KEY-----",
                "aHVudGVyMg==",
                "hunter2=",
                "hunter2==\nhunter2==",
                "https://eve:hunter2@example.org",
                "a = ${hunter2",
                "a = 1 hunter2 \u0001 hunter2",
                "password = hunter2 }",
                "[hunter2, hunter2]",
                "hunter2 # hunter2\n}"
            })
    void noPieceOfATextThatCannotBeParsedIsTakenForHarmless(String text) {
        String report = Loading.report(Settings.class, text);

        assertThat(report).contains("error[").doesNotContain("hunter2", "aHVudGVyMg");
    }

    @Test
    void inJsonThePlacesAreTheSame(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), "{\n  \"port\": 1,\n  \"b\": [1\n}\n");
        String report = SettingsLoader.of(Settings.class)
                .layer(Layer.file(file))
                .inspect()
                .report()
                .text();

        assertThat(report).contains("a.json:4:", "this does not close the `[` opened in line 3");
    }

    @Test
    void aFileWhoseRootIsAListSaysSo() {
        assertThat(Loading.problems(Settings.class, "[1, 2]")).containsExactly("error[syntax-error]");
        assertThat(Loading.report(Settings.class, "[1, 2]"))
                .contains("1.conf:1:1")
                .contains("section");
    }

    @Test
    void aBrokenLayerDoesNotCauseAFloodAndTheOthersAreReadAllTheSame() {
        assertThat(Loading.problems(Settings.class, "port = 1, nope = 2", "}", "]"))
                .containsExactly("error[syntax-error]", "error[syntax-error]");
    }
}
