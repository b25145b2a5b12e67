package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write that cannot be parsed, and what they are told. Long by its tables of mistakes. */
class SyntaxErrorsTest {
    record Settings(int port) {}

    /**
     * What people write.
     *
     * @param place the line and column of the character that is wrong
     * @param finding the end of the message
     * @param fix a line of what to type, or to do
     */
    private static Arguments at(String text, String place, String finding, String fix) {
        return Arguments.of(text, place, finding, fix);
    }

    static Arguments[] brackets() {
        return new Arguments[] {
            at(
                    "port = 1\nserver {\n  host = a\n",
                    "2:8",
                    "a `{` is never closed",
                    "add a line with `}` at the end of the file"),
            at("a {\n b {\n  c = 1\n }\n", "1:3", "a `{` is never closed", "at the end of the file"),
            at("a {\n  b = 1\nc {\n  d = 1\n}\n", "1:3", "a `{` is never closed", "add a line with `}` before line 3"),
            at(
                    "a {\n  b {\n    c = 1\n  d = 1\n}\n",
                    "2:5",
                    "a `{` is never closed",
                    "add a line with `}` before line 4"),
            at("a {\nb = 1\nc {\n}\n", "1:3", "a `{` is never closed", "where the part ends that begins in line 1"),
            at("hosts = [a,\n b\nport = 1\n", "1:9", "a bracket is never closed", "add the closing bracket in line 1"),
            at("hosts = [\n  a\nport = 1\n", "1:9", "a `[` is never closed", "add a line with `]` before line 3"),
            at("password = a{b\n", "1:13", "a value must stand in double quotes", "password = \"…\""),
            at("port = 1\n}\n", "2:1", "a `}` closes nothing", "remove it"),
            at("a {\n  b {\n  }\n  }\n}\nc = 1\n", "4:3", "a `}` closes nothing", "remove it"),
            at("a {\n  b = 1\n  }\n}\n", "3:3", "a `}` closes nothing", "remove it"),
            at("port = 1\nb = ]\n", "2:3", "`b` has no value", "b = VALUE"),
            at("a {\n  b = }\n}\n", "2:5", "`b` has no value", "b = VALUE"),
            at("a {\n b = 1] }\n", "2:7", "a value must stand in double quotes", "b = \"…\""),
            at("a {\n b = 1 ] }\n", "2:8", "a bracket closes nothing", "put the text in double quotes"),
            at("a {\n b = [1, 2 }\n", "2:6", "a bracket is never closed", "add the closing bracket in line 2"),
            at("a = [1, 2 }\n", "1:11", "a bracket is closed by one of another kind", "with the one in column 5"),
            at("a = [\n  1\n}\n", "3:1", "a bracket is closed by one of another kind", "write `]` instead"),
            at("a {\n  b = [1, 2\n}\n", "2:7", "a bracket is never closed", "add the closing bracket in line 2"),
        };
    }

    static Arguments[] quotationMarks() {
        return new Arguments[] {
            at("port = 1\nname = \"abc\nother = 2\n", "2:8", "a text in double quotes has no end", "name = \"…\""),
            at("name = abc\"\nother = \"2\"\n", "1:11", "a text in double quotes has no end", "name = \"…\""),
            at("a = \"x\nb = \"y\n", "1:5", "a text in double quotes has no end", "a = \"…\""),
            at("a = \"5\" wide\"\n", "1:13", "a text in double quotes has no end", "\\\" for a quotation mark"),
            at("a = \"C:\\x\\\"\nb = \"y\"\n", "1:5", "a text in double quotes has no end", "\\\\ for a backslash"),
            at("a = \"C:\\\nb = \"y\"\n", "1:5", "a text in double quotes has no end", "\\\\ for a backslash"),
            at("name = \"ends in a backslash \\\"", "1:8", "a text in double quotes has no end", "name = \"…\""),
            at("a = \"one\n two\"\n", "1:5", "a text in double quotes goes on in the next line", "a = \"\"\"…\"\"\""),
            at(
                    "text = \"\"\"abc\ndef\n",
                    "1:8",
                    "a text in three quotation marks has no end",
                    "behind its last character"),
            at(
                    "a = \"\"\"x\nb = \"\"\"y\"\"\"\n",
                    "1:5",
                    "a text in three quotation marks has no end",
                    "behind its last"),
            at(
                    "a = \"\"\"x\"\"\"\nb = \"\"\"y\n",
                    "2:5",
                    "a text in three quotation marks has no end",
                    "behind its last"),
            at(
                    "a = \"x\\y\"\n",
                    "1:7",
                    "a text in double quotes holds an unknown escape",
                    "write \\\\ for a backslash"),
            at("a = \"x\\u12\"\n", "1:7", "a text in double quotes holds an unknown escape", "\\u00fc"),
            at("a = \"x\ty\"\n", "1:7", "a text in double quotes holds a tab", "write \\t for it"),
        };
    }

