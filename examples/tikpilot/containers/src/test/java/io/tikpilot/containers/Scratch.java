package io.tikpilot.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of {@code examples/tikpilot} that a section's commands run in, with names of its own for all that they make in the
 * engine. A reader knows the copy as {@value #SHOWN} and the names as {@code tikpilot-…}; the real ones are exactly as long, so
 * that nothing in a report is wrapped or aligned otherwise. Everything is removed at the end.
 */
final class Scratch implements AutoCloseable {
    static final String SHOWN = "/srv/tikpilot";

    /** On the file system of the engine, mostly: a report says on which one a mounted path lies. */
    private static final Path PARENT = Path.of("/var/tmp");

    private static final String PREFIX = "tikpilot";
    private static final List<String> COPIED =
            List.of("config", "compose.yaml", "compose.dev.yaml", "kubernetes", "frontend/src", "frontend/public");
    private static final String PROMPT = "\u0001";
    private static final int MOST_SECONDS = 120;
    private static final Pattern OWN_NAME = Pattern.compile("\\btikpilot(?=-(?!(?:backend|frontend)\\b(?!-))[a-z])");

    private final String name;
    private final Path directory;
    private final int backendPort = freePort();
    private final int frontendPort = freePort();

    Scratch() throws IOException {
        String random = UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        this.name = "t" + random.substring(0, PREFIX.length() - 1);
        this.directory = Files.createDirectory(PARENT.resolve(
                random.substring(0, SHOWN.length() - PARENT.toString().length() - 1)));
        for (String path : COPIED) {
            copy(Repository.TIKPILOT.resolve(path), directory.resolve(path));
        }
    }

    Path directory() {
        return directory;
    }

    int frontendPort() {
        return frontendPort;
    }

    int backendPort() {
        return backendPort;
    }

    /** The name that this scratch uses for what is called {@code tikpilot-…}. */
    String real(String shown) {
        return OWN_NAME.matcher(shown).replaceAll(name);
    }

    /** A file of the page; the public base image in it becomes the one of this run. */
    void write(String path, String content) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, real(content).replace("eclipse-temurin:17-jre", Images.jre()));
    }

    /** All that commands print, their errors included, as a reader would see it. */
    String run(List<String> commands) throws IOException, InterruptedException {
        Path output = Files.createTempFile("scratch", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder("bash", "-c", script(commands))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "COMPOSE_PROJECT_NAME",
                            name,
                            "FRONTEND_PORT",
                            String.valueOf(frontendPort),
                            "BACKEND_PORT",
                            String.valueOf(backendPort),
                            "LC_ALL",
                            "C.UTF-8"));
            Process process = builder.start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(
                        "does not end within " + MOST_SECONDS + " seconds:\n" + shown(Files.readString(output)));
            }
            return shown(Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private String script(List<String> commands) {
        StringBuilder script = new StringBuilder(Prelude.TEXT);
        for (String command : commands) {
            // Each command is printed as it was typed; $? is always that of the command before.
            script.append("status=$?; printf '" + PROMPT + "%s\\n' ")
                    .append(quoted("$ " + command))
                    .append("; (exit $status)\n")
                    .append(here(command))
                    .append('\n');
        }
        return script.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The command with the names and ports of this scratch. */
    private String here(String command) {
        return real(command)
                .replaceAll("\\b(localhost:|127\\.0\\.0\\.1:)8080\\b", "$1" + backendPort)
                .replaceAll("\\b(localhost:|127\\.0\\.0\\.1:)3000\\b", "$1" + frontendPort)
                .replace(SHOWN, directory.toString());
    }

    private String shown(String output) {
        // Some programs do not end their last line.
        String lines = output.replaceAll("(?<!\n|^)" + PROMPT, "\n").replace(PROMPT, "");
        return Variable.stripped(lines.replace(directory.toString(), SHOWN)
                .replace(name, PREFIX)
                .replace("localhost:" + backendPort, "localhost:8080")
                .replace("localhost:" + frontendPort, "localhost:3000"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        String remove = """
                for kind in container volume network image; do
                  case $kind in container) list='ps -aq';; *) list="$kind ls -q";; esac
                  case $kind in image) filter="reference=*$NAME*";; *) filter="name=$NAME";; esac
                  docker $list --filter "$filter" | sort -u | xargs -r docker $kind rm -f >/dev/null 2>&1
                done
                rm -rf -- "$DIRECTORY"
                """.replace("$NAME", name).replace("$DIRECTORY", directory.toString());
        Engine.run(Path.of("/"), "bash", "-c", remove);
    }
}
