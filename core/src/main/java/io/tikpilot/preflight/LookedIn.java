package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Document;
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
            for (Stack.Looked looked : read.looked()) {
                String finding =
                        looked.document().isPresent() ? holds(looked.document().get(), section) : absent(looked, said);
                rows.add(new Problem.Row(looked.place(), finding));
            }
        }
        return rows;
    }

    /** The same reason once is enough: the rows below it say only what is so. */
    private static String absent(Stack.Looked looked, Set<String> said) {
        String fact = looked.finding().fact();
        String finding = said.add(fact) ? fact : brief(fact);
        String remark = looked.lookup().remark();
        return remark.isEmpty() ? finding : finding + " (" + remark + ")";
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
