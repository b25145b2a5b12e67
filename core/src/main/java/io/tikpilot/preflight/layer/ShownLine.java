package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Origin;
import java.util.List;

/** A line of a text, or a part of it, as it may be shown: where each of its characters stands in that, values being masked. */
final class ShownLine {
    private final int from;
    private final int[] columns;
    private final String text;

    private ShownLine(int from, int[] columns, String text) {
        this.from = from;
        this.columns = columns;
        this.text = text;
    }

    /**
     * @param masked the values that must not be seen, in the order of the text, from the first that ends behind the beginning
     */
    static ShownLine of(String text, int from, int to, List<Outline.Entry> masked) {
        StringBuilder shown = new StringBuilder();
        int[] columns = new int[to - from + 1]; // 0 inside a mask
        int next = 0;
        for (int i = from; i < to; ) {
            columns[i - from] = shown.length() + 1;
            while (next < masked.size() && masked.get(next).valueEnd() <= i) {
                next++;
            }
            boolean hidden = next < masked.size() && masked.get(next).valueStart() <= i;
            int maskedTo = hidden ? Math.min(masked.get(next).valueEnd(), to) : i;
            shown.append(maskedTo > i ? Quote.MASK : text.charAt(i) == '\t' ? " " : text.charAt(i));
            i = Math.max(maskedTo, i + 1);
        }
        columns[to - from] = shown.length() + 1;
        return new ShownLine(from, columns, shown.toString().stripTrailing());
    }

    /** A span at a place, with what is shown of its line; the place alone, if the span does not begin in it. */
    Origin at(Origin place, int start, int end) {
        int first = start - from;
        if (first >= columns.length - 1 || columns[first] == 0) {
            return place;
        }
        int last = Math.min(end - from, columns.length - 1);
        while (columns[last] == 0) {
            last--;
        }
        return place.showing(text, columns[first], Math.max(1, columns[last] - columns[first]))
                .inColumn(place.column());
    }
}
