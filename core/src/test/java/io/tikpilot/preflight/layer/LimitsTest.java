package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    record Nothing() {}

    @TempDir
    Path directory;

    private static SettingsLoader<Nothing> loader(Layer layer) {
        return SettingsLoader.of(Nothing.class).unknownKeys(UnknownKeys.ALLOW).layer(layer);
    }

    private static List<String> problems(String text, Limits limits) {
        return Loading.problems(loader(Layer.text("t.conf", text)).limits(limits));
    }

    static List<Arguments> limits() {
        Limits all = Limits.defaults();
        return List.of(
                Arguments.of("[[1]]", "[[[1]]]", all.nesting(3), all.nesting(2), "nesting", 2),
                Arguments.of("1, a.b.c = 2", "1, a.b.c.d = 2", all.pathSteps(4), all.pathSteps(3), "pathSteps", 3),
                Arguments.of(
                        "1, \"a\".\"b\".\"c\" = 2",
                        "1, \"a\".\"b\".\"c\".\"d\" = 2",
                        all.pathSteps(4),
                        all.pathSteps(3),
                        "pathSteps",
                        3),
                Arguments.of("abc", "abcd", all.stringLength(4), all.stringLength(3), "stringLength", 3),
                Arguments.of(
                        "${?b}${?c}",
                        "${?b}${?c}${?d}",
                        all.substitutions(3),
                        all.substitutions(2),
                        "substitutions",
                        2),
                Arguments.of("1", "1, b = 2", all.tokens(7), all.tokens(3), "tokens", 3));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void whatKeepsToALimitPassesAndOneMoreIsRefusedWithItsNumber(
            String within, String beyond, Limits higher, Limits limits, String limit, int number) {
        assertThat(problems("a = " + within, limits)).isEmpty();
        assertThat(problems("a = " + beyond, limits)).containsExactly("error[limit-exceeded]");
        assertThat(problems("a = " + beyond, higher)).isEmpty();
        assertThat(loader(Layer.text("t.conf", "a = " + beyond))
                        .limits(limits)
                        .inspect()
                        .report()
                        .text())
                .contains("the limit of " + number, "Limits." + limit, "t.conf:1");
    }

    @Test
    void theSizeOfAFileIsLimitedInBytes() throws IOException {
        Path file = Files.writeString(directory.resolve("a.conf"), "a = \"ää\"");

        assertThat(Loading.problems(
                        loader(Layer.file(file)).limits(Limits.defaults().fileBytes(10))))
                .isEmpty();
        assertThat(Loading.problems(
                        loader(Layer.file(file)).limits(Limits.defaults().fileBytes(9))))
                .containsExactly("error[limit-exceeded]");
    }

    @Test
    void theNumberOfDocumentsIsLimited() {
        SettingsLoader<Nothing> loader = SettingsLoader.of(Nothing.class);
        for (int i = 0; i < 17; i++) {
            loader = loader.layer(Layer.text(i + ".conf", ""));
        }

        assertThat(Loading.problems(loader)).containsExactly("error[limit-exceeded]");
        assertThat(Loading.problems(loader.limits(Limits.defaults().documents(17))))
                .isEmpty();
    }

    @Test
    void aBracketInAStringOrCommentDoesNotCount() {
        Limits limits = Limits.defaults().nesting(1);

        assertThat(problems("a = \"[[[{{{\" # [[[\nb = \"\"\"{{{\"\"\" // {{{\nc = [1]", limits))
                .isEmpty();
    }

    static List<Arguments> hostile() {
        StringBuilder bomb = new StringBuilder("a0 = xxxxxxxxxx\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a")
                    .append(i)
                    .append(" = ")
                    .append(("${a" + (i - 1) + "}").repeat(10))
                    .append('\n');
        }
        StringBuilder sections = new StringBuilder("s0 { k = 1 }\n");
        for (int i = 1; i < 12; i++) {
            sections.append("s").append(i).append(" {");
            for (int k = 0; k < 10; k++) {
                sections.append(" k").append(k).append(" = ${s").append(i - 1).append("},");
            }
            sections.append("}\n");
        }
        StringBuilder chain = new StringBuilder("c0 = 1\n");
        for (int i = 1; i < 250; i++) {
            chain.append("c").append(i).append(" = ${c").append(i - 1).append("}\n");
        }
        StringBuilder cycle = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            cycle.append("c").append(i).append(" = ${c").append((i + 1) % 250).append("}\n");
        }
        StringBuilder repeats = new StringBuilder();
        for (int i = 0; i < 15_000; i++) {
            repeats.append("a { k").append(i).append(" = 1 }\n");
        }
        StringBuilder dotted = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            dotted.append("a.k").append(i).append(" = 1\n");
        }
        return List.of(
                Arguments.of("ten lines that expand to 10^12 characters", bomb.toString()),
                Arguments.of("ten sections that expand to 10^12 values", sections.toString()),
                Arguments.of("a long chain of references", chain.toString()),
                Arguments.of("a long circle of references", cycle.toString()),
                Arguments.of("a key that appends to itself", "a += 1\n".repeat(20_000)),
                Arguments.of("one key again and again", "a = 1\n".repeat(25_000)),
                Arguments.of("a section again and again", repeats.toString()),
                Arguments.of("dotted lines of one parent", dotted.toString()),
                Arguments.of("words side by side", "a = " + "x ".repeat(90_000)),
                Arguments.of("brackets", "a = " + "[".repeat(200_000)),
                Arguments.of("braces", "a {".repeat(100_000)),
                Arguments.of("a path without end", "a" + ".a".repeat(50_000) + " = 1"),
                Arguments.of("a quoted path without end", "\"a\"" + ".\"a\"".repeat(45_000) + " = 1"),
                Arguments.of("a string without end", "a = \"" + "x".repeat(900_000)),
                Arguments.of("quotation marks", "\"".repeat(900_000)),
                Arguments.of("dollar signs", "a = " + "${".repeat(100_000)),
                Arguments.of("a comment", "#" + "x".repeat(900_000)),
                Arguments.of("blank lines", "\n".repeat(900_000)),
                Arguments.of("commas", "a = [" + ",".repeat(90_000) + "]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void anyShapeOfTextEndsSoonInSettingsOrOneProblem(String shape, String text) {
        loader(Layer.text("warm.conf", "a = ${?b}")).inspect();

        // A second is the promise; the rest is for a machine that is busy with other things.
        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            List<String> problems = problems(text, Limits.defaults());
            assertThat(problems).as(shape).hasSizeLessThanOrEqualTo(1);
            assertThat(String.join("", problems))
                    .doesNotContain("Exception", "Error")
                    .hasSizeLessThan(200);
        });
    }

    @Test
    void aThreadWithASmallStackIsEnough() throws InterruptedException {
        StringBuilder failure = new StringBuilder();
        String deep = "a = " + "[".repeat(64) + "]".repeat(64);
        Thread thread = new Thread(
                null, () -> problems(deep, Limits.defaults()).forEach(failure::append), "small stack", 256 << 10);
        thread.setUncaughtExceptionHandler((t, e) -> failure.append(e));
        thread.start();
        thread.join();

        assertThat(failure).isEmpty();
    }
}
