package io.tikpilot.preflight.explain;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;

/** All that is known of each setting, one fact a line, and what is wrong with it. */
final class Story implements ExplanationFormat {
    private static final int NAME_WIDTH = 13;

    @Override
    public String print(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        for (Explanation.Entry entry : explanation.entries()) {
            text.append(text.isEmpty() ? "" : "\n");
            setting(entry, text);
            problems(entry, explanation.report(), text);
        }
        return text.toString().stripTrailing();
    }

    private static void setting(Explanation.Entry entry, StringBuilder text) {
        Setting setting = entry.setting();
        text.append(setting.key()).append('\n');
        setting.doc().ifPresent(doc -> line("is for", doc, text));
        line("takes", setting.description(), text);
        entry.variable().ifPresent(variable -> line("variable", variable, text));
        List<Provenance.Place> places = entry.provenance().places();
        if (places.isEmpty()) {
            line("value", unset(entry), text);
        }
        for (int i = 0; i < places.size(); i++) {
            Provenance.Place place = places.get(i);
            String shown = place.shown().orElse(Quote.MASK) + "   at " + place.value();
            line(i == 0 ? "value" : i == 1 ? "overrides" : "", shown, text);
        }
        if (!places.isEmpty() && setting.isShown()) {
            setting.fallback().ifPresent(text1 -> line("default", Quote.cut(Quote.printable(text1)), text));
        }
    }

    private static String unset(Explanation.Entry entry) {
        if (entry.fallback().isPresent()) {
            return Quote.cut(Quote.printable(entry.fallback().get())) + "   by default";
        }
        if (entry.setting().fallback().isPresent()) {
            return Quote.MASK + "   by default";
        }
        return entry.setting().isRequired() ? "missing: nobody sets it" : "none: nobody sets it, and nobody has to";
    }

    private static void line(String name, String fact, StringBuilder text) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, NAME_WIDTH - name.length())))
                .append(Quote.printable(fact))
                .append('\n');
    }

    private static void problems(Explanation.Entry entry, Report report, StringBuilder text) {
        List<Problem> ours = new ArrayList<>();
        for (Problem problem : report.problems()) {
            if (!problem.path().isRoot() && entry.setting().key().startsWith(problem.path())) {
                ours.add(problem);
            }
        }
        for (Problem problem : ours) {
            line(problem.severity().toString(), problem.message() + " [" + problem.code() + "]", text);
        }
    }
}
