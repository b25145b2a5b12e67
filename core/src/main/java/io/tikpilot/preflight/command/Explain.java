package io.tikpilot.preflight.command;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.explain.Explanation;
import io.tikpilot.preflight.explain.ExplanationFormat;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.problem.ReportFormat;
import io.tikpilot.preflight.problem.TextStyle;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;

/** {@code explain}: the value of every setting and where it comes from, or the story of a few. */
final class Explain {
    private Explain() {}

    static Answer answer(Request request, Inspection<?> inspection, TextStyle style) throws Misunderstood {
        Explanation all = inspection.explanation();
        boolean whole = request.key().isEmpty();
        Explanation asked = whole ? all : about(all, request.key().get());
        ExplanationFormat format = switch (request.format()) {
            case "json" -> ExplanationFormat.json();
            case "html" -> ExplanationFormat.html();
            default -> whole ? ExplanationFormat.text() : ExplanationFormat.story();
        };
        Report report = inspection.report();
        int status = report.hasErrors() ? ConfigCommand.CONFIG : ConfigCommand.OK;
        return Answer.of(asked.print(format), request.format()).with(status, report.print(ReportFormat.text(style)));
    }

    private static Explanation about(Explanation all, String word) throws Misunderstood {
        List<String> known = new ArrayList<>();
        for (Explanation.Entry entry : all.entries()) {
            known.add(entry.setting().key().toString());
            entry.variable().ifPresent(known::add);
            if (entry.variable().filter(word::equals).isPresent()) {
                return all.about(entry.setting().key());
            }
        }
        try {
            Explanation about = all.about(KeyPath.parse(word));
            if (!about.entries().isEmpty()) {
                return about;
            }
        } catch (IllegalArgumentException noKeyPath) {
            // so it is no key of ours either
        }
        throw CommandProblems.unknownKey(word, known);
    }
}
