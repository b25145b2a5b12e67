package io.tikpilot.preflight.machine;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The machine as a process sees it through a file system: what is mounted where, who owns a file, who the process is, whether
 * it runs in a container. A test has a machine of its own: a file system in memory with a {@code /proc/self/mountinfo}. Nothing
 * is read before somebody asks.
 */
public final class Machine {
    /** Directories that every Linux has at its root: whoever means one of them does not mistake its name. */
    private static final Set<String> OF_EVERY_SYSTEM = Set.of(
            "bin",
            "boot",
            "dev",
            "etc",
            "home",
            "lib",
            "lib32",
            "lib64",
            "lost+found",
            "media",
            "mnt",
            "opt",
            "proc",
            "root",
            "run",
            "sbin",
            "srv",
            "sys",
            "tmp",
            "usr",
            "var");

    private final FileSystem files;
    private volatile @Nullable MountTable table;

    private Machine(FileSystem files) {
        this.files = files;
    }

    /** The machine that this process runs on. */
    public static Machine here() {
        return of(FileSystems.getDefault());
    }

    /** The machine behind a file system. */
    public static Machine of(FileSystem files) {
        return new Machine(files);
    }

    /** A path of this machine. */
    public Path path(String path) {
        return files.getPath(path);
    }

    /** The same path on this machine; one that belongs to a file system of its own stays there. */
    public Path path(Path path) {
        return path.getFileSystem() == FileSystems.getDefault() ? files.getPath(path.toString()) : path;
    }

    /** The mount that a path lies on; nothing if the mount table cannot be read. */
    public Optional<Mount> mountOf(Path path) {
        return mounts().above(absolute(path));
    }

    /** The mount whose point is this very path; nothing if it is none. */
    public Optional<Mount> mountAt(Path path) {
        return mounts().at(absolute(path));
    }

    /** Whether the process runs in a container: the mount table shows the files that container engines mount into each. */
    public boolean isContainer() {
        return mounts().isOfContainer();
    }

    /** Whether this process may write a path, as far as modes and the mount tell. */
    public boolean isWritable(Path path) {
        // A read-only mount is not seen by the modes, and FileStore.isReadOnly() does not know bind mounts.
        Optional<Mount> mount = mountOf(path);
        boolean readOnly = mount.isPresent() && mount.get().isReadOnly();
        return !readOnly && Files.isWritable(path);
    }

    /** Whether a directory is one that every Linux has, such as {@code /srv}. */
    public static boolean isOfEverySystem(Path directory) {
        Path absolute = absolute(directory);
        return absolute.getNameCount() == 1
                && OF_EVERY_SYSTEM.contains(absolute.getFileName().toString());
    }

    /** User and group of this process by number: {@code 1000:1000}; nothing if they cannot be seen. */
    Optional<String> process() {
        return owner(path("/proc/self"));
    }

    /** User and group of a file by number, or by name where the file system has no numbers. */
    static Optional<String> owner(Path path) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                return Optional.of(Files.getAttribute(path, "unix:uid") + ":" + Files.getAttribute(path, "unix:gid"));
            }
            return Optional.of(Files.getOwner(path).getName() + ":"
                    + Files.getAttribute(path, "posix:group").toString());
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty(); // another system than Unix
        }
    }

    private MountTable mounts() {
        MountTable known = table;
        if (known == null) {
            known = MountTable.of(files);
            table = known;
        }
        return known;
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
