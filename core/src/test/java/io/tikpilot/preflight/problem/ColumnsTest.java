package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3", "é, 1", "é, 1", "設定, 4", "ｘ, 2", "ﾃ, 1", "한, 2", "한, 2", "🚀, 2", "✅, 2", "⌚, 2", "☂, 1", "🌡, 1",
        "𠀀, 2", "ﷺ, 1", "Я, 1", "א, 1",
    })
    void aCharacterTakesTheColumnsThatUnicodeGivesIt(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @Test
    void inkTakesNone() {
        assertThat(Columns.of(Ink.ERROR.on("error") + " 設")).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "1100, 2",
        "115f, 2",
        "1160, 0",
        "11ff, 0",
        "1200, 1",
        "d7a3, 2",
        "d7af, 1",
        "d7b0, 0",
        "d7fb, 0",
        "d7fc, 1",
        "10ff, 1",
        "231a, 2",
        "231b, 2",
        "231c, 1",
        "3fffd, 2",
        "3fffe, 1",
    })
    void theEdgesOfABlockBelongToIt(String point, int columns) {
        assertThat(Columns.of(Integer.parseInt(point, 16))).isEqualTo(columns);
    }
}
