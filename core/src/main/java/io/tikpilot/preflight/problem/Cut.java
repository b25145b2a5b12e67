package io.tikpilot.preflight.problem;

/** Where a text may be cut: never through a character, and never through an escape such as {@code \}{@code u001b}. */
final class Cut {
    private static final int LONGEST_ESCAPE = 6;

    private Cut() {}

    /** The text without its middle, which a mark stands for, if it is longer than so many characters. */
    static String middle(String text, int most, String mark) {
        if (text.length() <= most) {
            return text;
        }
        int room = Math.max(0, most - mark.length());
        int head = before(text, room * 2 / 3);
        int tail = after(text, text.length() - (room - room * 2 / 3));
        return text.substring(0, head) + mark + text.substring(tail);
    }

    /** The last place at or before an index where the text may be cut. */
    static int before(String text, int index) {
        int escape = openEscape(text, index);
        return escape >= 0 ? escape : isInside(text, index) ? index - 1 : index;
    }

    /** The first place at or behind an index where the text may be cut. */
    static int after(String text, int index) {
        int escape = openEscape(text, index);
        return escape >= 0 ? escape + length(text, escape) : isInside(text, index) ? index + 1 : index;
    }

    private static boolean isInside(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isHighSurrogate(text.charAt(index - 1))
                && Character.isLowSurrogate(text.charAt(index));
    }

    /** Where the escape begins that an index lies in, or -1. */
    private static int openEscape(String text, int index) {
        for (int i = index - 1; i >= 0 && i > index - LONGEST_ESCAPE; i--) {
            if (text.charAt(i) == '\\') {
                return i + length(text, i) > index ? i : -1;
            }
        }
        return -1;
    }

    /** How long the escape at an index is: with up to four digits behind a {@code u}, else one character. */
    private static int length(String text, int backslash) {
        int end = backslash + 1;
        if (end < text.length()) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (text.startsWith("u", backslash + 1)) {
            while (end < text.length()
                    && end < backslash + LONGEST_ESCAPE
                    && Character.digit(text.charAt(end), 16) >= 0) {
                end++;
            }
        }
        return end - backslash;
    }
}
