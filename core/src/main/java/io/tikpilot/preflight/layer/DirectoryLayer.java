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
            return Reading.broken(FileProblems.badProfileName(profile));
        }
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            return Reading.broken(FileProblems.notADirectory(directory, variable));
        }
        if (Files.notExists(directory) && presence == Presence.REQUIRED) {
            return Reading.broken(missing(schema));
        }
        if (Files.isDirectory(directory) && !Files.isExecutable(directory)) {
            return Reading.broken(FileProblems.unreadable(directory, FileFacts.denial(directory.resolve("any"))));
        }
        return Reading.nothing()
                .overriddenBy(one(DEFAULT, schema))
                .overriddenBy(ofProfile(schema))
                .overriddenBy(one(LOCAL, schema))
                .withProfile(profile.name());
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

    private Reading ofProfile(Schema<?> schema) {
        Reading reading = one(profile.name(), schema);
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

    private Reading one(String name, Schema<?> schema) {
        List<Path> found = new ArrayList<>();
        for (Syntax syntax : Syntax.ALL) {
            Path file = directory.resolve(name + syntax.ending());
            if (Files.exists(file) || Files.isSymbolicLink(file)) {
                found.add(file);
            }
        }
        if (found.size() > 1) {
            return Reading.broken(FileProblems.ambiguous(found.get(0), found.get(1)));
        }
        if (found.isEmpty() && FileFacts.isAbsent(directory.resolve(name + Syntax.HOCON.ending()))) {
            return Reading.nothing().withLookup(absent(directory.resolve(name + Syntax.HOCON.ending()), schema));
        }
        Path file = found.isEmpty() ? directory.resolve(name + Syntax.HOCON.ending()) : found.get(0);
        return new FileLayer(file, Presence.OPTIONAL, limits).read(schema);
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
