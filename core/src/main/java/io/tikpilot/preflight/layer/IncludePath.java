package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.machine.Program;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The files that include one another, from the first to the one at hand, and what the next one may be: a regular file inside the
 * directories that the program allows, symbolic links followed, that is not one of them.
 */
final class IncludePath {
    private final Limits limits;
    private final List<Path> files;
    private final AtomicInteger included;

    private IncludePath(Limits limits, List<Path> files, AtomicInteger included) {
        this.limits = limits;
        this.files = files;
        this.included = included;
    }

    /** No file yet. */
    static IncludePath of(Limits limits) {
        return new IncludePath(limits, List.of(), new AtomicInteger());
    }

    /** Whether nothing may be included at all. */
    boolean isClosed() {
        return limits.includes().isEmpty();
    }

    /** Whether a name has a scheme; one letter is a drive. */
    static boolean isUrl(String name) {
        int colon = name.indexOf(':');
        return colon > 1 && name.chars().limit(colon).allMatch(c -> c < 0x7f && Character.isLetterOrDigit(c));
    }

    /**
     * The file that a text includes.
     *
     * @param place where it is included
     * @param section the section that its settings belong to
     */
    Reading read(String name, TextSource source, Origin place, KeyPath section, Presence presence) {
        Path from = source.file().orElse(null);
        Path named = from == null ? null : resolve(from, name);
        if (from == null || named == null || !isNamedInside(named)) {
            return Reading.broken(LayerProblems.includeOutside(place, limits.includes()));
        }
        List<Path> found = found(named);
        if (found.size() > 1) {
            return Reading.broken(FileProblems.ambiguous(found.get(0), found.get(1)));
        }
        if (found.isEmpty() && presence == Presence.OPTIONAL) {
            return Reading.nothing().withLookup(Lookup.absent(named, Program.unknown()));
        }
        Path file = found.isEmpty() ? named : found.get(0);
        int count = included.incrementAndGet();
        if (count >= limits.documents()) { // said once
            return count > limits.documents()
                    ? Reading.nothing()
                    : Reading.broken(LayerProblems.tooManyIncludes(place, limits.documents()));
        }
        List<Path> path = new ArrayList<>(files);
        try {
            path.add(from.toRealPath());
            Path real = file.toRealPath();
            if (!isInside(real)) {
                return Reading.broken(LayerProblems.includeOutside(place, limits.includes()));
            }
            if (path.contains(real)) {
                return Reading.broken(LayerProblems.includeCircle(place));
            }
        } catch (IOException e) {
            path.add(from); // the reader says what is wrong with it
        }
        return parsed(file, place, section, new IncludePath(limits, path, included));
    }

    private Reading parsed(Path file, Origin place, KeyPath section, IncludePath path) {
        Outcome<TextSource> text = new TextFile(file, limits, Program.unknown()).read();
        if (text.value().isEmpty()) {
            Problem problem = text.problems().get(0);
            return Reading.broken(LayerProblems.included(problem, place));
        }
        return new DocumentParser(limits, path, section)
                .parse(text.value().get(), Syntax.of(file.toString()))
                .withLookup(Lookup.read(file));
    }

    /** By a path that counts from the directory of the including file. */
    private static @Nullable Path resolve(Path from, String name) {
        try {
            return from.resolveSibling(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The file itself, or where its ending is left off, those with an ending that is known. */
    private static List<Path> found(Path named) {
        List<Path> candidates = new ArrayList<>();
        for (Syntax syntax : Syntax.ALL) {
            if (named.toString().endsWith(syntax.ending())) {
                candidates = List.of(named);
                break;
            }
            candidates.add(named.resolveSibling(named.getFileName() + syntax.ending()));
        }
        List<Path> found = new ArrayList<>();
        for (Path candidate : candidates) {
            if (isThere(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static boolean isThere(Path file) {
        return !Files.notExists(file) || Files.isSymbolicLink(file);
    }

    /** Whether a path leads into an allowed directory, as this is named or as it is in truth; no file is touched for it. */
    private boolean isNamedInside(Path path) {
        Path normal = path.toAbsolutePath().normalize();
        for (Path directory : limits.includes()) {
            if (normal.startsWith(directory.toAbsolutePath().normalize())) {
                return true;
            }
        }
        return isInside(normal);
    }

    private boolean isInside(Path real) {
        for (Path directory : limits.includes()) {
            if (real.startsWith(real(directory))) {
                return true;
            }
        }
        return false;
    }

    /** A directory as it is in truth; as it is named if it is not there, so that nothing is in it. */
    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory.toAbsolutePath().normalize();
        }
    }
}
