package io.tikpilot.preflight.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    private static Frame frame(String line, String meant) {
        return frame(line, meant, TextStyle.plain());
    }

    private static Frame frame(String line, String meant, TextStyle style) {
        return Frame.of(Origin.of("a.conf", 1).showing(line, line.indexOf(meant) + 1, meant.length()), style);
    }

    /** What stands above the carets. */
    private static String above(Frame frame) {
        StringBuilder above = new StringBuilder();
        int column = 0;
        for (int point : frame.text().codePoints().toArray()) {
            if (column >= frame.indent() && column < frame.indent() + frame.length()) {
                above.appendCodePoint(point);
            }
            column += Columns.of(point);
        }
        return above.toString();
    }

    /** Wide characters, combining marks, escapes and joined emoji before the value move the carets with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "port = lots",
                "\tport\t= lots",
                "設定 = 🚀, port = lots",
                "é = ｆｕｌｌ, port = lots",
                "a\u0301\u0302\u0303 = x, port = lots",
                "👩‍💻👍🏽🇩🇪❤️ = x, port = lots",
                "a\u200bb\u00adc\u2060d = x, port = lots",
                "\u202eevil\u202c\u2066 = x, port = lots",
                "שלום = x, port = lots",
                "\ud800\udfffx\ud800 = x, port = lots",
                "\u0000\u001b[2J\u0007 = x, port = lots",
                "\u1112\u1161\u11ab\u3164\ufeff = x, port = lots",
            })
    void theCaretsStandUnderWhatIsMeant(String line) {
        assertThat(above(frame(line, "lots"))).isEqualTo("lots");
        assertThat(above(frame(line, "lots", TextStyle.plain().in(US_ASCII)))).isEqualTo("lots");
        String long1 = "x".repeat(500) + line + "y".repeat(500);
        assertThat(above(frame(long1, "lots"))).isEqualTo("lots");
        String long2 = "設".repeat(500) + line + "\u0301".repeat(500);
        assertThat(above(frame(long2, "lots"))).isEqualTo("lots");
    }

    @ParameterizedTest
    @ValueSource(strings = {"設定", "e\u0301", "\ud800", "\u202e", "🚀", "\t"})
    void theCaretsAreAsWideAsWhatIsMeant(String meant) {
        Frame frame = frame("a = " + meant + " # b", meant);

        assertThat(frame.length()).isEqualTo(Columns.of(Quote.printable(meant)));
        assertThat(frame.indent()).isEqualTo(4);
    }

    @Test
    void aMarkAloneStillHasACaret() {
        assertThat(frame("a = \u0301", "\u0301").length()).isEqualTo(1);
    }

    @Test
    void aPlaceBehindTheEndOfTheLineHasACaretThere() {
        Frame frame = Frame.of(Origin.of("a.conf", 1).showing("a =", 9, 1), TextStyle.plain());

        assertThat(frame).isEqualTo(new Frame("a =", 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "設", "\u0301", "\u202e", "\ud800", "😀", "\u0000"})
    void aFrameHasALimitWhateverTheLineIsMadeOf(String character) {
        String filler = character.repeat(60_000);

        for (Frame frame : new Frame[] {
            frame(filler + "lots" + filler, "lots"),
            frame(filler + "lots", "lots"),
            frame(character.repeat(159) + "l", "l"),
            frame(filler, filler)
        }) {
            assertThat(Columns.of(frame.text())).isLessThanOrEqualTo(162);
            assertThat(frame.text()).hasSizeLessThanOrEqualTo(330);
            assertThat(frame.length()).isLessThanOrEqualTo(160);
        }
        assertThat(frame(filler + "lots" + filler, "lots").text())
                .startsWith("…")
                .endsWith("…");
    }

    @Test
    void aLineOf160ColumnsIsWholeAndOneThatIsWiderIsCut() {
        String whole = "x".repeat(156) + "lots";
        assertThat(frame(whole, "lots").text()).isEqualTo(whole);
        assertThat(frame("x" + whole, "lots").text()).isEqualTo("…" + "x".repeat(30) + "lots");

        String wide = "設".repeat(78) + "lots";
        assertThat(frame(wide, "lots").text()).isEqualTo(wide);
        assertThat(frame("設" + wide, "lots").text()).isEqualTo("…" + "設".repeat(15) + "lots");
    }

    @Test
    void thirtyColumnsAreLeftOnEitherSide() {
        Frame frame = frame("x".repeat(200) + "lots" + "y".repeat(200), "lots");

        assertThat(frame).isEqualTo(new Frame("…" + "x".repeat(30) + "lots" + "y".repeat(30) + "…", 31, 4));
    }

    @Test
    void anEndOfTheLineThatIsShownHasNoMarkOfACut() {
        assertThat(frame("port = lots" + "y".repeat(200), "lots"))
                .isEqualTo(new Frame("port = lots" + "y".repeat(30) + "…", 7, 4));
        assertThat(frame("x".repeat(200) + "lots # why", "lots").text()).isEqualTo("…" + "x".repeat(30) + "lots # why");
    }

    @Test
    void ofALongValueTheBeginningIsShown() {
        assertThat(frame("a = " + "v".repeat(200), "v".repeat(200)))
                .isEqualTo(new Frame("a = " + "v".repeat(90) + "…", 4, 60));
    }
}
