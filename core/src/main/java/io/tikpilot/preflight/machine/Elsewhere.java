package io.tikpilot.preflight.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a file or directory lies that was looked for in the wrong place: beside the program, above the working directory, or
 * where containers usually keep it. A relative path is looked for as it was given, an absolute one by its last names.
 */
record Elsewhere(Path path, Program program) {
    private static final List<String> USUAL =
            List.of("/app", "/", "/config", "/etc", "/opt/app", "/usr/src/app", "/workspace");

    /** The first place where it is found; an empty directory is none. */
    Optional<Path> find() {
        Path wanted = Machine.absolute(path);
        for (Path tail : tails()) {
            for (Path base : bases()) {
                Path there = base.resolve(tail).normalize();
                if (!there.equals(wanted) && isThere(there)) {
                    return Optional.of(there);
                }
            }
        }
        return Optional.empty();
    }

    /** The working directory from which a relative path would have been found; nothing for an absolute one. */
    Optional<Path> startingFrom(Path there) {
        for (Path base : bases()) {
            if (!path.isAbsolute() && base.resolve(path).normalize().equals(there)) {
                return Optional.of(base);
            }
        }
        return Optional.empty();
    }

    /** The path itself if it is relative, then its last two names, then the last alone if a directory is wanted. */
    private List<Path> tails() {
        List<Path> tails = new ArrayList<>();
        if (!path.isAbsolute()) {
            tails.add(path.normalize());
        }
        int names = path.getNameCount();
        if (names > 1) {
            tails.add(path.subpath(names - 2, names));
        }
        boolean directory = names > 0 && path.getFileName().toString().indexOf('.') < 0;
        if (directory) {
            tails.add(path.getFileName());
        }
        return tails;
    }

    private List<Path> bases() {
        List<Path> bases = new ArrayList<>();
        Path directory = path.getFileSystem().getPath("").toAbsolutePath();
        program.beside(path).ifPresent(beside -> {
            bases.add(beside);
            Optional.ofNullable(beside.getParent()).ifPresent(bases::add);
        });
        bases.add(directory);
        Optional.ofNullable(directory.getParent()).ifPresent(bases::add);
        for (String usual : USUAL) {
            bases.add(path.getFileSystem().getPath(usual));
        }
        return bases;
    }

    private static boolean isThere(Path there) {
        return Files.isRegularFile(there)
                || (Files.isDirectory(there) && !FileFacts.namesIn(there).isEmpty());
    }
}
