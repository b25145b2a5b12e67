package io.tikpilot.preflight.machine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What can be seen of a path that did not give a text. */
public final class FileFacts {
    private static final int MOST_NAMES = 5;

    private FileFacts() {}

    /** Whether there is certainly nothing at a path; a link that leads nowhere is something. */
    public static boolean isAbsent(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS) || isBelowFile(path);
    }

    /** Whether some directory on the way is none, which the file system does not report as absence. */
    public static boolean isBelowFile(Path path) {
        Path parent = Machine.absolute(path).getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent != null && !Files.isDirectory(parent);
    }

    /** Why there is nothing at a path. */
    public static Diagnosis absence(Path path, Program program) {
        return new Absence(path, program).diagnosis();
    }

    /** What stands at a path where a regular file should. */
    public static Diagnosis irregularity(Path path) {
        return Irregularity.of(path).diagnosis();
    }

    /** Why a path may not be read. */
    public static Diagnosis denial(Path path) {
        return new Denial(path, Denial.Access.READ).diagnosis();
    }

    /** Why a path may not be written, or nothing may be made in it if it is a directory. */
    public static Diagnosis writeDenial(Path path) {
        return new Denial(path, Denial.Access.WRITE).diagnosis();
    }

    /** Whether this process may write a path, as far as modes and the mount tell. */
    public static boolean isWritable(Path path) {
        // A read-only mount is not seen by the modes, and FileStore.isReadOnly() does not know bind mounts.
        boolean readOnly = Machine.of(path.getFileSystem())
                .mountOf(path)
                .filter(Mount::isReadOnly)
                .isPresent();
        return !readOnly && Files.isWritable(path);
    }

    /** Why a file has no content. */
    public static Diagnosis emptiness(Path path) {
        return new Emptiness(path).diagnosis();
    }

    /** Where an operator changes a file, if not at the path that the program reads; nothing if nothing is known. */
    public static Optional<String> whereToEdit(Path path) {
        Machine machine = Machine.of(path.getFileSystem());
        Path absolute = Machine.absolute(path);
        Optional<MountPoint> mount = MountPoint.of(absolute, machine);
        if (mount.isPresent()) {
            return mount.get().whereToEdit(absolute);
        }
        return machine.isContainer()
                ? Optional.of("the file that the image is built from: " + absolute + " is part of the image")
                : Optional.empty();
    }

    /** The names in a directory, sorted. */
    public static List<String> names(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names;
    }

    /** The names in a directory; none if it cannot be listed. */
    static List<String> namesIn(Path directory) {
        try {
            return names(directory);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What a directory holds, in a few words that follow its name. */
    static String holding(Path directory) {
        try {
            List<String> names = names(directory);
            return names.isEmpty() ? "is an empty directory" : "holds " + listed(names);
        } catch (IOException e) {
            return "cannot be listed";
        }
    }

    /** The first names, and how many more there are. */
    static String listed(List<String> names) {
        int more = names.size() - MOST_NAMES;
        String first = String.join(", ", more > 0 ? names.subList(0, MOST_NAMES) : names);
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
