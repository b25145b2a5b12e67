package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.machine.Program;
import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a directory for a profile: {@code default}, overridden by the profile's, overridden by {@code local}.
 *
 * @param variable the variable by which operators choose the directory
 */
record DirectoryLayer(Path directory, Presence presence, Profile profile, Optional<String> variable, Limits limits)
        implements Layer {
    private static final String DEFAULT = "default";
    private static final String LOCAL = "local";

    @Override
    public String name() {
        return directory.toString();
    }

    @Override
    public Layer within(Limits other) {
        return new DirectoryLayer(directory, presence, profile, variable, other);
    }

    @Override
    public Layer forProfile(Profile other) {
        return new DirectoryLayer(directory, presence, other, variable, limits);
    }

    @Override
    public Reading read(Schema<?> schema) {
        boolean taken = profile.name().equals(DEFAULT) || profile.name().equals(LOCAL);
        if (taken || !isFileName(profile.name())) {
            return Reading.broken(badName());
        }
        Entries entries = Entries.of(directory);
        Problem unusable = entries.areListed() && Files.isExecutable(directory) ? null : unusable(schema);
        if (unusable != null) {
            return Reading.broken(unusable);
        }
        return Reading.nothing()
                .overriddenBy(one(DEFAULT, entries, schema))
                .overriddenBy(ofProfile(entries, schema))
                .overriddenBy(one(LOCAL, entries, schema))
                .withProfile(profile.name());
    }

    private Problem badName() {
        String name = profile.name();
        boolean quoted = name.length() > 2 && (name.matches("\".*\"") || name.matches("'.*'"));
        String inside = quoted ? name.substring(1, name.length() - 1) : "";
        return isFileName(inside)
                ? FileProblems.quotedProfileName(profile, inside)
                : FileProblems.badProfileName(profile);
    }

    /** What keeps the files of the directory from being read; nothing if they can be, or if it may be absent and is. */
    private @Nullable Problem unusable(Schema<?> schema) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            return FileProblems.notADirectory(directory, variable);
        }
        if (Files.notExists(directory) && presence == Presence.REQUIRED) {
            return missing(schema);
        }
        return Files.isDirectory(directory) && !Files.isExecutable(directory)
                ? FileProblems.unreadable(directory, FileFacts.denial(directory.resolve("any")))
                : null;
    }

    private Problem missing(Schema<?> schema) {
        Diagnosis absence = FileFacts.absence(directory, Program.of(schema.type()));
        return FileProblems.missingDirectory(directory, variable, FileProblems.choosing(variable, directory, absence));
    }

    /** Nothing that would lead out of the directory. */
    private static boolean isFileName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return !name.isEmpty() && !name.startsWith(".");
    }

    private Reading ofProfile(Entries entries, Schema<?> schema) {
        Reading reading = one(profile.name(), entries, schema);
        if (!reading.documents().isEmpty() || reading.isBroken()) {
            return reading;
        }
        Path file = directory.resolve(profile.name() + Syntax.HOCON.ending());
        if (profile.choice() == Profile.Choice.ASSUMED) {
            return Reading.nothing().withLookup(absent(file, schema).because(FileProblems.assumed(profile)));
        }
        List<String> known = profiles();
        Reading unknown = Reading.broken(FileProblems.unknownProfile(
                profile, directory, FileFacts.absence(file, Program.of(schema.type())), known));
        // A mistyped name is the cause of all that is missing; if none resembles it, what is missing says more.
        return NearName.of(profile.name(), known).isPresent()
                ? unknown
                : reading.withProblem(unknown.problems().get(0));
    }

    private List<String> profiles() {
        Set<String> profiles = new TreeSet<>();
        for (String name : FileFacts.names(directory)) {
            Syntax.baseOf(name).ifPresent(profiles::add);
        }
        profiles.removeAll(Set.of(DEFAULT, LOCAL));
        return List.copyOf(profiles);
    }

    private Reading one(String name, Entries entries, Schema<?> schema) {
        List<Path> found = new ArrayList<>();
        for (Syntax syntax : Syntax.ALL) {
            if (entries.have(name + syntax.ending())) {
                found.add(directory.resolve(name + syntax.ending()));
            }
        }
        if (found.size() > 1) {
            return Reading.broken(FileProblems.ambiguous(found.get(0), found.get(1)));
        }
        if (!found.isEmpty()) {
            return new FileLayer(found.get(0), Presence.REQUIRED, limits).read(schema);
        }
        Path usual = directory.resolve(name + Syntax.HOCON.ending());
        return entries.areListed() || FileFacts.isAbsent(usual)
                ? Reading.nothing().withLookup(absent(usual, schema))
                : new FileLayer(usual, Presence.OPTIONAL, limits).read(schema);
    }

    private Lookup absent(Path file, Schema<?> schema) {
        return Lookup.absent(file, Program.of(schema.type())).chosenBy(variable);
    }

    /** Where a setting belongs: any of the files, so the key alone. */
    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(setting.key().toString());
    }

    @Override
    public String toString() {
        return name();
    }
}
