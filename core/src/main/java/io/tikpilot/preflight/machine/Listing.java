package io.tikpilot.preflight.machine;

import io.tikpilot.preflight.problem.Quote;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a directory holds, as far as a report tells: all names of a small one, sorted, and of a large one only that it is large.
 * What Kubernetes keeps in a volume for itself, under names that begin with two dots, does not count.
 *
 * @param names none if the directory is empty, large, or cannot be listed
 */
record Listing(List<String> names, Extent extent) {
    private static final int MOST_READ = 1000;
    private static final int MOST_SHOWN = 5;

    static Listing of(Path directory) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith("..")) {
                    names.add(name);
                }
                if (names.size() > MOST_READ) {
                    return new Listing(List.of(), Extent.LARGE);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return new Listing(List.of(), Extent.UNKNOWN);
        }
        Collections.sort(names);
        return new Listing(names, names.isEmpty() ? Extent.EMPTY : Extent.SMALL);
    }

    boolean isEmpty() {
        return extent == Extent.EMPTY;
    }

    /** In a few words that follow the name of the directory. */
    String verdict() {
        return switch (extent) {
            case EMPTY -> "is an empty directory";
            case SMALL -> "holds " + shown();
            case LARGE -> "holds more than " + MOST_READ + " files";
            case UNKNOWN -> "cannot be listed";
        };
    }

    /** The same, where only its kind is in question. */
    String kind() {
        return switch (extent) {
            case EMPTY -> "an empty directory";
            case SMALL -> "a directory; it holds " + shown();
            case LARGE -> "a directory; it holds more than " + MOST_READ + " files";
            case UNKNOWN -> "a directory";
        };
    }

    /** The first names, and how many more there are. */
    private String shown() {
        List<String> first = new ArrayList<>();
        for (String name : names.subList(0, Math.min(MOST_SHOWN, names.size()))) {
            first.add(isPlain(name) ? Quote.cut(name) : Quote.of(name));
        }
        int more = names.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }

    /** Whether a name cannot be taken for several, or for a part of the sentence. */
    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-+@~#".indexOf(c) >= 0);
    }

    /** How much there is. */
    enum Extent {
        EMPTY,
        SMALL,
        LARGE,
        UNKNOWN
    }
}
