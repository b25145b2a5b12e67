package io.tikpilot.preflight.problem;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How the text of a report looks: in colour or not, and in which characters. The words are the same in every style: colour
 * taken off, they are the plain text to the letter. Immutable; each verb returns a new style.
 */
public final class TextStyle {
    private static final TextStyle PLAIN = new TextStyle(Look.PLAIN, StandardCharsets.UTF_8);

    private enum Look {
        PLAIN,
        COLOURED
    }

    private final Look look;
    private final Charset charset;

    private TextStyle(Look look, Charset charset) {
        this.look = look;
        this.charset = charset;
    }

    /** No colour, and every character as it is. */
    public static TextStyle plain() {
        return PLAIN;
    }

    /**
     * The style for the standard error of this process. The first line of these that applies decides on colour:
     *
     * <ol>
     *   <li>{@code FORCE_COLOR} is set, and neither empty nor {@code 0}: colour. It wins over {@code NO_COLOR}, as in the
     *       example on force-color.org; no-color.org, too, lets what asks for colour outdo its general wish.
     *   <li>{@code NO_COLOR} is set and not empty: no colour.
     *   <li>{@code TERM} is {@code dumb}: no colour.
     *   <li>The standard error is a terminal: colour. Anything else: no colour.
     * </ol>
     *
     * <p>Characters that its encoding lacks are written in others, see {@link #in}.
     *
     * @param environment {@code System.getenv()}, or what a test puts in its place
     */
    public static TextStyle of(Map<String, String> environment) {
        return of(environment, StandardError.ofThisProcess());
    }

    static TextStyle of(Map<String, String> environment, StandardError standardError) {
        TextStyle style = PLAIN.in(standardError.charset());
        return wantsColour(environment, standardError) ? style.coloured() : style;
    }

    private static boolean wantsColour(Map<String, String> environment, StandardError standardError) {
        String force = environment.getOrDefault("FORCE_COLOR", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return !refused && standardError.isTerminal();
    }

    /** This style in colour, by ANSI escape sequences. No text of an operator can hold such a sequence. */
    public TextStyle coloured() {
        return new TextStyle(Look.COLOURED, charset);
    }

    /** This style without colour, in the same characters. */
    public TextStyle uncoloured() {
        return new TextStyle(Look.PLAIN, charset);
    }

    /**
     * This style for a stream in this encoding: of the characters that it lacks, a bullet is written {@code *}, an ellipsis
     * {@code ...}, and any other as an escape such as {@code \}{@code u00e9}. An encoding that cannot write at all counts as
     * ASCII.
     */
    public TextStyle in(Charset charset) {
        return new TextStyle(look, charset.canEncode() ? charset : StandardCharsets.US_ASCII);
    }

    boolean isColoured() {
        return look == Look.COLOURED;
    }

    /** The text of one line in characters that can be seen, and that the encoding has. */
    public String show(String text) {
        String printable = Quote.printable(text);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return printable; // which has every character
        }
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(printable)) {
            return printable;
        }
        StringBuilder shown = new StringBuilder(printable.length() + 16);
        for (int i = 0; i < printable.length(); ) {
            int next = i + Character.charCount(printable.codePointAt(i));
            String character = printable.substring(i, next);
            if (encoder.canEncode(character)) {
                shown.append(character);
            } else if (character.equals("•")) {
                shown.append('*');
            } else if (character.equals("…")) {
                shown.append("...");
            } else {
                Quote.escape(shown, printable, i, next);
            }
            i = next;
        }
        return shown.toString();
    }
}
