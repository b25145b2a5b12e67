package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.machine.Program;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that a layer looked at, for the report of a value that is missing. What was found there instead of values is looked
 * up only when a report asks.
 */
public final class Lookup {
    private final String place;
    private final @Nullable Path file;
    private final @Nullable String fact;
    private final @Nullable Program program;
    private final Optional<String> variable;
    private final String remark;
    private volatile @Nullable Diagnosis absence;

    private Lookup(
            String place,
            @Nullable Path file,
            @Nullable String fact,
            @Nullable Program program,
            Optional<String> variable,
            String remark) {
        this.place = place;
        this.file = file;
        this.fact = fact;
        this.program = program;
        this.variable = variable;
        this.remark = remark;
    }

    /** A place from which values were read, by its name. */
    public static Lookup read(String place) {
        return new Lookup(place, null, null, null, Optional.empty(), "");
    }

    /** A file from which values were read. */
    public static Lookup read(Path file) {
        return new Lookup("", file, null, null, Optional.empty(), "");
    }

    /** A place that gave no values, and why, in a few words: {@code not there}. */
    public static Lookup nothing(String place, String fact) {
        return new Lookup(place, null, fact, null, Optional.empty(), "");
    }

    /**
     * A file that may be absent, and is.
     *
     * @param program beside which it may lie instead
     */
    public static Lookup absent(Path file, Program program) {
        return new Lookup("", file, null, program, Optional.empty(), "");
    }

    /** The same place, in a directory that a variable chooses. */
    Lookup chosenBy(Optional<String> variable) {
        return new Lookup(place, file, fact, program, variable, remark);
    }

    /** The same place, with a remark on why it was looked at: {@code the profile is development}. */
    public Lookup because(String remark) {
        return new Lookup(place, file, fact, program, variable, remark);
    }

    /** The absolute path, or what else the place is called. */
    public String place() {
        return file == null ? place : file.toAbsolutePath().normalize().toString();
    }

    /** The file, if the place is one. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Why it was looked at; empty if that goes without saying. */
    public String remark() {
        return remark;
    }

    /** What was found there instead of values, and why; nothing if values were read from it. */
    public Optional<Diagnosis> finding() {
        if (file != null && program != null) {
            return Optional.of(absence(file, program));
        }
        return fact == null ? Optional.empty() : Optional.of(Diagnosis.of(fact));
    }

    /** Every missing value asks; a directory is listed once, so that one report says one thing. */
    private Diagnosis absence(Path wanted, Program beside) {
        Diagnosis known = absence;
        if (known == null) {
            known = FileProblems.choosing(variable, wanted, FileFacts.absence(wanted, beside));
            absence = known;
        }
        return known;
    }
}
