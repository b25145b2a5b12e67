package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which number people mean by what is none, and where nobody can tell. */
class NumeralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9,999 | 9999",
                "100,000 | 100000",
                "1\u00a0000 | 1000",
                "1\u202f000\u202f000 | 1000000",
                "1，000 | 1000",
                "٨٠ | 80",
                "0 | 0",
                "00 | 0",
                "80.0 | 80",
                "1,000.00 | 1000",
                "123456789012345678 | 123456789012345678",
                "localhost:65535 | 65535",
                "ｌｏｃａｌｈｏｓｔ：８０８０ | 8080",
                "[::1]:80 | 80",
                "http://:80 | 80",
                "53/udp | 53",
                "5,300/udp | 5300",
                "0X1f | 31",
                "0xfffffffffffffff | 1152921504606846975",
            })
    void a_whole_number_is_told_without_its_separators(String text, String meant) {
        assertThat(Numerals.whole(text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ",000",
                "1000,000",
                "1,0000",
                "1,00,000",
                "1,000'000",
                "1234567890123456789",
                "localhost:655350",
                "localhost:",
                "/srv:80",
                "8080:80/x",
                "1 000:80",
                "0xffffffffffffffff",
                "0xg",
                "80.",
                "80.01",
                "a80",
            })
    void nobody_can_tell_a_whole_number_of_others(String text) {
        assertThat(Numerals.whole(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 | 1.5",
                "１．５ | 1.5",
                "－1.5 | -1.5",
                "1,0000 | 1.0000",
                "1,00 | 1.00",
                ".5 | 0.5",
                "5. | 5",
                "+1.5 | 1.5"
            })
    void a_decimal_number_is_told_with_a_point_between_its_digits(String text, String meant) {
        assertThat(Numerals.decimal(text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", ",5", "1,5,5", "1.5,5", "1,5.5", ".", "", "half"})
    void nobody_can_tell_a_decimal_number_of_others(String text) {
        assertThat(Numerals.decimal(text)).isNull();
    }
}
