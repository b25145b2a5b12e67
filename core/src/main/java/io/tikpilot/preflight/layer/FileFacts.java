package io.tikpilot.preflight.layer;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be seen of a path that did not give a text. */
final class FileFacts {
    private static final int MOST_NAMES = 5;

    private FileFacts() {}

    /** Whether there is certainly nothing at a path; a link that leads nowhere is something. */
    static boolean isAbsent(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS) || isBelowFile(path);
    }

    /** Whether some directory on the way is none, which the file system does not report as absence. */
    static boolean isBelowFile(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent != null && !Files.isDirectory(parent);
    }

    /** Why there is nothing at a path: the first thing on the way to it that is not as it should be. */
    static String absence(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.isSymbolicLink(absolute)) {
            return link(absolute);
        }
        Path missing = absolute;
        Path parent = missing.getParent();
        while (parent != null && !Files.exists(parent)) {
            missing = parent;
            parent = missing.getParent();
        }
        if (!missing.equals(absolute) && (parent == null || Files.isDirectory(parent))) {
            return "not there: " + missing + " does not exist";
        }
        return parent == null ? "not there" : "not there: " + directory(parent);
    }

    private static String link(Path link) {
        try {
            return "a link to " + Files.readSymbolicLink(link) + ", which is not there";
        } catch (IOException e) {
            return "a link that leads to nothing that is there";
        }
    }

    /** What a directory is or holds, in a few words. */
    static String directory(Path directory) {
        if (!Files.isDirectory(directory)) {
            return directory + " is a file";
        }
        try {
            List<String> names = names(directory);
            if (names.isEmpty()) {
                return directory + " is an empty directory";
            }
            int more = names.size() - MOST_NAMES;
            String listed = String.join(", ", more > 0 ? names.subList(0, MOST_NAMES) : names);
            return directory + " holds " + listed + (more > 0 ? " and " + more + " more" : "");
        } catch (IOException e) {
            return directory + " cannot be listed";
        }
    }

    /** The names in a directory, sorted. */
    static List<String> names(Path directory) throws IOException {
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

    /** What stands at a path where a regular file should. */
    static String kind(Path path) {
        if (!Files.isDirectory(path)) {
            return "a pipe, a socket or a device";
        }
        try {
            return names(path).isEmpty()
                    ? "an empty directory"
                    : "a directory; it holds " + String.join(", ", first(path));
        } catch (IOException e) {
            return "a directory";
        }
    }

    private static List<String> first(Path directory) throws IOException {
        List<String> names = names(directory);
        return names.size() > MOST_NAMES ? names.subList(0, MOST_NAMES) : names;
    }

    /** Mode and owner of a file, and who this process is; of the first directory on the way that cannot be entered, if any. */
    static String permissions(Path path) {
        Path absolute = path.toAbsolutePath();
        for (Path directory = absolute.getRoot(); directory != null; directory = next(directory, absolute)) {
            if (!Files.isExecutable(directory) && Files.isDirectory(directory)) {
                return "the directory " + directory + " cannot be entered: " + modeAndOwner(directory);
            }
        }
        return modeAndOwner(absolute);
    }

    private static @Nullable Path next(Path directory, Path target) {
        int names = directory.getNameCount() + 1;
        Path root = target.getRoot();
        return names >= target.getNameCount() || root == null ? null : root.resolve(target.subpath(0, names));
    }

    private static String modeAndOwner(Path path) {
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            String file = mode + ", owner " + ids(path);
            return file + "; this process runs as " + ids(path.getFileSystem().getPath("/proc/self"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "its permissions cannot be seen";
        }
    }

    private static String ids(Path path) throws IOException {
        Object user = Files.getAttribute(path, "unix:uid");
        Object group = Files.getAttribute(path, "unix:gid");
        return user + ":" + group;
    }
}
