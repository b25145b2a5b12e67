package io.tikpilot.preflight.env;

/**
 * The escapes in double quotation marks, those of {@code echo} in POSIX: {@code \n}, {@code \t} and the like, {@code \0123} by
 * octal digits, and {@code \$} for a dollar that begins no reference. Of any other the backslash stays.
 */
final class Escapes {
    private static final String LETTERS = "abfnrtv\"\\";
    private static final String CHARACTERS = "\u0007\b\f\n\r\t\u000b\"\\";
    private static final int OCTAL_DIGITS = 3;

    private Escapes() {}

    /** The text with its escapes replaced, but for the dollar, which is doubled for {@link Interpolation}. */
    static String replaced(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char next = text.charAt(i) == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            int letter = LETTERS.indexOf(next);
            if (letter >= 0) {
                replaced.append(CHARACTERS.charAt(letter));
                i += 2;
            } else if (next == '$') {
                replaced.append("$$");
                i += 2;
            } else if (next == '0' && octal(text, i + 2) >= 0) {
                replaced.append((char) octal(text, i + 2));
                i += 2 + OCTAL_DIGITS;
            } else {
                replaced.append(text.charAt(i++));
            }
        }
        return replaced.toString();
    }

    /** The character of three octal digits; -1 if they are none, or more than a byte. */
    private static int octal(String text, int from) {
        int value = 0;
        for (int i = from; i < from + OCTAL_DIGITS; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 7) {
                return -1;
            }
            value = value * 8 + digit;
        }
        return value > 0xff ? -1 : value;
    }
}
