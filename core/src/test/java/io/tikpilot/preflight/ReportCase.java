package io.tikpilot.preflight;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.tikpilot.preflight.problem.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A directory of inputs and the report that is expected of them, {@code expected.txt}. The files are laid out in memory as a
 * container has them: {@code machine/x} at {@code /x}, {@code run-secrets/x} at {@code /run/secrets/x}, any other at the same
 * place under {@code /app}; an {@code .empty} stands for nothing but keeps its directory. These are not laid out:
 *
 * <ul>
 *   <li>{@code stack}: what the case shows, as a comment, and the layers
 *   <li>{@code defaults.conf}: what the program has on its class path
 *   <li>{@code environment} and {@code arguments}: one a line
 *   <li>{@code links}: symbolic links, {@code config/default.conf -> ..data/default.conf}
 *   <li>{@code mounts}: rows of the mount table, {@code /proc/self/mountinfo}; those that every container has are added
 *   <li>{@code owners}: {@code /app/config 0:0 rwx------}, for paths that do not belong to the process, 1000:1000
 *   <li>{@code working-directory}: where the process was started, if not in {@code /app}
 * </ul>
 */
public final class ReportCase implements AutoCloseable {
    private static final String EXPECTED = "expected.txt";
    private static final Set<String> OUTSIDE = Set.of(
            EXPECTED,
            "stack",
            "defaults.conf",
            "environment",
            "arguments",
            "links",
            "mounts",
            "owners",
            "working-directory");

    private final Path directory;
    private final Container container;

    private ReportCase(Path directory, Container container) {
        this.directory = directory;
        this.container = container;
    }

    /** The names of the cases in a directory, sorted. */
    public static List<String> names(Path root) throws IOException {
        try (Stream<Path> cases = Files.list(root)) {
            return cases.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The inputs of all cases that hold a text. */
    public static List<Path> inputsWith(String text, Path root) throws IOException {
        return filesWith(text, root, path -> !path.endsWith(EXPECTED));
    }

    /** The expected reports of all cases that hold a text. */
    public static List<Path> reportsWith(String text, Path root) throws IOException {
        return filesWith(text, root, path -> path.endsWith(EXPECTED));
    }

    private static List<Path> filesWith(String text, Path root, Predicate<Path> which) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).filter(which).toList()) {
                // Not every input is UTF-8; in this encoding every byte is a character.
                if (Files.readString(file, ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** A case with its files laid out. */
    public static ReportCase open(Path directory) throws IOException {
        Path start = directory.resolve("working-directory");
        Container container = Container.startedIn(
                Files.exists(start) ? Files.readString(start).strip() : "/app");
        ReportCase opened = new ReportCase(directory, container);
        opened.layOut();
        return opened;
    }

    private void layOut() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = directory.relativize(file).toString().replace('\\', '/');
            if (!OUTSIDE.contains(name)) {
                lay(file, place(name));
            }
        }
        for (String link : lines("links")) {
            String[] fromAndTo = link.split(" -> ", 2);
            container.link(place(fromAndTo[0]), fromAndTo[1]);
        }
        if (has("mounts")) {
            container.mounts(text("mounts"));
        }
        for (String line : lines("owners")) {
            String[] words = line.split(" ", -1);
            container.owner(words[0], words[1], words[2]);
        }
    }

    private void lay(Path file, String place) throws IOException {
        Path target = path(place);
        container.directory(target.getParent().toString());
        if (!place.endsWith(".empty")) {
            container.seeing(() -> Files.copy(file, target));
        }
    }

    /** The report of a loader, made by the process that the case is about. */
    public Report report(SettingsLoader<?> loader) throws IOException {
        SettingsLoader<?> here = loader.on(container.machine());
        return container.seeing(() -> here.inspect().report());
    }

    private static String place(String name) {
        if (name.startsWith("machine/")) {
            return name.substring("machine".length());
        }
        return name.startsWith("run-secrets/")
                ? "/run/secrets/" + name.substring("run-secrets/".length())
                : "/app/" + name;
    }

    /** A path in the container. */
    public Path path(String path) {
        return container.path(path);
    }

    /** Whether the case has a file of this name. */
    public boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    /** One of the files that are not laid out. */
    public String text(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    /** The lines of such a file without comments and blank ones; none if there is no such file. Blanks at their ends count. */
    public List<String> lines(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : has(name) ? text(name).split("\n", -1) : new String[0]) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The variables of the case. */
    public Map<String, String> environment() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : lines("environment")) {
            int equals = line.indexOf('=');
            variables.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return variables;
    }

    /** Compares a report with {@code expected.txt}, or writes it there and fails. */
    public void verify(Report report) throws IOException {
        Golden.verify(directory.resolve(EXPECTED), report.text() + "\n");
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
