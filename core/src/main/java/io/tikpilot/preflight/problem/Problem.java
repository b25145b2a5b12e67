package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong, as data: a stable code, the setting, one sentence that says what is so, the places it is about,
 * the facts that explain it, and what to type. It is an open value: every layer and every extension makes its own. Each verb
 * returns a new problem. No text in it may hold a secret.
 */
public final class Problem {
    private final String code;
    private final Severity severity;
    private final KeyPath path;
    private final String message;
    private final List<Label> labels;
    private final List<Note> notes;
    private final List<String> help;
    private final Optional<String> suggestion;

    private Problem(
            String code,
            Severity severity,
            KeyPath path,
            String message,
            List<Label> labels,
            List<Note> notes,
            List<String> help,
            Optional<String> suggestion) {
        this.code = code;
        this.severity = severity;
        this.path = path;
        this.message = message;
        this.labels = labels;
        this.notes = notes;
        this.help = help;
        this.suggestion = suggestion;
    }

    /**
     * A problem that keeps the settings from being loaded.
     *
     * @param code one code a kind of problem, in kebab-case
     * @param path the setting or section, or the root where no single one is meant
     * @param message one sentence, lower case, without a full stop, names in backticks; it makes sense alone
     */
    public static Problem error(String code, KeyPath path, String message) {
        return new Problem(code, Severity.ERROR, path, message, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** A problem that the settings survive; see {@link #error}. */
    public static Problem warning(String code, KeyPath path, String message) {
        return new Problem(code, Severity.WARNING, path, message, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** This problem, also about a place; the first place is where an editor should jump to. */
    public Problem at(Origin origin, String label) {
        return new Problem(
                code, severity, path, message, plus(labels, new Label(origin, label)), notes, help, suggestion);
    }

    /** This problem with a fact under a short name, such as {@code overrides} or {@code likely}. */
    public Problem note(String name, String text) {
        return note(name, List.of(new Row("", text)));
    }

    /** This problem with a table under a short name, such as {@code looked in}. */
    public Problem note(String name, List<Row> rows) {
        return new Problem(
                code,
                severity,
                path,
                message,
                labels,
                plus(notes, new Note(name, List.copyOf(rows))),
                help,
                suggestion);
    }

    /** This problem with a line of what to do; one that starts with a blank is typed as it stands and never wrapped. */
    public Problem help(String line) {
        return new Problem(code, severity, path, message, labels, notes, plus(help, line), suggestion);
    }

    /**
     * This problem with what was probably meant in place of what stands at its first place: a value, or the name of a key. It
     * is a guess for people and tools to offer, and never a secret.
     */
    public Problem suggest(String meant) {
        return new Problem(code, severity, path, message, labels, notes, help, Optional.of(meant));
    }

    /** The same problem, known to keep this setting from having a value. */
    public Problem about(KeyPath setting) {
        return new Problem(code, severity, setting, message, labels, notes, help, suggestion);
    }

    /** The same problem with another severity. */
    public Problem as(Severity severity) {
        return new Problem(code, severity, path, message, labels, notes, help, suggestion);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    /** The kind of problem, one code a kind, in kebab-case. */
    public String code() {
        return code;
    }

    /** Whether the settings can be loaded all the same. */
    public Severity severity() {
        return severity;
    }

    /** Whether this keeps the settings from being loaded. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The setting or section it is about; the root if no single one is meant. */
    public KeyPath path() {
        return path;
    }

    /** What is so, in one sentence. */
    public String message() {
        return message;
    }

    /** The places it is about, the most important first. */
    public List<Label> labels() {
        return labels;
    }

    /** The place to look at first. */
    public Optional<Origin> origin() {
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels.get(0).origin());
    }

    /** The facts that explain it. */
    public List<Note> notes() {
        return notes;
    }

    /** What to do, line by line. */
    public List<String> help() {
        return help;
    }

    /** What was probably meant in place of what stands at the first place. */
    public Optional<String> suggestion() {
        return suggestion;
    }

    /** {@code error[wrong-type]: `server.port` is not a number}. */
    @Override
    public String toString() {
        return severity + "[" + code + "]: " + message;
    }

    /**
     * A place and what it has to do with the problem.
     *
     * @param text what is expected there, or what it is; may be empty
     */
    public record Label(Origin origin, String text) {}

    /**
     * Facts under a short name.
     *
     * @param name at most a few characters, such as {@code likely}
     */
    public record Note(String name, List<Row> rows) {}

    /**
     * One fact.
     *
     * @param subject what it is about, or empty
     */
    public record Row(String subject, String text) {}
}
