package io.tikpilot.preflight.command;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.problem.ReportFormat;
import io.tikpilot.preflight.problem.TextStyle;

/** {@code check}: whether the settings can be loaded, and if not, why. */
final class Check {
    private Check() {}

    static Answer answer(Request request, Inspection<?> inspection, TextStyle style) {
        Report report = inspection.report();
        int status = report.hasErrors() ? ConfigCommand.CONFIG : ConfigCommand.OK;
        return switch (request.format()) {
            case "json" -> document(report, ReportFormat.json(), status);
            case "github" -> document(report, ReportFormat.github(), status);
            case "sarif" -> document(report, ReportFormat.sarif(), status);
            default -> {
                String said = report.hasErrors() ? "" : "Settings can be loaded from " + inspection.summary();
                yield Answer.of(style.show(said)).with(status, report.print(ReportFormat.text(style)));
            }
        };
    }

    /** A report that somebody asked for in a format is the answer. */
    private static Answer document(Report report, ReportFormat format, int status) {
        return new Answer(status, report.print(format), Answer.Medium.FILE, "");
    }
}