    static Arguments[] values() {
        String quotes = "a value must stand in double quotes";
        return new Arguments[] {
            at("a = x@y", "1:6", quotes, "a = \"…\""),
            at("a = x!", "1:6", quotes, "a = \"…\""),
            at("a = `x`", "1:5", quotes, "a = \"…\""),
            at("a = *", "1:5", quotes, "a = \"…\""),
            at("a = x&y", "1:6", quotes, "a = \"…\""),
            at("a = x?", "1:6", quotes, "a = \"…\""),
            at("a = x^y", "1:6", quotes, "a = \"…\""),
            at("a = x+y", "1:6", quotes, "a = \"…\""),
            at("a = 1+1", "1:6", quotes, "a = \"…\""),
            at("a = x$y", "1:6", quotes, "a = \"…\""),
            at("a = x\\y", "1:6", quotes, "a = \"…\""),
            at("a = jdbc:sqlite:x", "1:9", quotes, "a = \"…\""),
            at("a = 12:30", "1:7", quotes, "a = \"…\""),
            at("a = C:\\x", "1:6", quotes, "a = \"…\""),
            at("a = file?mode=ro", "1:9", quotes, "a = \"…\""),
            at("a = eA==", "1:7", quotes, "a = \"…\""),
            at("a = 1 b = 2", "1:9", quotes, "or, if another setting begins in this line"),
            at("a = [x, y@z]", "1:10", quotes, "\"…\""),
            at("a = [x, y:z]", "1:10", quotes, "\"…\""),
            at("a = $HOST", "1:5", "a reference is written without braces", "a = ${NAME}"),
            at("a = $(HOST)", "1:5", "a reference is written without braces", "a = ${NAME}"),
            at("a = ${HOST\nb = 1", "1:5", "a reference has no end", "a = ${NAME}"),
            at("a = ${}", "1:5", "a reference has no name", "a = ${NAME}"),
            at("a = ${PORT:-80}", "1:5", "a reference holds more than a name", "a = ${?NAME}"),
            at("a = ${PORT?}", "1:5", "a reference holds more than a name", "a = ${?NAME}"),
            at("a = ${b..c}", "1:5", "a reference holds more than a name", "a = ${?NAME}"),
            at("a =\nb = 1", "1:3", "`a` has no value", "a = VALUE"),
            at("a=\nb = 1", "1:2", "a key has no value", "KEY = VALUE"),
            at("b = 1\na =", "2:3", "`a` has no value", "a = VALUE"),
            at("a = #fff\nb = 1", "1:5", "`a` has no value", "# or // in double quotes"),
            at("a = //host/x\n", "1:5", "`a` has no value", "# or // in double quotes"),
            at("a := 1", "1:4", "`a` has two signs before its value", "write one `=`"),
            at("a == 1", "1:4", "`a` has two signs before its value", "write one `=`"),
            at("a = [1,,2]", "1:8", "a comma follows nothing", "remove the comma"),
            at("a = [,1]", "1:6", "a comma follows nothing", "remove the comma"),
            at("a = 1,\n,b = 2", "2:1", "a comma follows nothing", "remove the comma"),
            at("a = x, y\nb = 1", "1:6", "a comma ends a value", "a = [\"…\", \"…\"]"),
            at("a = [x] y", "1:9", "something follows a closing bracket", "into a line of its own"),
            at("a {\n};\nb = 1", "2:2", "something follows a closing bracket", "remove the semicolon"),
            at("a { } = 1", "1:7", "something follows a closing bracket", "into a line of its own"),
            at("a = on { b = 1 }", "1:8", "a text and a section stand side by side", "a = \"…\""),
            at("a = x [1]", "1:7", "a text and a list stand side by side", "a = \"…\""),
            at("a = [1] { b = 1 }", "1:9", "a list and a section stand side by side", "remove one of the two"),
            at("a = [{ b += 1 }]", "1:10", "`+=` stands inside of a list", "KEY = […]"),
        };
    }

