package io.tikpilot.preflight.problem;

import java.util.List;

/** The report as text for people. It is written in ink, which a style without colour washes off. */
record TextFormat(TextStyle style) implements ReportFormat {
    @Override
    public String print(Report report) {
        if (report.problems().isEmpty()) {
            return "";
        }
        Selection selection = Selection.of(report, style, problem -> ProblemText.of(problem, style));
        Lines out = new Lines(ProblemText.WIDTH);
        out.line(title(report));
        for (String problem : selection.printed()) {
            out.line("").line(problem);
        }
        selection.rest().ifPresent(rest -> out.line("").line(rest));
        out.line("");
        List<String> layers = Excerpt.layers(report, style);
        if (!layers.isEmpty()) {
            String lead = "Layers, lowest first: ";
            out.wrapped(lead, " ".repeat(lead.length()), layers, " < ");
        }
        Excerpt.workingDirectory(report, style)
                .ifPresent(directory -> out.line("Relative paths count from " + directory));
        if (out.toString().contains(style.show(Quote.MASK))) {
            out.line(style.show(Quote.MASK)
                    + " stands for a value that is not shown: a secret, or one that nobody knows");
        }
        return style.isColoured() ? out.toString() : Ink.washedOff(out.toString());
    }

    private static String title(Report report) {
        int errors = report.errors();
        int warnings = report.problems().size() - errors;
        if (errors == 0) {
            return "Settings loaded with " + Count.of(warnings, "warning");
        }
        String title = "Settings could not be loaded: " + Count.of(errors, "problem");
        return warnings == 0 ? title : title + ", " + Count.of(warnings, "warning");
    }
}
