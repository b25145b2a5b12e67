package io.tikpilot.preflight.problem;

/**
 * How a report is printed. A format of your own implements this; the built-in ones have no power that it lacks. Whatever the
 * input, these print at most 4 KiB a problem and 64 KiB a report, counted as UTF-8, and say what they left out.
 */
@FunctionalInterface
public interface ReportFormat {
    /** The report as a text; empty for a report without problems, where the format allows that. */
    String print(Report report);

    /**
     * Text for people: at most 100 columns wide, except where a path or a line of a file is longer; a code frame where there
     * is a line to show; no colour.
     */
    static ReportFormat text() {
        return text(TextStyle.plain());
    }

    /** Text for people, in a style: {@code ReportFormat.text(TextStyle.of(System.getenv()))} suits the standard error. */
    static ReportFormat text(TextStyle style) {
        return new TextFormat(style);
    }

    /** One JSON document, one line a problem; its fields stand in {@code docs/report-formats.md}. Never empty. */
    static ReportFormat json() {
        return new JsonFormat();
    }

    /** Commands of a GitHub workflow, one line a problem, which GitHub shows beside the lines of the files. */
    static ReportFormat github() {
        return new GithubFormat();
    }

    /** A log of SARIF 2.1.0, the format of OASIS for the results of static analysis. Never empty. */
    static ReportFormat sarif() {
        return new SarifFormat();
    }
}
