package io.tikpilot.preflight.explain;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * The explanation as a table for people. Where its columns would be wider than a screen together, a long value has its line for
 * itself, and its place stands below.
 */
final class TextTable implements ExplanationFormat {
    private static final int WIDTH = 100;
    private static final int NARROWEST = 12;
    private static final String GAP = "  ";

    /** A line of the table. */
    private record Row(String key, String value, String from) {}

    @Override
    public String print(Explanation explanation) {
        List<Row> rows = new ArrayList<>();
        for (Explanation.Entry entry : explanation.entries()) {
            rows(entry, rows);
        }
        StringBuilder text = new StringBuilder();
        print(rows, text);
        return text.append("\nLayers, lowest first: ")
                .append(String.join(" < ", explanation.layers()))
                .toString();
    }

    private static void print(List<Row> rows, StringBuilder text) {
        int key = 0;
        int value = 0;
        int from = 0;
        for (Row row : rows) {
            key = Math.max(key, row.key.length());
            value = Math.max(value, row.value.length());
            from = Math.max(from, row.from.length());
        }
        int room = Math.min(value, Math.max(NARROWEST, WIDTH - key - from - 2 * GAP.length()));
        for (Row row : rows) {
            text.append(row.key).append(" ".repeat(key - row.key.length())).append(GAP);
            text.append(row.value);
            if (row.value.length() > room) {
                text.append('\n').append(" ".repeat(key + GAP.length() + room));
            } else {
                text.append(" ".repeat(room - row.value.length()));
            }
            text.append(GAP).append(row.from).append('\n');
        }
    }

    private static void rows(Explanation.Entry entry, List<Row> rows) {
        String key = entry.setting().key().toString();
        List<Provenance.Place> places = entry.provenance().places();
        for (int i = 0; i < places.size(); i++) {
            Provenance.Place place = places.get(i);
            String from = i == 0 ? place.value().toString() : "over " + place.value();
            rows.add(new Row(i == 0 ? key : "", place.shown().orElse(Quote.MASK), Quote.printable(from)));
        }
        if (places.isEmpty()) {
            rows.add(unset(key, entry));
        }
    }

    private static Row unset(String key, Explanation.Entry entry) {
        if (entry.setting().fallback().isEmpty()) {
            return new Row(key, "-", entry.setting().isRequired() ? "missing" : "not set");
        }
        String shown =
                entry.fallback().map(text -> Quote.cut(Quote.printable(text))).orElse(Quote.MASK);
        return new Row(key, shown, "by default");
    }
}
