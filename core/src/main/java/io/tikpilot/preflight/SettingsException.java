package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.Report;
import java.io.Serial;

/**
 * What {@link SettingsLoader#load} throws when the deployment is wrong. Its message is the whole report, made for the log of
 * a container: print it and exit with the status 78, EX_CONFIG of sysexits.h. It never has a cause, since the causes of others
 * quote values.
 */
public final class SettingsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Not serializable, so neither is the exception: it is better not sent than sent without its report. */
    @SuppressWarnings("serial")
    private final Report report;

    SettingsException(Report report) {
        super(report.text());
        this.report = report;
    }

    /** The problems as data. */
    public Report report() {
        return report;
    }
}
