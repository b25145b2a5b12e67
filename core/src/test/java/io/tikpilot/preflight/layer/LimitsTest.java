package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                Arguments.of("[1][2]", "[1][2][3]", all.repeats(3), all.repeats(2), "repeats", 2),
                Arguments.of("{b=1}{b=2}", "{b=1}{b=2}{b=3}", all.repeats(3), all.repeats(2), "repeats", 2),
                Arguments.of(
                        "[{b.c=1, b.d=1}]",
                        "[{b.c=1, \"b\".d=1, b { e=1 }}]",
                        all.repeats(3),
                        all.repeats(2),
                        "repeats",
                        2),
                Arguments.of("${?x} {b=1, b=2}", "${?x} {b=1, b=2, b=3}", all.repeats(3), all.repeats(2), "repeats", 2),
                Arguments.of("1, b.c = 2", "1, b.c.d = 2", all.tokens(9), all.tokens(8), "tokens", 8),
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

    @Test
    void aLimitBelowOneIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> Limits.defaults().fileBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.defaults().tokens(-5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGreatestLimitIsALimitToo(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.conf"), "port = 1");
        Limits endless = Limits.defaults().fileBytes(Integer.MAX_VALUE);

        assertThat(TextFile.content(file, endless).value()).contains("port = 1");
    }
}
