package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.Origin;

/**
 * A line of a source as a report shows it, cut around the part that is meant if it is very long.
 *
 * @param indent the columns before that part
 * @param length the columns of it
 */
record Frame(String text, int indent, int length) {
    private static final int CONTEXT = 30;
    private static final int LONGEST = 160;

    static Frame of(Origin origin) {
        String line = origin.text().orElse("");
        int start = Math.min(Math.max(0, origin.caret() - 1), line.length());
        int end = Math.min(line.length(), start + Math.max(1, origin.length()));
        if (line.length() <= LONGEST) {
            return of(line.substring(0, start), line.substring(start, end), line.substring(end));
        }
        int from = whole(line, Math.max(0, start - CONTEXT));
        int meant = whole(line, Math.min(end, start + 2 * CONTEXT));
        int to = whole(line, Math.min(line.length(), meant + CONTEXT));
        return of(
                (from > 0 ? "…" : "") + line.substring(from, start),
                line.substring(start, meant),
                line.substring(meant, to) + (to < line.length() ? "…" : ""));
    }

    private static Frame of(String before, String meant, String after) {
        String left = Quote.printable(before);
        String middle = Quote.printable(meant);
        return new Frame(left + middle + Quote.printable(after), Columns.of(left), Math.max(1, Columns.of(middle)));
    }

    /** An index that does not cut a character in half. */
    private static int whole(String text, int index) {
        boolean half = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return half ? index - 1 : index;
    }
}
