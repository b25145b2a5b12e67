package io.tikpilot.preflight.problem;

/** How a report is printed. A format of your own implements this; the built-in ones have no power that it lacks. */
@FunctionalInterface
public interface ReportFormat {
    /** The report as a text; empty for a report without problems, where the format allows that. */
    String print(Report report);

    /**
     * Text for people: at most 100 columns wide, except where a path or a line of a file is longer; a code frame where there
     * is a line to show; no colour.
     */
    static ReportFormat text() {
        return new TextFormat();
    }
}
