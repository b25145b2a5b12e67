package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "007", "19", "90", "1.5", "-1.05", "1e5", "1E5", "1e+5", "1e-5", "1e100", "1.5e999"})
    void digits_a_point_between_digits_and_an_exponent_are_a_decimal(String text) {
        assertThat(Decimal.isDecimal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", "1.", ".5", "-.5", "1.e5", ".e5", "e5", "1e", "1e+", "1e-", "1e1000", "1e+-1", "+1", "1 ",
                "1/", "1:", "1a", "1e5.5", "--1"
            })
    void anything_else_is_none(String text) {
        assertThat(Decimal.isDecimal(text)).isFalse();
    }

    @Test
    void it_may_have_a_thousand_characters() {
        assertThat(Decimal.isDecimal("1".repeat(1000))).isTrue();
        assertThat(Decimal.isDecimal("1".repeat(1001))).isFalse();
    }
}
