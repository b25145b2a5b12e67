package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shapes of text that overflow the stack, fill the memory or take minutes in a parser that trusts its input. */
@Tag("timed")
class HostileShapesTest {
    record Nothing() {}

    private static List<String> problems(String text) {
        return Loading.problems(
                SettingsLoader.of(Nothing.class).unknownKeys(UnknownKeys.ALLOW).layer(Layer.text("t.conf", text)));
    }

    private static final String REFUSED = "error[limit-exceeded]";

    static List<Arguments> hostile() {
        return List.of(
                Arguments.of(
                        "lines that expand to 10^12 characters", bomb("a0 = xxxxxxxxxx\n", "a", "${a%d}"), REFUSED),
                Arguments.of(
                        "sections that expand to 10^12 values", bomb("s0 { k = 1 }\n", "s", "k%d = ${s%d}\n"), REFUSED),
                Arguments.of("a long chain of references", "c0 = 1\n" + lines(250, "c%d = ${c%d}\n"), ""),
                Arguments.of(
                        "a long circle of references",
                        "c0 = ${c249}\n" + lines(250, "c%d = ${c%d}\n"),
                        "error[reference-cycle] "),
                Arguments.of(
                        "references into a section that is one itself",
                        "b {}\na = ${b}\n" + numbered("a.k%1$d = ${a.l%1$d}, a.l%1$d = 1\n", 60),
                        ""),
                Arguments.of(
                        "too many references into a section that is one itself",
                        "b {}\na = ${b}\n" + numbered("a.k%1$d = ${a.l%1$d}, a.l%1$d = 1\n", 250),
                        REFUSED),
                Arguments.of("a section that extends itself", numbered("a = ${?a} { k%1$d = 1 }\n", 120), ""),
                Arguments.of(
                        "a section that extends itself too often", numbered("a = ${?a} { k%1$d = 1 }\n", 250), REFUSED),
                Arguments.of(
                        "a large section that extends itself",
                        numbered("a = ${?a} {" + numbered("k%d-%%1$d = 1,", 90) + "}\n", 240),
                        REFUSED),
                Arguments.of("a key that appends to itself", "a += 1\n".repeat(200), ""),
                Arguments.of("a key that appends to itself too often", "a += 1\n".repeat(20_000), REFUSED),
                Arguments.of("one key again and again", "a = 1\n".repeat(24_000), ""),
                Arguments.of("words side by side", "a = " + "x ".repeat(32_000), ""),
                Arguments.of("too many words side by side", "a = " + "x ".repeat(90_000), REFUSED),
                Arguments.of("brackets", "a = " + "[".repeat(200_000), REFUSED),
                Arguments.of("braces", "a {".repeat(100_000), REFUSED),
                Arguments.of("a path without end", "a" + ".a".repeat(50_000) + " = 1", REFUSED),
                Arguments.of("a quoted path without end", "\"a\"" + ".\"a\"".repeat(45_000) + " = 1", REFUSED),
                Arguments.of("a string without end", "a = \"" + "x".repeat(900_000), REFUSED),
                Arguments.of("quotation marks", "\"".repeat(900_000), REFUSED),
                Arguments.of("dollar signs", "a = " + "${".repeat(100_000), REFUSED),
                Arguments.of("a comment", "#" + "x".repeat(900_000), ""),
                Arguments.of("blank lines", "\n".repeat(95_000), ""),
                Arguments.of("commas", "a = [" + ",".repeat(90_000) + "]", "error[syntax-error]"),
                Arguments.of("brackets that are closed wrongly", "a = " + "[}".repeat(45_000), REFUSED),
                Arguments.of("brackets in one line", "a = [{}".repeat(30_000), REFUSED),
                Arguments.of("closed brackets in one line", "a{}".repeat(25_000) + "}", REFUSED),
                Arguments.of("lines that only close", "}\n".repeat(45_000), "error[syntax-error]"),
                Arguments.of("numbered sections side by side", "a = " + "[]{0=1}".repeat(3_000) + "x", REFUSED),
                Arguments.of("dotted keys of one section", numbered("a.k%d = 1\n", 19_900), ""),
                Arguments.of("dotted keys in a section", "s {\n" + numbered("a.k%d = 1\n", 19_900) + "}", ""),
                Arguments.of("dotted keys in braces", "{\n" + numbered("a.k%d = 1\n", 19_900) + "}", ""),
                Arguments.of("dotted keys in a list", "s = [{\n" + numbered("a.k%d = 1\n", 201) + "}]", REFUSED),
                Arguments.of("a section again and again", numbered("a { k%d = 1 }\n", 14_000), ""),
                Arguments.of("a reference extended", "b {}\na = ${b}\n" + numbered("a.k%d = 1\n", 19_900), ""),
                Arguments.of("many dotted keys", numbered("k%d.a = 1\n", 19_900), ""),
                Arguments.of("long dotted keys", numbered("a%1$d.b.c.d.e.f.g.h.i.j.k.l.m.n.o = 1\n", 5_500), ""),
                Arguments.of(
                        "too many dots in keys", numbered("a%1$d.b.c.d.e.f.g.h.i.j.k.l.m.n.o = 1\n", 5_600), REFUSED),
                Arguments.of("sections side by side", "a = " + numbered("{k%d = 1}", 201), REFUSED),
                Arguments.of("lists side by side", "a = " + "[1]".repeat(201), REFUSED),
                Arguments.of("a long list in one line", "a = [" + "x,".repeat(45_000) + "]", ""),
                Arguments.of("comments everywhere", numbered("#c\nk%d = 1\n", 15_000), ""),
                Arguments.of(
                        "texts in three marks",
                        "a = \"\"\"x\"\"\"\n".repeat(20_000) + "b = \"\"\"",
                        "error[syntax-error]"),
                Arguments.of("marks without end", "a = \"x\n".repeat(20_000), "error[syntax-error]"),
                Arguments.of(
                        "escapes that are none", "a = \"" + "\\u0041".repeat(10_000) + "\\x\"", "error[syntax-error]"),
                Arguments.of("lines that are no settings", "x y z\n".repeat(20_000), "error[syntax-error]"),
                Arguments.of("a line of blanks", " ".repeat(900_000) + "x", "error[syntax-error]"),
                Arguments.of("keys without end", "a ".repeat(30_000) + "\n=", "error[syntax-error]"),
                Arguments.of("references to nothing that double", toNothing("${o%1$d}"), REFUSED),
                Arguments.of("optional references to nothing that double", toNothing("${?o%1$d}"), REFUSED),
                Arguments.of("one optional reference to nothing after another", lines(30, "o%2$d = ${?o%1$d}\n"), ""),
                Arguments.of("variables that are not set", lines(250, "v%d = ${?V%d}\n"), ""));
    }

