package io.tikpilot.preflight.problem;

import java.util.List;
import java.util.Optional;

/**
 * Every problem of one run, in a stable order, with what was read. It is data until a {@link ReportFormat} prints it.
 *
 * @param problems errors and warnings, without duplicates
 * @param layers the names of what was read, lowest precedence first
 * @param workingDirectory where relative paths count from; nothing if none was used
 * @param profile the profile that the files were read for; nothing if no layer has profiles
 */
public record Report(
        List<Problem> problems, List<String> layers, Optional<String> workingDirectory, Optional<String> profile) {
    /** A copy whose lists cannot change. */
    public Report {
        problems = List.copyOf(problems);
        layers = List.copyOf(layers);
    }

    /** The report of these problems. */
    public static Report of(List<Problem> problems, List<String> layers) {
        return new Report(problems, layers, Optional.empty(), Optional.empty());
    }

    /** The same report, its relative paths counting from this directory. */
    public Report from(String directory) {
        return new Report(problems, layers, Optional.of(directory), profile);
    }

    /** The same report on the files of this profile. */
    public Report inProfile(String name) {
        return new Report(problems, layers, workingDirectory, Optional.of(name));
    }

    /** Whether anything keeps the settings from being loaded. */
    public boolean hasErrors() {
        return errors() > 0;
    }

    int errors() {
        int errors = 0;
        for (Problem problem : problems) {
            errors += problem.isError() ? 1 : 0;
        }
        return errors;
    }

    /** The report as plain text, which holds all of its meaning; empty if there is no problem. */
    public String text() {
        return print(ReportFormat.text());
    }

    /** The report in a format. */
    public String print(ReportFormat format) {
        return format.print(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
