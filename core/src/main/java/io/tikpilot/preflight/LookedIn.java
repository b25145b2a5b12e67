package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Document;
import io.tikpilot.preflight.layer.Lookup;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every place that the layers looked at, and what was found there for a section. */
record LookedIn(Stack stack) {
    List<Problem.Row> rows(KeyPath section) {
        List<Problem.Row> rows = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Stack.Read read : stack.reads()) {
            List<Document> documents = read.reading().documents();
            int next = 0;
            for (Lookup lookup : read.reading().lookups()) {
                String finding = lookup.finding().orElse("");
                if (finding.isEmpty() && next < documents.size()) {
                    rows.add(new Problem.Row(lookup.place(), holds(documents.get(next), section)));
                    next++;
                } else {
                    // The same reason once is enough: the rows below it say only what is so.
                    rows.add(new Problem.Row(lookup.place(), said.add(finding) ? finding : brief(finding)));
                }
            }
            for (Document document : documents.subList(next, documents.size())) {
                if (document.count(KeyPath.ROOT) > 0) {
                    rows.add(new Problem.Row(
                            document.source().orElse(read.layer().name()), holds(document, section)));
                }
            }
        }
        return rows;
    }

    private static String brief(String finding) {
        int colon = finding.indexOf(':');
        return colon < 0 ? finding : finding.substring(0, colon);
    }

    private static String holds(Document document, KeyPath section) {
        int all = document.count(KeyPath.ROOT);
        return RootProblems.holds(all, document.count(section), document.noun(), section);
    }
}
