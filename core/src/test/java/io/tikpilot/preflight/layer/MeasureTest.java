package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts towards a limit, in texts where a bar stands for a line end. */
class MeasureTest {
    private static boolean passes(String text, Limits limits) {
        TextSource source = new TextSource("t", text.replace('|', '\n'), Optional.empty());
        return new Measure(limits, source).check() == null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"a = [[1]]; 2", "a { b { c = 1 } }; 2", "[{[1]}]; 3", "a = [[1]], b = [[2]]; 2"})
    void brackets_and_braces_that_are_open_at_once_are_nesting(String text, int depth) {
        assertThat(passes(text, Limits.defaults().nesting(depth))).isTrue();
        assertThat(passes(text, Limits.defaults().nesting(depth - 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a = ${b} ${c}; 2",
                "a += 1|a += 2; 2",
                "a = ${?b}|c += 1|d = ${e}; 3",
                "a = 1|b: 2|c = ${d} ${e}; 2"
            })
    void each_reference_and_each_appended_element_is_a_substitution(String text, int number) {
        assertThat(passes(text, Limits.defaults().substitutions(number))).isTrue();
        assertThat(passes(text, Limits.defaults().substitutions(number - 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a.b.c = 1; 3",
                "a = 1|b.c.d = 2; 3",
                "a = 1, b.c.d = 2; 3",
                "a = ${b.c.d}; 3",
                "a { b.c { d.e.f = 1 } }; 3",
                "a.b = 1.2.3.4; 2",
                "a.b = x 1.2.3.4; 2",
                "a.b = ${c} 1.2.3.4; 2",
                "a.b = \"1.2.3.4\"; 2",
                "a.\"b.c\".d = 1; 3",
                "a.b = 1.2.3|c.d = 1; 2",
            })
    void the_keys_of_a_path_are_counted_and_the_dots_of_a_value_are_not(String text, int steps) {
        assertThat(passes(text, Limits.defaults().pathSteps(steps))).isTrue();
        assertThat(passes(text, Limits.defaults().pathSteps(steps - 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a = abcde; 5",
                "a = ab de; 5",
                "a = \"abc\"; 5",
                "a = ab|b = abcde; 5",
                "a = [ab, abcde]; 5",
                "abcde = 1; 5",
                "a = abc ${b} de; 3",
            })
    void the_words_of_a_value_are_one_string(String text, int length) {
        assertThat(passes(text, Limits.defaults().stringLength(length))).isTrue();
        assertThat(passes(text, Limits.defaults().stringLength(length - 1))).isFalse();
    }

    @Test
    void what_was_merged_is_known_when_all_was_read() {
        Measure measure =
                new Measure(Limits.defaults(), new TextSource("t", "a.b = 1, c { d.e = 2 }", Optional.empty()));

        assertThat(measure.check()).isNull();
        assertThat(measure.merged()).isEqualTo(3);
    }
}
