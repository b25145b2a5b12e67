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

    Optional<Diagnosis> explain(Diagnosis absence) {
        String near = nearest().orElse(null);
        if (near == null) {
            return Optional.empty();
        }
        Path meant = wanted.resolveSibling(near);
        if (Files.isDirectory(meant)) {
            return Optional.of(absence.likely(meant + ", which " + FileFacts.holding(meant) + ", was meant")
                    .foundAt(meant));
        }
        int dot = near.lastIndexOf('.');
        if (dot > 0 && OTHER_LANGUAGES.contains(near.substring(dot))) {
            return Optional.of(absence.likely(meant + " was meant, but only .conf, .json and .properties are read")
                    .remedy("write its settings into " + reached(wanted))
                    .foundAt(meant));
        }
        return Optional.of(absence.likely(meant + " was meant to be called " + wanted.getFileName())
                .remedy("rename " + reached(meant) + " to " + wanted.getFileName())
                .foundAt(meant));
    }

    private String reached(Path path) {
        return mount.map(point -> point.reached(path)).orElse(path.toString());
    }

    private Optional<String> nearest() {
        String name = String.valueOf(wanted.getFileName());
        int dot = name.lastIndexOf('.');
        List<String> candidates = new ArrayList<>();
        for (String other : names) {
            boolean sameKind = Files.isDirectory(wanted.resolveSibling(other)) == dot < 0;
            boolean otherEnding = dot > 0 && other.startsWith(name.substring(0, dot + 1));
            if (sameKind && (other.equalsIgnoreCase(name) || otherEnding)) {
                return Optional.of(other);
            }
            if (sameKind && other.endsWith(dot < 0 ? "" : name.substring(dot))) {
                candidates.add(other);
            }
        }
        return NearName.of(name, candidates);
    }
}