    /** Twelve lines, each of which refers ten times to the one before. */
    private static String bomb(String first, String name, String reference) {
        StringBuilder text = new StringBuilder(first);
        for (int i = 1; i < 12; i++) {
            text.append(name).append(i).append(reference.startsWith("$") ? " = " : " {\n");
            for (int k = 0; k < 10; k++) {
                text.append(reference.startsWith("$") ? format(reference, i - 1) : format(reference, k, i - 1));
            }
            text.append(reference.startsWith("$") ? "\n" : "}\n");
        }
        return text.toString();
    }

    /** Each line refers twice to the next, and nothing is at their end. */
    private static String toNothing(String reference) {
        return lines(100, "o%2$d = " + reference + reference + "\n");
    }

    private static String numbered(String line, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(format(line, i));
        }
        return text.toString();
    }

    private static String lines(int count, String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < count; i++) {
            text.append(format(line, i, i - 1));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void anyShapeOfTextEndsInSettingsOrOneProblem(String shape, String text, String expected) {
        problems("warm = ${?b}");

        // A guard against work that never ends, not a measurement: a busy machine must not fail it.
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            String problems = String.join(", ", problems(text));
            assertThat(problems.isEmpty()).as(problems).isEqualTo(expected.isEmpty());
            assertThat(problems).startsWith(expected).doesNotContain(",");
        });
    }

    @Test
    void aThreadWithASmallStackIsEnough() throws InterruptedException {
        StringBuilder failure = new StringBuilder();
        String deep = "a = " + "[".repeat(64) + "]".repeat(64);
        Thread thread = new Thread(null, () -> problems(deep).forEach(failure::append), "small stack", 256 << 10);
        thread.setUncaughtExceptionHandler((t, e) -> failure.append(e));
        thread.start();
        thread.join();

        assertThat(failure).isEmpty();
    }

    /** With the digits of every language. */
    private static String format(String line, Object... numbers) {
        return String.format(Locale.ROOT, line, numbers);
    }
}
