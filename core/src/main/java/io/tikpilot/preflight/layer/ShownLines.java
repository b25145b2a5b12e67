package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.layer.Outline.Entry;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The lines of a text as they may be shown. A report may ask for thousands, so none is searched from the beginning. */
final class ShownLines {
    private static final int LONGEST_LINE = 1000;
    /** Of a longer line parts are shown, so that thousands of problems share them. */
    private static final int PART = 500;
    /** How much more is kept on both sides: more than a report shows. */
    private static final int NEAR = 250;

    private final TextSource source;
    private final String text;
    private final int[] lineStarts;
    private final List<Entry> scalars;
    private final List<int[]> comments;
    private final Map<Integer, List<Entry>> maskedByLine = new ConcurrentHashMap<>();
    private final Map<Integer, ShownLine> parts = new ConcurrentHashMap<>();

    /**
     * The lines of a text.
     *
     * @param scalars its single values, in the order of the text
     * @param comments where each comment begins and ends, in the order of the text
     */
    ShownLines(TextSource source, List<Entry> scalars, List<int[]> comments) {
        this.source = source;
        this.text = source.text();
        this.lineStarts = source.lineStarts();
        this.scalars = scalars;
        this.comments = comments;
    }

    /** The key of an entry, as {@link #value} shows its value. */
    Origin key(Entry entry, Predicate<KeyPath> shows) {
        return origin(entry.keyStart(), entry.keyStart(), entry.keyEnd(), shows);
    }

    /**
     * The value of an entry with its line as it may be shown: without comments, with every value masked that must not be seen, and
     * of a very long line only what is near, since there may be thousands of problems in it.
     *
     * @param shows whether the value at a path may be shown
     */
    Origin value(Entry entry, Predicate<KeyPath> shows) {
        boolean beside =
                entry.valueStart() - entry.keyStart() < NEAR && lineOf(entry.keyStart()) == lineOf(entry.valueStart());
        int middle = beside ? entry.keyStart() : entry.valueStart();
        return origin(middle, entry.valueStart(), entry.valueEnd(), shows);
    }

    private Origin origin(int middle, int start, int end, Predicate<KeyPath> shows) {
        int line = lineOf(start);
        int begin = lineStarts[line - 1];
        int stop = Math.max(start, Math.min(lineEnd(line), commentAfter(begin)));
        Origin place = source.atLine(line).atColumn(start - begin + 1);
        List<Entry> masked = masked(begin, stop, shows);
        if (stop - begin <= LONGEST_LINE) {
            return shown(begin, stop, masked).at(place, start, end);
        }
        int part = middle - (middle - begin) % PART;
        ShownLine known = parts.get(part);
        if (known == null) {
            int to = beforePair(Math.min(stop, part + PART + 2 * NEAR));
            known = shown(beforePair(Math.max(begin, part - NEAR)), to, masked);
            parts.put(part, known);
        }
        return known.at(place, start, end);
    }

    private ShownLine shown(int from, int to, List<Entry> masked) {
        return ShownLine.of(text, from, to, masked.subList(firstEndingAfter(masked, from), masked.size()));
    }

    /** The index, or the one before it if it would divide a character. */
    private int beforePair(int index) {
        boolean inside = index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return inside ? index - 1 : index;
    }

    private int lineEnd(int line) {
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return end > lineStarts[line - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int commentAfter(int offset) {
        int found = Collections.binarySearch(comments, new int[] {offset}, Comparator.comparingInt(span -> span[0]));
        int next = found >= 0 ? found : -found - 1;
        return next < comments.size() ? comments.get(next)[0] : Integer.MAX_VALUE;
    }

    /** The values that overlap a line and must not be seen; kept, for a line may hold thousands that are asked for. */
    private List<Entry> masked(int from, int to, Predicate<KeyPath> shows) {
        List<Entry> known = maskedByLine.get(from);
        if (known != null) {
            return known;
        }
        List<Entry> masked = new ArrayList<>();
        for (int i = firstEndingAfter(scalars, from);
                i < scalars.size() && scalars.get(i).valueStart() < to;
                i++) {
            Entry entry = scalars.get(i);
            if (!shows.test(entry.path())
                    && !Outline.isReference(text.substring(entry.valueStart(), entry.valueEnd()))) {
                masked.add(entry);
            }
        }
        maskedByLine.put(from, masked);
        return masked;
    }

    /** Single values stand one after another. */
    private static int firstEndingAfter(List<Entry> values, int offset) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values.get(middle).valueEnd() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
