package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The references of the Compose specification. SET is set, EMPTY is empty, UNSET is not set. */
class InterpolationTest {
    private static final Interpolation INTERPOLATION = new Interpolation(
            Map.of("SET", "value", "EMPTY", "", "DOLLAR", "$SET ${SET}", "_x1", "underscore")::get, 1 << 17);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            value = {
                "plain | plain",
                "$SET | value",
                "${SET} | value",
                "a${SET}b$SET-c | avalueb" + "value-c",
                "$_x1 | underscore",
                "[${EMPTY}] | []",
                "[${UNSET}] | []",
                "[$UNSET] | []",
                "${SET:-def} | value",
                "${EMPTY:-def} | def",
                "${UNSET:-def} | def",
                "${SET-def} | value",
                "[${EMPTY-def}] | []",
                "${UNSET-def} | def",
                "[${UNSET:-}] | []",
                "[${UNSET-}] | []",
                "${SET:+other} | other",
                "[${EMPTY:+other}] | []",
                "[${UNSET:+other}] | []",
                "${SET+other} | other",
                "${EMPTY+other} | other",
                "[${UNSET+other}] | []",
                "${SET:?message} | value",
                "${SET?message} | value",
                "[${EMPTY?message}] | []",
                "${UNSET:-${SET}} | value",
                "${UNSET:-${UNSET:-deep}} | deep",
                "${UNSET:-$SET/x} | value/x",
                "${UNSET:-a:-b} | a:-b",
                "${UNSET:-http://x:80/?a=b} | http://x:80/?a=b",
                "$$SET | $SET",
                "$${SET} | ${SET}",
                "$$$SET | $value",
                "cost 5$ | cost 5$",
                "$ | $",
                "$1 | $1",
                "$- | $-",
                "$.a | $.a",
                "} | }",
                "^REGEX$ | ^REGEX$",
                "$} | $}",
                "$ÄPFEL | $ÄPFEL",
                "$SETÄ | valueÄ",
                "-ok ${EMPTY:-def} | -ok def",
                "?ok ${EMPTY:-def} | ?ok def",
                ":?ok [${EMPTY-def}] | :?ok []",
                "${UNSET-$SET ${SET}} | value value",
                "${EMPTY+$SET ${SET:+more}} | value more",
                "[${UNSET:-${EMPTY-def}}] | []",
                "${UNSET:-{}} | {}",
                "${UNSET:-{\"a\":{}}}x | {\"a\":{}}x",
                "${SET:-{\"a\":1}} | value",
                "${UNSET:-{} | {",
                "${UNSET:-/non:-alphanumeric} | /non:-alphanumeric",
                "${UNSET:-a?b} | a?b",
                "${SET:?${UNSET}} | value",
            })
    void a_reference_is_what_compose_takes_it_for(String text, String expected) {
        assertThat(INTERPOLATION.expand(text)).isEqualTo(expected);
    }

    @Test
    void a_value_is_not_expanded_again() {
        assertThat(INTERPOLATION.expand("${DOLLAR}")).isEqualTo("$SET ${SET}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${SET",
                "${",
                "${}",
                "${:-a}",
                "${SET!}",
                "${SET:x}",
                "${SET:}",
                "${SET x}",
                "${UNSET:-${SET}",
                "${1}"
            })
    void what_is_no_reference_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INTERPOLATION.expand(text))
                .withMessageStartingWith("expected ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${UNSET:?set it}", "${UNSET?set it}", "${EMPTY:?set it}"})
    void a_demanded_variable_that_is_not_set_is_refused_with_its_name_and_the_message(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INTERPOLATION.expand(text))
                .withMessageContaining(text.contains("EMPTY") ? "EMPTY" : "UNSET")
                .withMessageContaining("set it");
    }

    @Test
    void references_that_are_nested_without_end_are_refused_before_the_stack_ends() {
        String deep = "${U:-".repeat(50_000) + "}".repeat(50_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertTimeout(Duration.ofSeconds(60), () -> INTERPOLATION.expand(deep)));
    }

    @Test
    void references_in_a_replacement_are_counted_too() {
        String deep = "${SET:+".repeat(1_000) + "}".repeat(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> INTERPOLATION.expand(deep));
        assertThat(INTERPOLATION.expand("${SET:+${SET:+${SET}}}")).isEqualTo("value");
    }
}
