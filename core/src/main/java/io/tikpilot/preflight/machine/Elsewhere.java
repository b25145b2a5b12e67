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
    /** Where images usually have their program. */
    private static final List<String> STARTS = List.of("/app", "/", "/opt/app", "/usr/src/app", "/workspace");

    /** Where configuration usually lies, and no program is started. */
    private static final List<String> KEPT = List.of("/config", "/etc");

    /** The first place where it is found; an empty directory is none. */
    Optional<Path> find() {
        Path wanted = Machine.absolute(path);
        for (Path tail : tails()) {
            for (Path base : bases(tail)) {
                Path there = base.resolve(tail).normalize();
                if (!there.equals(wanted) && isThere(there)) {
                    return Optional.of(there);
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> bases(Path tail) {
        List<Path> bases = starts();
        // A file by its name alone is not looked for there: /etc/host.conf is on every Linux.
        for (String kept : isDirectoryName(tail) || tail.getNameCount() > 1 ? KEPT : List.<String>of()) {
            bases.add(path.getFileSystem().getPath(kept));
        }
        return bases;
    }

    /** The working directory from which a relative path would have been found; nothing for an absolute one. */
    Optional<Path> startingFrom(Path there) {
        for (Path base : starts()) {
            if (!path.isAbsolute() && base.resolve(path).normalize().equals(there)) {
                return Optional.of(base);
            }
        }
        return Optional.empty();
    }

    /** The path itself if it is relative, then its last two names, then the last alone if a directory is wanted. */
    private List<Path> tails() {
        List<Path> tails = new ArrayList<>();
        Path meant = path.normalize();
        if (!path.isAbsolute()) {
            tails.add(meant);
        }
        int names = meant.getNameCount();
        if (names > 1) {
            tails.add(meant.subpath(names - 2, names));
        }
        if (names > 0 && isDirectoryName(meant)) {
            tails.add(meant.getFileName());
        }
        return tails;
    }

    /** Nobody can tell from a path alone; files have an ending. */
    static boolean isDirectoryName(Path path) {
        return String.valueOf(path.getFileName()).indexOf('.') < 0;
    }

    private List<Path> starts() {
        List<Path> bases = new ArrayList<>();
        Path directory = path.getFileSystem().getPath("").toAbsolutePath();
        program.beside(path).ifPresent(beside -> {
            bases.add(beside);
            Optional.ofNullable(beside.getParent()).ifPresent(bases::add);
        });
        bases.add(directory);
        Optional.ofNullable(directory.getParent()).ifPresent(bases::add);
        for (String start : STARTS) {
            bases.add(path.getFileSystem().getPath(start));
        }
        return bases;
    }

    private static boolean isThere(Path there) {
        if (Files.isDirectory(there)) {
            return !Machine.isOfEverySystem(there) && !Listing.of(there).isEmpty();
        }
        return Files.isRegularFile(there);
    }
}