    static Arguments[] keys() {
        return new Arguments[] {
            at("a = 1\nport", "2:1", "a line is no setting", "KEY = VALUE"),
            at("a = 1\nport 8080", "2:1", "a line is no setting", "KEY = VALUE"),
            at("= 8080", "1:1", "a value has no key", "KEY = VALUE"),
            at("@a = 1", "1:1", "a key must stand in double quotes", "\"…\" = VALUE"),
            at("a..b = 1", "1:2", "a key has a dot too many", "remove the dot"),
            at(".b = 1", "1:1", "a key has a dot too many", "remove the dot"),
            at("${A} = 1", "1:1", "a reference stands where a key belongs", "KEY = VALUE"),
            at("a = 1\n{ b = 1 }", "2:1", "a section has no key", "KEY { … }"),
            at("a = 1\n[1, 2]", "2:1", "a list has no key", "KEY = [ … ]"),
            at("include = 1", "1:1", "`include` is not followed by the name of a file", "\"include\" = VALUE"),
        };
    }

    static Arguments[] otherNotations() {
        return new Arguments[] {
            at("server:\n  host: a\n", "1:7", "it is written as YAML", "server {"),
            at("a = 1\n---\nb = 1\n", "2:1", "it is written as YAML", "remove the line"),
            at("origins:\n  - a\n  - b\n", "3:3", "it is written as YAML", "origins = [\"…\", \"…\"]"),
            at("[server]\nport = 1\n", "1:1", "a section is written as in TOML or INI", "NAME {"),
            at("a = 1\n[[server.tls]]\nport = 1\n", "2:1", "a section is written as in TOML or INI", "NAME {"),
            at("[1, 2]", "1:1", "it holds a list instead of settings", "KEY = […]"),
            at("{ a = 1 }\n{ b = 1 }", "2:1", "something follows its last bracket", "remove the first bracket"),
            at("<?xml version=\"1.0\"?>\n<a/>", "1:1", "it is XML", "put a file with settings"),
            at("<!DOCTYPE html>\n<HTML></HTML>", "1:1", "it is a web page", "put a file with settings"),
            at("-----BEGIN KEY-----\nx\n", "1:1", "it is a key or certificate in PEM form", "at a path of its own"),
            at("hunter2", "1:1", "it holds a single value and no setting", "at a path of its own"),
            at("aHVudGVyMg==\n", "1:1", "it holds a single value and no setting", "at a path of its own"),
            at("postgres://eve:hunter2@db/x", "1:1", "it holds a single value and no setting", "at a path of its own"),
            at(
                    "a {\n<<<<<<< HEAD\n b = 1\n=======\n b = 2\n>>>>>>> x\n}",
                    "2:1",
                    "both sides of a merge conflict",
                    "keep one"),
            at("a = {{ .Values.a }}", "1:5", "it holds a placeholder that no tool has filled in", "write the value"),
            at(
                    "{% if x %}\na = 1\n{% endif %}",
                    "1:1", "it holds a placeholder that no tool has filled in", "write the"),
            at("a = <%= a %>", "1:5", "it holds a placeholder that no tool has filled in", "write the value"),
        };
    }

    static Arguments[] json() {
        return new Arguments[] {
            at("{\n  \"a\": 1,\n}", "2:9", "a comma stands behind the last entry", "call the file a.conf"),
            at("{\"a\": [1, 2,]}", "1:12", "a comma stands behind the last entry", "remove the comma"),
            at("{\n  \"a\": 1\n  \"b\": 2\n}", "2:9", "a comma is missing between two entries", "at the end of line 2"),
            at("{\"a\": [1 2]}", "1:9", "a comma is missing between two entries", "add a comma in column 9"),
            at("{'a': 1}", "1:2", "a key stands in single quotes", "put every key in double quotes"),
            at("{\"a\": 'x'}", "1:7", "a text stands in single quotes", "\"a\": \"…\""),
            at("{\"a\": x}", "1:7", "a text stands without double quotes", "\"a\": \"…\""),
            at("{\"a\": 0x50}", "1:7", "a text stands without double quotes", "\"a\": \"…\""),
            at("{\"a\": True}", "1:7", "a value is written as in another language", "\"a\": true"),
            at("{\"a\": None}", "1:7", "a value is written as in another language", "\"a\": null"),
            at("{\n  // a\n  \"a\": 1\n}", "2:3", "JSON has no comments", "call the file a.conf"),
            at("{\"a\": 1} # a", "1:10", "JSON has no comments", "remove the comment"),
            at("{a: 1}", "1:2", "a key stands without double quotes", "\"a\": …"),
            at("{\"a\" = 1}", "1:6", "a key is not followed by `:`", "\"a\": …"),
            at("{\"a\" {\"b\": 1}}", "1:6", "a key is not followed by `:`", "\"a\": …"),
            at("{\"a\": ${B}}", "1:7", "a reference stands in JSON", "write the value itself"),
            at("{\"a\": }", "1:5", "`\"a\"` has no value", "\"a\": VALUE"),
            at("{\"a\": 1, \"a\": 2}", "1:10", "a key is there twice", "remove one of the two"),
            at("{\"a\": 1,, \"b\": 2}", "1:9", "a comma follows nothing", "remove the comma"),
            at("{\"a\": \"x\\y\"}", "1:9", "a text in double quotes holds an unknown escape", "write \\\\"),
            at("{\"a\": 1}\n{\"a\": 2}", "2:1", "something follows its last bracket", "keep one document"),
            at("server {\n}\n", "1:1", "JSON begins with a `{`", "call the file a.conf"),
            at("[1]", "1:1", "it holds a list instead of settings", "{\"KEY\": […]}"),
            at("{\n  \"b\": [1\n}\n", "2:8", "a bracket is never closed", "in line 2"),
        };
    }

