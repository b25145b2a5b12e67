package io.tikpilot.containers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The container engine, as somebody at a shell sees it: the commands {@code docker} and {@code docker-compose}. */
final class Engine {
    private static final int MOST_SECONDS = 900; // the first build of an image fetches everything

    private Engine() {}

    /** What a command printed, errors included, and how it ended. */
    record Result(int exitCode, String output) {
        String orThrow() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + ":\n" + output);
            }
            return output;
        }
    }

    /** Whether an engine answers; where {@code docker} is not even installed, none does. */
    static boolean answers() {
        try {
            return run(Path.of("."), "docker", "version").exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static Result docker(String... arguments) throws IOException {
        return run(Path.of("."), prepended("docker", arguments));
    }

    static Result run(Path directory, String... command) throws IOException {
        Path output = Files.createTempFile("engine", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(List.of(command) + " does not end:\n" + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    private static String[] prepended(String first, String... rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
