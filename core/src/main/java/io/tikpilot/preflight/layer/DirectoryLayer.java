package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of a directory for a profile: {@code default}, overridden by the profile's, overridden by {@code local}. */
record DirectoryLayer(Path directory, Presence presence, Profile profile, Limits limits) implements Layer {
    private static final String DEFAULT = "default";
    private static final String LOCAL = "local";

    @Override
    public String name() {
        return directory.toString();
    }

    @Override
    public Layer within(Limits other) {
        return new DirectoryLayer(directory, presence, profile, other);
    }

    @Override
    public Reading read(Schema<?> schema) {
        boolean taken = profile.name().equals(DEFAULT) || profile.name().equals(LOCAL);
        if (taken || !isFileName(profile.name())) {
            return Reading.broken(LayerProblems.badProfileName(profile));
        }
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            return Reading.broken(LayerProblems.notADirectory(directory));
        }
        if (Files.notExists(directory) && presence == Presence.REQUIRED) {
            return Reading.broken(LayerProblems.missingDirectory(directory, FileFacts.absence(directory)));
        }
        if (Files.isDirectory(directory) && !Files.isExecutable(directory)) {
            return Reading.broken(LayerProblems.unreadable(directory, FileFacts.permissions(directory.resolve("any"))));
        }
        return Reading.nothing()
                .overriddenBy(one(DEFAULT, schema))
                .overriddenBy(ofProfile(schema))
                .overriddenBy(one(LOCAL, schema))
                .withProfile(profile.name());
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
        boolean found = !reading.documents().isEmpty() || reading.isBroken();
        if (found || profile.choice() == Profile.Choice.ASSUMED) {
            return reading;
        }
        List<String> known = profiles();
        Reading unknown = Reading.broken(LayerProblems.unknownProfile(
                profile, directory, FileFacts.absence(directory.resolve(profile.name() + ".conf")), known));
        // A mistyped name is the cause of all that is missing; if none resembles it, what is missing says more.
        return NearName.of(profile.name(), known).isPresent()
                ? unknown
                : reading.withProblem(unknown.problems().get(0));
    }

    private List<String> profiles() {
        Set<String> profiles = new TreeSet<>();
        try {
            for (String name : FileFacts.names(directory)) {
                Syntax.baseOf(name).ifPresent(profiles::add);
            }
        } catch (IOException e) {
            return List.of(); // the directory is not there; the problem says so
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
            return Reading.broken(LayerProblems.ambiguous(found.get(0), found.get(1)));
        }
        Path file = found.isEmpty() ? directory.resolve(name + Syntax.HOCON.ending()) : found.get(0);
        return new FileLayer(file, Presence.OPTIONAL, limits).read(schema);
    }

    /** Where a setting belongs: any of the files, so the key alone. */
    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(setting.key().toString());
    }
}
