package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Where every key and value of a text stands. It is made only when a report or an explanation asks: the parser remembers
 * lines at most, and a merge forgets even those.
 */
final class Outline {
    private static final int MOST_PLACES = 20;
    private static final int LONGEST_LINE = 1000;
    /** How much of a longer line is kept on both sides: more than a report shows. */
    private static final int NEAR = 250;

    private final TextSource source;
    private final Map<Integer, List<Entry>> maskedByLine = new ConcurrentHashMap<>();
    /** A report may ask for thousands of paths and lines, so neither is searched from the beginning. */
    private final Map<KeyPath, List<Entry>> byPath = new HashMap<>();

    private final List<Entry> scalars = new ArrayList<>();
    private final List<int[]> comments;
    private final int[] lineStarts;

    private Outline(TextSource source, List<Entry> entries, List<int[]> comments) {
        this.source = source;
        this.comments = comments;
        this.lineStarts = source.lineStarts();
        for (Entry entry : entries) {
            byPath.computeIfAbsent(entry.path(), any -> new ArrayList<>()).add(entry);
            if (entry.isScalar()) {
                scalars.add(entry);
            }
        }
    }

    /**
     * The outline of a text.
     *
     * @param base the section that its settings belong to
     */
    static Outline of(TextSource source, Syntax syntax, KeyPath base) {
        if (syntax == Syntax.PROPERTIES) {
            return new Outline(source, PropertiesText.outline(source.text(), base), List.of());
        }
        OutlineReader reader = new OutlineReader(source.text());
        reader.read(base);
        return new Outline(source, reader.entries(), reader.comments());
    }

    /** The last places that set a path, the very last first: within one text the last one wins. */
    List<Entry> find(KeyPath path) {
        List<Entry> all = byPath.getOrDefault(path, List.of());
        List<Entry> found = new ArrayList<>(all.subList(Math.max(0, all.size() - MOST_PLACES), all.size()));
        Collections.reverse(found);
        return found;
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
        List<Entry> masked = masked(begin, stop, shows);
        boolean whole = stop - begin <= LONGEST_LINE;
        int from = whole ? begin : beforePair(Math.max(begin, middle - NEAR));
        int to = whole ? stop : beforePair(Math.min(stop, middle + 2 * NEAR));
        StringBuilder shown = new StringBuilder();
        int column = 0;
        int length = 0;
        int next = firstEndingAfter(masked, from);
        for (int i = from; i < to; ) {
            if (i == start) {
                column = shown.length() + 1;
            }
            while (next < masked.size() && masked.get(next).valueEnd() <= i) {
                next++;
            }
            boolean hidden = next < masked.size() && masked.get(next).valueStart() <= i;
            int maskedTo = hidden ? Math.min(masked.get(next).valueEnd(), to) : i;
            char sign = source.text().charAt(i);
            shown.append(maskedTo > i ? Quote.MASK : sign == '\t' ? " " : String.valueOf(sign));
            i = Math.max(maskedTo, i + 1);
            if (i <= end) {
                length = shown.length() + 1 - column;
            }
        }
        if (column == 0) {
            return source.atLine(line).atColumn(start - begin + 1);
        }
        String text = shown.toString().stripTrailing();
        return source.atLine(line).showing(text, column, Math.max(1, length)).inColumn(start - begin + 1);
    }

    /** The index, or the one before it if it would divide a character. */
    private int beforePair(int index) {
        String text = source.text();
        boolean inside = index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return inside ? index - 1 : index;
    }

    private int lineEnd(int line) {
        String text = source.text();
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
            if (!shows.test(entry.path()) && !isReference(valueText(entry))) {
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

    /** A section or list in short; a list of single values as it is written. */
    String abridged(Entry entry) {
        String written = valueText(entry);
        String brief = written.startsWith("[") ? "[…]" : "{…}";
        for (int[] comment : comments) {
            if (comment[0] >= entry.valueStart() && comment[1] <= entry.valueEnd()) {
                return brief; // people leave old passwords in comments
            }
        }
        boolean scalars = written.startsWith("[") && written.indexOf('[', 1) < 0 && written.indexOf('{') < 0;
        return scalars ? written : brief;
    }

    /** Whether nothing but one reference is written, no text beside it that might be a secret. */
    static boolean isReference(String written) {
        return written.startsWith("${") && written.indexOf('}') == written.length() - 1;
    }

    /** The text of a value as it is written. */
    String valueText(Entry entry) {
        return source.text().substring(entry.valueStart(), entry.valueEnd());
    }

    /**
     * One place that sets a path; offsets count from 0, ends are exclusive.
     *
     * @param form what the value is written as
     */
    record Entry(KeyPath path, int keyStart, int keyEnd, int valueStart, int valueEnd, Form form) {
        boolean isScalar() {
            return form == Form.SCALAR;
        }

        boolean isSection() {
            return form == Form.SECTION;
        }
    }

    /**
     * One place where another file is included.
     *
     * @param section the section whose settings it adds to
     */
    record Include(KeyPath section, int offset) {}

    /** What a value is written as. */
    enum Form {
        /** Without brackets or braces. */
        SCALAR,
        LIST,
        SECTION
    }
}
