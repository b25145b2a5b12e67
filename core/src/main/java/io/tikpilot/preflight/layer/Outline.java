package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where every key and value of a text stands. It is made only when a report or an explanation asks: the parser remembers
 * lines at most, and a merge forgets even those.
 */
final class Outline {
    private static final int MOST_PLACES = 20;

    private final TextSource source;
    /** A report may ask for thousands of paths, so none is searched from the beginning. */
    private final Map<KeyPath, List<Entry>> byPath = new HashMap<>();

    private final List<int[]> comments;
    private final ShownLines lines;

    private Outline(TextSource source, List<Entry> entries, List<int[]> comments) {
        this.source = source;
        this.comments = comments;
        List<Entry> scalars = new ArrayList<>();
        for (Entry entry : entries) {
            byPath.computeIfAbsent(entry.path(), any -> new ArrayList<>()).add(entry);
            if (entry.isScalar()) {
                scalars.add(entry);
            }
        }
        this.lines = new ShownLines(source, scalars, comments);
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
        return lines.key(entry, shows);
    }

    /**
     * The value of an entry with its line as it may be shown.
     *
     * @param shows whether the value at a path may be shown
     */
    Origin value(Entry entry, Predicate<KeyPath> shows) {
        return lines.value(entry, shows);
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
