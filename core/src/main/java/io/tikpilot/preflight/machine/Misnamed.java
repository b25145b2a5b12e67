package io.tikpilot.preflight.machine;

import io.tikpilot.preflight.problem.NearName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name in a directory that was meant to be another: in other case, with another ending, or with a letter wrong.
 *
 * @param wanted the path that is not there
 * @param names what is there instead
 * @param mount what the directory lies on
 */
record Misnamed(Path wanted, List<String> names, Optional<MountPoint> mount) {
    private static final List<String> OTHER_LANGUAGES = List.of(".yaml", ".yml", ".toml", ".ini", ".xml");

    /**
     * The absence, explained by the name that was meant; nothing if none resembles it.
     *
     * @param whole what was looked for, at or below the path that is not there
     */
    Optional<Diagnosis> explain(Diagnosis absence, Path whole) {
        String near = nearest().orElse(null);
        if (near == null) {
            return Optional.empty();
        }
        Path meant = wanted.resolveSibling(near);
        if (Files.isDirectory(meant)) {
            return directory(absence, meant, meant.resolve(wanted.relativize(whole)));
        }
        int dot = near.lastIndexOf('.');
        if (dot > 0 && OTHER_LANGUAGES.contains(near.substring(dot))) {
            return Optional.of(absence.likely(meant + " was meant, but only .conf, .json and .properties are read")
                    .remedy("write its settings into " + reached(wanted)
                            + ", as KEY = VALUE; another name alone does not help")
                    .foundAt(meant));
        }
        return Optional.of(absence.likely(meant + " was meant to be called " + wanted.getFileName())
                .remedy("rename " + reached(meant) + " to " + wanted.getFileName())
                .foundAt(meant));
    }

    private Optional<Diagnosis> directory(Diagnosis absence, Path meant, Path file) {
        boolean found = Files.exists(file);
        Diagnosis explained = found && !file.equals(meant)
                ? absence.likely(file + " was meant")
                : absence.likely(meant + ", which " + Listing.of(meant).verdict() + ", was meant");
        return Optional.of(found ? explained.foundAt(file) : explained);
    }

    private String reached(Path path) {
        return mount.map(point -> point.reached(path)).orElse(path.toString());
    }

    private Optional<String> nearest() {
        String name = String.valueOf(wanted.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        List<String> candidates = new ArrayList<>();
        for (String other : names) {
            boolean otherEnding = dot > 0 && other.startsWith(name.substring(0, dot + 1));
            if ((other.equalsIgnoreCase(name) || otherEnding) && isOfSameKind(other, dot)) {
                return Optional.of(other);
            }
            if (other.endsWith(ending) && isOfSameKind(other, dot)) {
                candidates.add(other.substring(0, other.length() - ending.length()));
            }
        }
        // What they all end with would make every two short names alike.
        return NearName.of(dot < 0 ? name : name.substring(0, dot), candidates).map(near -> near + ending);
    }

    private boolean isOfSameKind(String other, int dot) {
        Path path = wanted.resolveSibling(other);
        return Files.isDirectory(path) == dot < 0 && !Machine.isOfEverySystem(path);
    }
}
