package io.tikpilot.preflight.env;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A machine of a test's own: files in memory, {@code /run/secrets} among them, variables, and {@code /app} to work in. */
final class Machine implements AutoCloseable {
    private final FileSystem files = Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setWorkingDirectory("/app").build());
    private final Map<String, String> variables = new HashMap<>();

    Machine file(String name, String content) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Machine directory(String name) throws IOException {
        Files.createDirectories(path(name));
        return this;
    }

    Machine variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Path path(String name) {
        return files.getPath(name);
    }

    List<Layer> layers() {
        return StandardLayers.of("APP", variables, path("/app"));
    }

    <S extends Record> Inspection<S> inspect(Class<S> type) {
        return SettingsLoader.of(type).layers(layers()).inspect();
    }

    <S extends Record> S load(Class<S> type) {
        return SettingsLoader.of(type).layers(layers()).load();
    }

    List<String> codes(Class<? extends Record> type) {
        return inspect(type).report().problems().stream().map(Problem::code).toList();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
