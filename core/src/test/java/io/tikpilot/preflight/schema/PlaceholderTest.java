package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How little makes a placeholder, and what is just less than one. */
class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${az}",
                "${za}",
                "${AZ}",
                "${ZA_}",
                "${A09}",
                "${A90}",
                "${A-b.c}",
                "${A?not set}",
                "${A+x}",
                "$(A)",
                "$(_A09)",
                "%AB%",
                "__XY__",
                "<ABC>",
                "<A-1>",
                "<your x>",
                "<replace-me>",
                "$ABC",
                "$A_9",
            })
    void the_shortest_of_a_kind_are_found(String text) {
        assertThat(Placeholder.in(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${A b}",
                "${A!}",
                "${@a}",
                "${[a}",
                "${`a}",
                "${{a}",
                "$(Ab)",
                "$(1A)",
                "$(A",
                "%A%",
                "%ab%",
                "%1A%",
                "__X__",
                "__xy__",
                "__XY_",
                "<AB>",
                "<Abc>",
                "<ABC",
                "$AB",
                "$AB/data",
                "$1AB",
                "ABC",
            })
    void what_is_just_less_than_one_is_none(String text) {
        assertThat(Placeholder.in(text)).isNull();
    }

    @Test
    void the_first_of_several_is_found_wherever_it_begins() {
        assertThat(Placeholder.in("a}${HOME}/${USER}")).isEqualTo("${HOME}");
        assertThat(Placeholder.in("a)$(HOST):$(PORT)")).isEqualTo("$(HOST)");
        assertThat(Placeholder.in("$AB/${HOME}")).isEqualTo("${HOME}");
    }

    @Test
    void one_that_is_too_long_to_be_meant_is_none() {
        assertThat(Placeholder.in("${" + "A".repeat(98) + "}")).hasSize(101);
        assertThat(Placeholder.in("${" + "A".repeat(99) + "}")).isNull();
    }
}
