package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {
    @Test
    void ordinaryTextOfAnyLanguageStaysAsItIs() {
        assertThat(Quote.printable("größe = 日本 한국어 שלום 😀 \\")).isEqualTo("größe = 日本 한국어 שלום 😀 \\");
        assertThat(Quote.of("lots")).isEqualTo("\"lots\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u001b", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200e", "\u2028", "\u2029",
                "\u202e", "\u2066", "\ufeff", "\u200d", "\u2003", "\u3000", "\u034f", "\u115f", "\u3164", "\uffa0",
                "\ufe0f", "\u180e"
            })
    void nothingThatMovesTheCursorTurnsTheTextOrIsUnseenGetsThrough(String unsafe) {
        String expected = String.format("a\\u%04xb", (int) unsafe.charAt(0));

        assertThat(Quote.printable("a" + unsafe + "b")).isEqualTo(expected);
    }

    @Test
    void unseenCharactersBeyondTheBasicPlaneAreEscapedToo() {
        String tag = Character.toString(0xe0041);
        String selector = Character.toString(0xe0101);

        assertThat(Quote.printable("a" + tag + selector)).isEqualTo("a\\udb40\\udc41\\udb40\\udd01");
    }

    @Test
    void halfACharacterIsAnEscape() {
        assertThat(Quote.printable("\udc00a\ud800")).isEqualTo("\\udc00a\\ud800");
    }

    @Test
    void lineEndsAndTabsHaveTheirUsualEscapes() {
        assertThat(Quote.printable("a\r\n\tb")).isEqualTo("a\\r\\n\\tb");
    }

    @Test
    void quotesInsideAreEscaped() {
        assertThat(Quote.of("say \"hi\"")).isEqualTo("\"say \\\"hi\\\"\"");
    }

    @Test
    void aTextOf60CharactersIsWholeAndOneMoreIsCut() {
        assertThat(Quote.cut("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Quote.cut("x".repeat(61))).isEqualTo("x".repeat(59) + "…");
    }

    @Test
    void aCutNeverLeavesHalfACharacter() {
        String cut = Quote.cut("x".repeat(58) + "😀".repeat(10));

        assertThat(cut).endsWith("…").hasSizeLessThanOrEqualTo(60);
        assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 2))).isFalse();
    }

    @Test
    void aCutNeverLeavesHalfAnEscape() {
        assertThat(Quote.of("x".repeat(57) + "\u001b".repeat(3))).isEqualTo('"' + "x".repeat(57) + "…\"");
        assertThat(Quote.of("x".repeat(58) + "\"\"\"")).isEqualTo('"' + "x".repeat(58) + "…\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/srv/conf/a.conf, /srv/conf/a.conf",
                "1000:1000, 1000:1000",
                "/größe, /größe",
                "/my files, '/my files'",
                "$(reboot), '$(reboot)'",
                "a;b, 'a;b'",
                "it's, 'it'\\''s'",
                "``, ''"
            })
    void aShellTakesItForOneWordThatDoesNothing(String text, String word) {
        assertThat(Quote.word(text)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x180b, 0x180c, 0x180d, 0x180e, 0x180f, 0xfe00, 0xfe0f, 0x17b4, 0x17b5, 0x1160, 0xe0000, 0xe0001,
                0xe0fff
            })
    void everyFillerAndSelectorIsAnEscape(int point) {
        assertThat(Quote.printable("a" + Character.toString(point))).startsWith("a\\u");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x180a, 0x1810, 0xfdff, 0xfe10, 0x17b3, 0x17b6, 0xdfffd, 0xe1000})
    void whatStandsBesideThemInUnicodeIsSeen(int point) {
        String text = "a" + Character.toString(point);

        assertThat(Quote.printable(text)).isEqualTo(text);
    }
}
