package io.tikpilot.preflight;

import com.github.marschall.memoryfilesystem.CurrentUser;
import com.github.marschall.memoryfilesystem.CurrentUser.UserTask;
import com.github.marschall.memoryfilesystem.MemoryFileSystemBuilder;
import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.machine.Program;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.Assumptions;

/**
 * A machine of a test's own: files in memory whose owners are numbers, and a process that runs as 1000:1000. It is a container
 * as soon as it has {@link #mounts}.
 */
public final class Container implements AutoCloseable {
    /** The mounts of a container as Docker makes it, as far as they matter. */
    private static final String DOCKER = """
            700 600 0:71 / / rw,relatime - overlay overlay rw,lowerdir=/l,upperdir=/u,workdir=/w
            701 700 0:72 / /proc rw,nosuid - proc proc rw
            702 700 254:1 /var/lib/docker/containers/4f39b20b/resolv.conf /etc/resolv.conf rw - ext4 /dev/vda1 rw
            703 700 254:1 /var/lib/docker/containers/4f39b20b/hostname /etc/hostname rw - ext4 /dev/vda1 rw
            704 700 254:1 /var/lib/docker/containers/4f39b20b/hosts /etc/hosts rw - ext4 /dev/vda1 rw
            """;

    private static final String PROCESS = "1000";
    private static final String ROOT = "0";
    private static final String OTHER = "2000";

    private final FileSystem files;

    private Container(FileSystem files) {
        this.files = files;
    }

    /** A machine on which a process was started in a directory. */
    public static Container startedIn(String directory) throws IOException {
        Container container = new Container(MemoryFileSystemBuilder.newLinux()
                .addUser(PROCESS)
                .addUser(ROOT)
                .addUser(OTHER)
                .setCurrentWorkingDirectory(directory)
                .build());
        return container.directory("/proc/self");
    }

    /** Adds a directory. */
    public Container directory(String path) throws IOException {
        return seeing(() -> {
            Files.createDirectories(path(path));
            return this;
        });
    }

    /** Adds a file. */
    public Container file(String path, String content) throws IOException {
        return seeing(() -> {
            Files.createDirectories(path(path).toAbsolutePath().getParent());
            Files.writeString(path(path), content);
            return this;
        });
    }

    /** Adds a symbolic link. */
    public Container link(String path, String target) throws IOException {
        return seeing(() -> {
            Files.createDirectories(path(path).toAbsolutePath().getParent());
            Files.createSymbolicLink(path(path), path(target));
            return this;
        });
    }

    /** Makes it a container with these rows in its mount table beside those that every container has. */
    public Container mounts(String rows) throws IOException {
        return table(DOCKER + rows);
    }

    /** Gives it this mount table. */
    public Container table(String text) throws IOException {
        return file("/proc/self/mountinfo", text);
    }

    /** Gives a path to another user and group: {@code 0:0}, {@code rwx------}. */
    public Container owner(String path, String ids, String mode) throws IOException {
        String[] userAndGroup = ids.split(":", -1);
        PosixFileAttributeView view = Files.getFileAttributeView(path(path), PosixFileAttributeView.class);
        seeing(() -> {
            view.setGroup(files.getUserPrincipalLookupService().lookupPrincipalByGroupName(userAndGroup[1]));
            view.setOwner(user(userAndGroup[0]));
            return this;
        });
        CurrentUser.useDuring(user(userAndGroup[0]), () -> view.setPermissions(PosixFilePermissions.fromString(mode)));
        return this;
    }

    private UserPrincipal user(String number) throws IOException {
        return files.getUserPrincipalLookupService().lookupPrincipalByName(number);
    }

    /** A path on it. */
    public Path path(String path) {
        return files.getPath(path);
    }

    /** The machine as the library sees it. */
    public Machine machine() {
        return Machine.of(files);
    }

    /** What the process finds out, with no more rights than it has. */
    public <V> V seeing(UserTask<V> task) throws IOException {
        return CurrentUser.useDuring(user(PROCESS), task);
    }

    /** Why there is nothing at a path, as far as the process can see. */
    public Diagnosis absence(String path) throws IOException {
        return seeing(() -> FileFacts.absence(path(path), Program.unknown()));
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /**
     * Newer JDKs ask a file system for attributes where older ones asked for access, and the one in memory answers that also
     * behind a directory that may not be entered, as no real one does.
     */
    public static void assumeThatDirectoriesHideWhatIsInThem() {
        Assumptions.assumeTrue(
                Runtime.version().feature() < 20,
                "skipped on this JDK: the file system in memory shows it what lies in a directory that may not be entered");
    }
}
