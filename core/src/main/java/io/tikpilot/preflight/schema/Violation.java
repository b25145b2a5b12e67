package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a value breaks a rule: the rest of a sentence that begins with the setting, the facts that explain it, and what to type.
 * Each verb returns a new violation. No text in it may hold a secret.
 */
public final class Violation {
    private final Severity severity;
    private final String verdict;
    private final Optional<String> expected;
    private final List<Problem.Note> notes;
    private final List<String> help;

    private Violation(
            Severity severity, String verdict, Optional<String> expected, List<Problem.Note> notes, List<String> help) {
        this.severity = severity;
        this.verdict = verdict;
        this.expected = expected;
        this.notes = notes;
        this.help = help;
    }

    /** A value that the settings cannot be loaded with: {@code is blank}. */
    public static Violation error(String verdict) {
        return new Violation(Severity.ERROR, verdict, Optional.empty(), List.of(), List.of());
    }

    /** A value that is loaded, and about which operators are warned. */
    public static Violation warning(String verdict) {
        return new Violation(Severity.WARNING, verdict, Optional.empty(), List.of(), List.of());
    }

    /** The same violation, with what is expected of this value in place of the description of the rule. */
    public Violation expecting(String expected) {
        return new Violation(severity, verdict, Optional.of(expected), notes, help);
    }

    /** The same violation with a fact under a short name, such as {@code likely}. */
    public Violation note(String name, String text) {
        Problem.Note note = new Problem.Note(name, List.of(new Problem.Row("", text)));
        return new Violation(severity, verdict, expected, plus(notes, note), help);
    }

    /** The same violation with a line of what to do. */
    public Violation help(String line) {
        return new Violation(severity, verdict, expected, notes, plus(help, line));
    }

    /** The same violation, explained by what was found at a path. */
    public Violation because(String place, Diagnosis diagnosis) {
        Problem.Note looked = new Problem.Note("looked at", List.of(new Problem.Row(place, diagnosis.fact())));
        Violation explained = new Violation(severity, verdict, expected, plus(notes, looked), help);
        for (String cause : diagnosis.likely()) {
            explained = explained.note("likely", cause);
        }
        for (String line : diagnosis.alternatives()) {
            explained = explained.help(line);
        }
        if (explained.help.isEmpty() && diagnosis.elsewhere().isPresent()) {
            explained = explained.help("write " + diagnosis.elsewhere().get());
        }
        return explained;
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    /** The rest of a sentence that begins with the setting. */
    String verdict() {
        return verdict;
    }

    /** What is expected of this value, if the rule's own description says too little. */
    Optional<String> expected() {
        return expected;
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The problem of a setting, complete with what explains this violation. */
    Problem explain(Problem problem, Masking secrets) {
        Problem explained = problem.as(severity);
        for (Problem.Note note : notes) {
            List<Problem.Row> rows = new ArrayList<>();
            for (Problem.Row row : note.rows()) {
                rows.add(new Problem.Row(secrets.in(row.subject()), secrets.in(row.text())));
            }
            explained = explained.note(note.name(), rows);
        }
        for (String line : help) {
            explained = explained.help(secrets.in(line));
        }
        return explained;
    }
}
