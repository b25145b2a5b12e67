package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.marschall.memoryfilesystem.MemoryFileSystemBuilder;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A machine of a test's own: files in memory, {@code /run/secrets} among them, variables, and {@code /app} to work in. */
final class TestMachine implements AutoCloseable {
    private final FileSystem files;
    private final Map<String, String> variables = new HashMap<>();

    TestMachine() {
        try {
            files = MemoryFileSystemBuilder.newLinux()
                    .setCurrentWorkingDirectory("/app")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestMachine file(String name, String content) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    TestMachine directory(String name) throws IOException {
        Files.createDirectories(path(name));
        return this;
    }

    TestMachine variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Path path(String name) {
        return files.getPath(name);
    }

    List<Layer> layers() {
        return StandardLayers.of("APP", variables, path(""));
    }

    <S extends Record> Inspection<S> inspect(Class<S> type) {
        return SettingsLoader.of(type).layers(layers()).inspect();
    }

    /** The settings, of which nothing is to be told. */
    <S extends Record> S load(Class<S> type) {
        Inspection<S> inspection = inspect(type);
        assertThat(inspection.report().problems()).isEmpty();
        return inspection.settings().orElseThrow();
    }

    /** The report that is there instead of settings. */
    String refusal(Class<? extends Record> type) {
        Inspection<?> inspection = inspect(type);
        assertThat(inspection.settings()).isEmpty();
        return inspection.report().text();
    }

    List<String> codes(Class<? extends Record> type) {
        return inspect(type).report().problems().stream().map(Problem::code).toList();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
