package io.tikpilot.preflight.problem;

/**
 * Text from outside as a report may show it: nothing in it can end a line, move a cursor, turn the reading direction, fill the
 * screen, or be there unseen.
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

    /** The text cut at 60 characters, with an ellipsis where it was cut; never through a character or an escape. */
    public static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, Cut.before(text, LONGEST - 1)) + "…";
    }

    /** The text with every character that is not seen as itself written as an escape. */
    public static String printable(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (isUnseen(point)) {
                if (shown == null) {
                    shown = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                escape(shown, text, i, next);
            } else if (shown != null) {
                shown.append(text, i, next);
            }
            i = next;
        }
        return shown == null ? text : shown.toString();
    }

    private static boolean isUnseen(int point) {
        if (point >= ' ' && point < 0x7f) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(point);
        };
    }

    /** The letters and marks that Unicode calls default-ignorable: fillers, joiners and selectors of a variant. */
    private static boolean isIgnorable(int point) {
        return point == 0x034f
                || point == 0x115f
                || point == 0x1160
                || point == 0x17b4
                || point == 0x17b5
                || (point >= 0x180b && point <= 0x180f)
                || point == 0x3164
                || (point >= 0xfe00 && point <= 0xfe0f)
                || point == 0xffa0
                || (point >= 0xe0000 && point <= 0xe0fff);
    }

    /** Appends what stands between two indexes as escapes. */
    static void escape(StringBuilder shown, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            escape(shown, text.charAt(i));
        }
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
