package io.tikpilot.preflight.env;

/** What counts as a blank in files of {@code NAME=value} lines: the white space of Unicode, as in Go, not that of Java. */
final class Blanks {
    private Blanks() {}

    /** Whether a character is a blank within a line: around names and before values, no wider ones are dropped there. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u0085' || c == '\u00a0';
    }

    /** Whether a character has the property White_Space of Unicode. */
    static boolean isSpace(char c) {
        return isBlank(c) || c == '\n' || (c > '\u00ff' && Character.isSpaceChar(c));
    }

    static String withoutTrailing(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
