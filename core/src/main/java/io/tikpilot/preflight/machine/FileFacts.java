package io.tikpilot.preflight.machine;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What can be seen of a path that did not give a text. */
public final class FileFacts {
    private FileFacts() {}

    /** Whether there is certainly nothing at a path; a link that leads nowhere is something. */
    public static boolean isAbsent(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS) || isBelowNothing(path);
    }

    /** Whether some directory on the way is none, which the file system does not report as absence: a file, a link in a circle. */
    public static boolean isBelowNothing(Path path) {
        Path parent = Machine.absolute(path).getParent();
        while (parent != null && !Files.exists(parent)) {
            if (Files.isSymbolicLink(parent)) {
                return true;
            }
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
                ? Optional.of(
                        "the file that the image is built with, or the script that writes it at the start: nothing is"
                                + " mounted at " + absolute)
                : Optional.empty();
    }

    /** What a directory holds, in a few words: {@code holds a, b and 3 more}. */
    public static String holdings(Path directory) {
        return Listing.of(directory).verdict();
    }

    /** The names in a directory, sorted; none if there are more than a thousand, or if they cannot be listed. */
    public static List<String> names(Path directory) {
        return Listing.of(directory).names();
    }
}
