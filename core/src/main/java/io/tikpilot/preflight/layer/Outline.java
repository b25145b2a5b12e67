package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
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

    private final TextSource source;
    private final Map<Integer, List<Entry>> maskedByLine = new ConcurrentHashMap<>();
    private final List<Entry> entries;
    private final List<int[]> comments;

    private Outline(TextSource source, List<Entry> entries, List<int[]> comments) {
        this.source = source;
        this.entries = entries;
        this.comments = comments;
    }

    static Outline of(TextSource source, Syntax syntax) {
        if (syntax == Syntax.PROPERTIES) {
            return new Outline(source, PropertiesText.outline(source.text()), List.of());
        }
        OutlineReader reader = new OutlineReader(source.text());
        reader.read();
        return new Outline(source, reader.entries(), reader.comments());
    }

    /** The last places that set a path, the very last first: within one text the last one wins. */
    List<Entry> find(KeyPath path) {
        List<Entry> found = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0 && found.size() < MOST_PLACES; i--) {
            if (entries.get(i).path().equals(path)) {
                found.add(entries.get(i));
            }
        }
        return found;
    }

    /**
     * A span with its line as it may be shown: without comments, and with every value masked that must not be seen.
     *
     * @param shows whether the value at a path may be shown
     */
    Origin origin(int start, int end, Predicate<KeyPath> shows) {
        int from = source.lineStart(start);
        int to = Math.max(start, Math.min(source.lineEnd(start), commentAfter(start)));
        List<Entry> masked = masked(from, to, shows);
        StringBuilder shown = new StringBuilder();
        int column = 0;
        int length = 0;
        for (int i = from; i < to; ) {
            if (i == start) {
                column = shown.length() + 1;
            }
            int maskedTo = maskedUntil(i, to, masked);
            shown.append(
                    maskedTo > i
                            ? Quote.MASK
                            : source.text().charAt(i) == '\t'
                                    ? " "
                                    : source.text().charAt(i));
            i = Math.max(maskedTo, i + 1);
            if (i <= end) {
                length = shown.length() + 1 - column;
            }
        }
        if (column == 0) {
            return source.atLine(source.lineOf(start)).atColumn(start - from + 1);
        }
        String text = shown.toString().stripTrailing();
        return source.atLine(source.lineOf(start))
                .showing(text, column, Math.max(1, length))
                .inColumn(start - from + 1);
    }

    private int commentAfter(int offset) {
        for (int[] comment : comments) {
            if (comment[0] >= source.lineStart(offset)) {
                return comment[0];
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The values that overlap a line and must not be seen; kept, for a line may hold thousands that are asked for. */
    private List<Entry> masked(int from, int to, Predicate<KeyPath> shows) {
        List<Entry> known = maskedByLine.get(from);
        if (known != null) {
            return known;
        }
        List<Entry> masked = new ArrayList<>();
        for (Entry entry : entries) {
            boolean overlaps = entry.isScalar() && entry.valueStart() < to && entry.valueEnd() > from;
            if (overlaps && !shows.test(entry.path()) && !isReference(valueText(entry))) {
                masked.add(entry);
            }
        }
        maskedByLine.put(from, masked);
        return masked;
    }

    /** Where the masked value that covers an offset ends on this line; the offset itself if none does. */
    private static int maskedUntil(int offset, int lineEnd, List<Entry> masked) {
        for (Entry entry : masked) {
            if (entry.valueStart() <= offset && offset < entry.valueEnd()) {
                return Math.min(entry.valueEnd(), lineEnd);
            }
        }
        return offset;
    }

    /** A section or list in short; a list of single values as it is written. */
    String abridged(Entry entry) {
        String written = valueText(entry);
        for (int[] comment : comments) {
            if (comment[0] >= entry.valueStart() && comment[1] <= entry.valueEnd()) {
                return written.startsWith("[") ? "[…]" : "{…}"; // people leave old passwords in comments
            }
        }
        boolean scalars = written.startsWith("[") && written.indexOf('[', 1) < 0 && written.indexOf('{') < 0;
        return scalars ? written : written.startsWith("[") ? "[…]" : "{…}";
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

    /** What a value is written as. */
    enum Form {
        /** Without brackets or braces. */
        SCALAR,
        LIST,
        SECTION
    }
}
