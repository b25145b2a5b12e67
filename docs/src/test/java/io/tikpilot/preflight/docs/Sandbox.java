package io.tikpilot.preflight.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The directory that a page's commands run in. A reader knows it as {@value #SHOWN}; its own name is exactly as long, so that
 * nothing in a report is wrapped or aligned otherwise.
 */
final class Sandbox implements AutoCloseable {
    static final String SHOWN = "/srv/tikpilot";

    private static final Path PARENT = Path.of("/tmp");
    private static final int MOST_SECONDS = 60;

    private final Path directory;
    private final Path tools;

    Sandbox() throws IOException {
        this.directory = create();
        this.tools = Files.createTempDirectory("guide");
        // Short-lived programs start faster without the optimising compiler; what they print is the same.
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        tool("java", "exec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \"$@\"");
        tool("mvn", "test \"$*\" = '-q compile exec:java' && exec java -jar app.jar");
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path create() throws IOException {
        int letters = SHOWN.length() - PARENT.toString().length() - 1;
        String random = UUID.randomUUID().toString().replace("-", "");
        return Files.createDirectory(PARENT.resolve(random.substring(0, letters)));
    }

    /** A path inside. */
    Path resolve(String path) {
        return directory.resolve(path);
    }

    /** Where compiled classes are kept, out of the sight of the program. */
    Path classes() {
        return tools.resolve("classes");
    }

    void write(String path, String content) throws IOException {
        Path file = resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** All that a script prints, its errors included, with the directory called as the guide calls it. */
    String run(String script) throws IOException, InterruptedException {
        Path output = tools.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear(); // nothing of the machine that builds
        environment.putAll(Map.of("PATH", tools + ":/usr/bin:/bin", "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end within " + MOST_SECONDS + " seconds");
        }
        return Files.readString(output, StandardCharsets.UTF_8).replace(directory.toString(), SHOWN);
    }

    @Override
    public void close() throws IOException {
        for (Path root : new Path[] {directory, tools}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
