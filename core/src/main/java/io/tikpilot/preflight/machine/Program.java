package io.tikpilot.preflight.machine;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The program itself, known by one of its classes: what it looks for in the wrong place often lies beside its jar. Nothing is
 * looked up before somebody asks.
 */
public final class Program {
    private final @Nullable Class<?> type;

    private Program(@Nullable Class<?> type) {
        this.type = type;
    }

    /** The program that a class belongs to. */
    public static Program of(Class<?> type) {
        return new Program(type);
    }

    /** A program of which nothing is known. */
    public static Program unknown() {
        return new Program(null);
    }

    /** The directory that the jar or the classes lie in, if a path is of the same file system; nothing if it cannot be told. */
    Optional<Path> beside(Path path) {
        CodeSource source = type == null ? null : type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || path.getFileSystem() != FileSystems.getDefault()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Path.of(location.toURI()).getParent());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty(); // classes that were not loaded from a file
        }
    }
}
