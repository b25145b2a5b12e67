package io.tikpilot.preflight.layer;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The names in a directory, listed once: asking for each file that may be there costs an exception for each that is not. Where
 * they cannot be listed, each is asked for all the same.
 */
final class Entries {
    private final Path directory;
    private final String @Nullable [] names;

    private Entries(Path directory, String @Nullable [] names) {
        this.directory = directory;
        this.names = names;
    }

    static Entries of(Path directory) {
        boolean real = directory.getFileSystem() == FileSystems.getDefault();
        return new Entries(directory, real ? directory.toFile().list() : null);
    }

    /** Whether there is a directory whose names are known. */
    boolean areListed() {
        return names != null;
    }

    /** Whether something is called so; a link that leads nowhere is something. */
    boolean have(String name) {
        if (names == null) {
            Path file = directory.resolve(name);
            return Files.exists(file) || Files.isSymbolicLink(file);
        }
        for (String known : names) {
            if (known.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
