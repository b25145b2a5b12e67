package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.Origin;

/**
 * A line of a source as a report shows it, cut around the part that is meant if it is very long.
 *
 * @param indent the columns before that part
 * @param length the columns of it
 */
record Frame(String text, int indent, int length) {
    private static final int LONGEST = 160;
    private static final int CONTEXT = 30;

    static Frame of(Origin origin, TextStyle style) {
        String line = origin.text().orElse("");
        int start = Math.min(Math.max(0, origin.caret() - 1), line.length());
        int end = Math.min(line.length(), start + Math.max(1, origin.length()));
        if (fits(line, style)) {
            return of("", line.substring(0, start), line.substring(start, end), line.substring(end), "", style);
        }
        int from = back(line, start, style);
        int meant = Math.min(end, forth(line, start, 2 * CONTEXT, style));
        int to = forth(line, meant, CONTEXT, style);
        return of(
                from > 0 ? "…" : "",
                line.substring(from, start),
                line.substring(start, meant),
                line.substring(meant, to),
                to < line.length() ? "…" : "",
                style);
    }

    private static Frame of(
            String cutBefore, String before, String meant, String after, String cutAfter, TextStyle style) {
        String left = style.show(cutBefore + before);
        String middle = style.show(meant);
        return new Frame(
                left + middle + style.show(after + cutAfter), Columns.of(left), Math.max(1, Columns.of(middle)));
    }

    private static boolean fits(String line, TextStyle style) {
        return line.length() <= LONGEST && forth(line, 0, LONGEST, style) == line.length();
    }

    /** The index to which the characters from another index on take no more than so much room. */
    private static int forth(String line, int start, int room, TextStyle style) {
        int end = start;
        int taken = 0;
        while (end < line.length()) {
            int next = end + Character.charCount(line.codePointAt(end));
            taken += room(line.substring(end, next), style);
            if (taken > room) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int back(String line, int end, TextStyle style) {
        int start = end;
        int taken = 0;
        while (start > 0) {
            int next = start - Character.charCount(line.codePointBefore(start));
            taken += room(line.substring(next, start), style);
            if (taken > CONTEXT) {
                return start;
            }
            start = next;
        }
        return start;
    }

    /** The columns of a character as it is shown; one that takes none takes bytes, and may be one of a thousand. */
    private static int room(String character, TextStyle style) {
        return Math.max(1, Columns.of(style.show(character)));
    }
}
