package io.tikpilot.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program in a process of its own: with these variables and no others, in this directory. */
final class ServiceProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader stdout;
    private final Path stderr;

    private ServiceProcess(Process process, Path stderr) {
        this.process = process;
        this.stdout = process.inputReader(UTF_8);
        this.stderr = stderr;
    }

    static ServiceProcess start(Path directory, Map<String, String> variables, String... arguments) throws IOException {
        return start(Main.class, directory, variables, arguments);
    }

    static ServiceProcess start(Class<?> program, Path directory, Map<String, String> variables, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", // as ../start does: for SQLite
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Path stderr = Files.createTempFile(directory, "stderr", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectError(stderr.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        return new ServiceProcess(builder.start(), stderr);
    }

    /** The next line on stdout, or null after the last one. */
    String line() throws IOException {
        return stdout.readLine();
    }

    /** SIGTERM, where there is one; by the handle, because {@code Process.destroy} closes the streams too. */
    void terminate() {
        assertThat(process.toHandle().destroy()).isTrue();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    String stderr() throws IOException {
        return Files.readString(stderr);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
