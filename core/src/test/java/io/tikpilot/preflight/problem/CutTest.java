package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {
    @Test
    void aTextLosesItsMiddle() {
        assertThat(Cut.middle("/very/long/way/to/tikpilot.conf", 16, "…")).isEqualTo("/very/long….conf");
        assertThat(Cut.middle("0123456789", 10, "…")).isEqualTo("0123456789");
        assertThat(Cut.middle("0123456789", 9, "...")).isEqualTo("0123...89");
        assertThat(Cut.middle("0123456789", 0, "…")).isEqualTo("…");
    }

    @ParameterizedTest
    @CsvSource({
        "ab\\u001bcd, 2, 2, 2",
        "ab\\u001bcd, 3, 2, 8",
        "ab\\u001bcd, 7, 2, 8",
        "ab\\u001bcd, 8, 8, 8",
        "ab\\ncd,     3, 2, 4",
        "ab\\ncd,     4, 4, 4",
        "ab\\\"cd,    3, 2, 4",
        "C:\\users,   4, 4, 4",
        "a😀b,        2, 1, 3",
        "a😀b,        3, 3, 3",
        "a\\😀b,      2, 1, 4",
        "a\\😀b,      3, 1, 4",
        "\\ncd,      1, 0, 2",
        "😀b,         0, 0, 0",
        "😀b,         1, 0, 2",
        "ab,          2, 2, 2",
    })
    void noCutGoesThroughAnEscapeOrACharacter(String text, int index, int before, int after) {
        assertThat(Cut.before(text, index)).isEqualTo(before);
        assertThat(Cut.after(text, index)).isEqualTo(after);
    }

    @Test
    void aTextEndsWhereItEnds() {
        assertThat(Cut.before("ab\\", 3)).isEqualTo(3);
        assertThat(Cut.after("ab\\", 3)).isEqualTo(3);
        assertThat(Cut.after("ab\\u0", 4)).isEqualTo(5);
    }

    @Test
    void halfACharacterAtTheEndIsNoReasonToFail() {
        assertThat(Cut.before("a\ud83d", 2)).isEqualTo(2);
        assertThat(Cut.after("a\ud83d", 2)).isEqualTo(2);
    }
}
