package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNumberTest {
    private static final WholeNumber BYTE = new WholeNumber(Byte.class, -128, 127);
    private static final WholeNumber LONG = new WholeNumber(Long.class, Long.MIN_VALUE, Long.MAX_VALUE);
    private static final WholeNumber ENDLESS = new WholeNumber(BigInteger.class, 0, 0);

    @Test
    void the_least_and_the_greatest_are_numbers_too() {
        assertThat(BYTE.parse("-128")).isEqualTo((byte) -128);
        assertThat(BYTE.parse("127")).isEqualTo((byte) 127);
        assertThat(LONG.parse("0")).isEqualTo(0L);
        assertThat(ENDLESS.parse("9".repeat(1000))).isEqualTo(new BigInteger("9".repeat(1000)));
    }

    @ParameterizedTest
    @CsvSource({
        "-129, is too small",
        "128, is too large",
        "99999999999999999999, is too large",
        "-99999999999999999999, is too small",
        "80.5, is not a whole number",
        "1e3, is not a whole number",
        "lots, is not a number",
        "8/, is not a number",
        "8:, is not a number",
        "'', is not a number",
        "-, is not a number",
        "00, begins with a zero",
        "-01, begins with a zero",
    })
    void what_is_wrong_with_a_text_is_told(String text, String verdict) {
        assertThatThrownBy(() -> BYTE.parse(text))
                .isInstanceOfSatisfying(
                        Unparsable.class,
                        refused -> assertThat(refused.verdict()).isEqualTo(verdict));
    }

    @Test
    void more_than_a_thousand_digits_are_too_many() {
        assertThatThrownBy(() -> ENDLESS.parse("9".repeat(1001)))
                .isInstanceOf(Unparsable.class)
                .hasMessage("at most 1000 digits");
    }

    @Test
    void the_range_is_told_with_what_is_out_of_it() {
        assertThatThrownBy(() -> BYTE.parse("128")).hasMessage("a whole number from -128 to 127");
    }
}
