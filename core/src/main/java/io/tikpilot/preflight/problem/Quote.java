package io.tikpilot.preflight.problem;

/**
 * Text from outside as a report may show it: nothing in it can end a line, move a cursor, turn the reading direction or fill
 * the screen.
 */
public final class Quote {
    /** What stands where a secret is. */
    public static final String MASK = "••••";

    private static final int LONGEST = 60;

    private Quote() {}

    /** The text in double quotes, escaped, and cut at 60 characters. */
    public static String of(String text) {
        return '"' + cut(printable(text).replace("\"", "\\\"")) + '"';
    }

    /** The text as a shell takes it for one word: as it stands where that is enough, else in single quotes. */
    public static String word(String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = Character.isLetterOrDigit(c) || "/._-+:@%,=".indexOf(c) >= 0;
        }
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** The text cut at 60 characters, with an ellipsis where it was cut. */
    public static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    /** The text with every control, format and direction character written as an escape. */
    public static String printable(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c)) {
                if (shown == null) {
                    shown = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                escape(shown, c);
            } else if (shown != null) {
                shown.append(c);
            }
        }
        return shown == null ? text : shown.toString();
    }

    private static boolean isUnsafe(char c) {
        if (c >= ' ' && c < 0x7f) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || c == '\u00a0';
    }

    private static void escape(StringBuilder shown, char c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                String hex = Integer.toHexString(c);
                shown.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            }
        }
    }
}