    @ParameterizedTest
    @MethodSource({"brackets", "quotationMarks", "values", "keys", "otherNotations"})
    void whatIsWrongIsNamedAtItsPlaceWithAFix(String text, String place, String finding, String fix) {
        assertThat(Loading.problems(Settings.class, text)).containsExactly("error[syntax-error]");
        Problem problem = Loading.loader(Settings.class, text)
                .inspect()
                .report()
                .problems()
                .get(0);

        assertThat(problem.message()).endsWith(finding);
        assertThat(problem.origin().orElseThrow()).hasToString("1.conf:" + place);
        assertThat(problem.help()).anySatisfy(line -> assertThat(line).contains(fix));
    }

    @ParameterizedTest
    @MethodSource("json")
    void inJsonToo(String text, String place, String finding, String fix, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), text);
        Problem problem = SettingsLoader.of(Settings.class)
                .layer(Layer.file(file))
                .inspect()
                .report()
                .problems()
                .get(0);

        assertThat(problem.message()).endsWith(finding);
        assertThat(problem.origin().orElseThrow()).hasToString(file + ":" + place);
        assertThat(problem.help()).anySatisfy(line -> assertThat(line).contains(fix));
    }

    @ParameterizedTest
    @MethodSource({"brackets", "quotationMarks", "values", "keys", "otherNotations"})
    void whatAReportTellsToTypeIsHocon(String text) {
        Problem problem = Loading.loader(Settings.class, text)
                .inspect()
                .report()
                .problems()
                .get(0);
        String typed = problem.help().stream()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.replace("{ … }", "{ x = 1 }").replace('…', 'x'))
                .filter(line -> !line.strip().startsWith("\"x\"") || line.contains("=")) // an element of a list
                .collect(Collectors.joining("\n"));

        assertThat(Loading.problems(SettingsLoader.of(Anything.class)
                        .unknownKeys(UnknownKeys.ALLOW)
                        .layer(Layer.text("fix", "NAME = x\n" + typed))))
                .as(typed)
                .isEmpty();
    }

    record Anything() {}

    @Test
    void ofSeveralBracketsThatAreOpenAtTheEndEachIsNamed() {
        String report = Loading.report(Settings.class, "a {\n  b {\n    c = 1\n");

        assertThat(report).contains("1.conf:2:5", "1.conf:1:3", "this `{` is never closed", "this `{` neither");
    }

    @Test
    void anEmptyDocumentIsNoJson(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), "\n\n");

        assertThat(SettingsLoader.of(Settings.class)
                        .layer(Layer.file(file))
                        .inspect()
                        .report()
                        .text())
                .contains("it holds nothing", "{}");
    }

    @Test
    void aLabelNamesTheColumnOfWhatIsMaskedAndPointsAtTheMask() {
        assertThat(Loading.report(Settings.class, "password = hun@ter2"))
                .contains("1.conf:1:15", "1 | password = ••••", "  |            ^^^^ the character in column 15");
    }

    @Test
    void windowsLineEndsAreNoPartOfALine() {
        assertThat(Loading.report(Settings.class, "a = 1\r\nb = x@y\r\n"))
                .contains("1.conf:2:6", "2 | b = ••••\n")
                .doesNotContain("\\r");
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
    void anEscapeWithASignDoesNotLetAnExceptionOfTheParserOut() {
        assertThat(Loading.problems(Settings.class, "port = 1\nname = \"\\u-041\""))
                .containsExactly("error[syntax-error]");
    }

    @Test
    void aBrokenLayerDoesNotCauseAFloodAndTheOthersAreReadAllTheSame() {
        assertThat(Loading.problems(Settings.class, "port = 1, nope = 2", "}", "]"))
                .containsExactly("error[syntax-error]", "error[syntax-error]");
    }
}
