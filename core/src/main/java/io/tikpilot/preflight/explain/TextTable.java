package io.tikpilot.preflight.explain;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;

/** The explanation as a table for people. */
final class TextTable implements ExplanationFormat {
    @Override
    public String print(Explanation explanation) {
        List<String[]> rows = new ArrayList<>();
        for (Explanation.Entry entry : explanation.entries()) {
            rows(entry, rows);
        }
        int key = widest(rows, 0);
        int value = widest(rows, 1);
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            String line = pad(row[0], key) + "  " + pad(row[1], value) + "  " + row[2];
            text.append(line.stripTrailing()).append('\n');
        }
        return text.append("\nLayers, lowest first: ")
                .append(String.join(" < ", explanation.layers()))
                .toString();
    }

    private static void rows(Explanation.Entry entry, List<String[]> rows) {
        String key = entry.setting().key().toString();
        List<Provenance.Place> places = entry.provenance().places();
        for (int i = 0; i < places.size(); i++) {
            Provenance.Place place = places.get(i);
            String from = i == 0 ? place.value().toString() : "over " + place.value();
            rows.add(new String[] {i == 0 ? key : "", place.shown().orElse(Quote.MASK), from});
        }
        if (places.isEmpty()) {
            boolean masked =
                    !entry.setting().isShown() && entry.setting().fallback().isPresent();
            rows.add(
                    masked || entry.fallback().isPresent()
                            ? new String[] {
                                key, entry.fallback().map(Quote::cut).orElse(Quote.MASK), "by default"
                            }
                            : new String[] {key, "-", entry.setting().isRequired() ? "missing" : "not set"});
        }
    }

    private static int widest(List<String[]> rows, int column) {
        int widest = 0;
        for (String[] row : rows) {
            widest = Math.max(widest, row[column].length());
        }
        return widest;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
