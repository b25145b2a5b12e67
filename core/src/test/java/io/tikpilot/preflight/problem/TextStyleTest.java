package io.tikpilot.preflight.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextStyleTest {
    private static final StandardError TERMINAL = new StandardError(true, UTF_8);
    private static final StandardError PIPE = new StandardError(false, UTF_8);

    private static Map<String, String> environment(String force, String no, String term) {
        return Map.of("FORCE_COLOR", force, "NO_COLOR", no, "TERM", term);
    }

    /** An empty variable counts as none: both specifications say so. */
    @ParameterizedTest
    @CsvSource({
        // FORCE_COLOR, NO_COLOR, TERM, on a terminal, in a pipe
        "'', '', '',             true,  false",
        "'', '', xterm-256color, true,  false",
        "'', '', dumb,           false, false",
        "'', 1, xterm,           false, false",
        "'', 0, xterm,           false, false",
        "'', 1, dumb,            false, false",
        "1, '', xterm,           true,  true",
        "3, '', dumb,            true,  true",
        "false, '', xterm,       true,  true",
        "0, '', xterm,           true,  false",
        "0, '', dumb,            false, false",
        "0, 1, xterm,            false, false",
        "1, 1, xterm,            true,  true",
        "1, 1, dumb,             true,  true",
    })
    void theEnvironmentAndTheTerminalDecideOnColour(
            String force, String no, String term, boolean onTerminal, boolean inPipe) {
        Map<String, String> environment = environment(force, no, term);

        assertThat(TextStyle.of(environment, TERMINAL).isColoured()).isEqualTo(onTerminal);
        assertThat(TextStyle.of(environment, PIPE).isColoured()).isEqualTo(inPipe);
    }

    @Test
    void withoutAnyVariableTheTerminalDecides() {
        assertThat(TextStyle.of(Map.of(), TERMINAL).isColoured()).isTrue();
        assertThat(TextStyle.of(Map.of(), PIPE).isColoured()).isFalse();
    }

    @Test
    void theMapAloneIsReadForVariables() {
        assertThat(TextStyle.of(Map.of("FORCE_COLOR", "1")).isColoured()).isTrue();
        assertThat(TextStyle.of(Map.of("NO_COLOR", "1")).isColoured()).isFalse();
    }

    @Test
    void eachVerbGivesANewStyle() {
        TextStyle plain = TextStyle.plain();

        assertThat(plain.coloured().isColoured()).isTrue();
        assertThat(plain.coloured().in(US_ASCII).isColoured()).isTrue();
        assertThat(plain.isColoured()).isFalse();
        assertThat(plain.show("é")).isEqualTo("é");
    }

    @Test
    void charactersThatTheEncodingLacksAreWrittenInOthers() {
        TextStyle ascii = TextStyle.of(Map.of(), new StandardError(true, US_ASCII));

        assertThat(ascii.show("•••• … é 😀 x")).isEqualTo("**** ... \\u00e9 \\ud83d\\ude00 x");
    }

    @Test
    void anEncodingThatCannotWriteCountsAsAscii() {
        Charset readOnly = Charset.forName("ISO-2022-CN");

        assertThat(readOnly.canEncode()).isFalse();
        assertThat(TextStyle.plain().in(readOnly).show("é")).isEqualTo("\\u00e9");
    }

    @Test
    void whatCannotBeSeenIsAnEscapeInEveryEncoding() {
        assertThat(TextStyle.plain().show("a\u202eb\ud800")).isEqualTo("a\\u202eb\\ud800");
        assertThat(TextStyle.plain().in(US_ASCII).show("a\u202eb\ud800")).isEqualTo("a\\u202eb\\ud800");
    }

    @Test
    void colourIsTakenOffWithoutChangingTheCharacters() {
        TextStyle style = TextStyle.plain().in(US_ASCII).coloured().uncoloured();

        assertThat(style.isColoured()).isFalse();
        assertThat(style.show("é")).isEqualTo("\\u00e9");
    }
}
