package io.tikpilot.preflight.testing;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.env.StandardLayers;
import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deployment of a test's own: files in a directory, and variables. The environment, the working directory, the system
 * properties and {@code /run/secrets} of the process are not looked at, so tests may run in parallel. The directory stands for
 * the working directory; {@code run/secrets} in it for {@code /run/secrets}.
 */
public final class Sandbox {
    private final Path directory;
    private final Map<String, String> variables = new LinkedHashMap<>();

    private Sandbox(Path directory) {
        this.directory = directory;
    }

    /** A sandbox in a directory, which is the caller's to remove. */
    public static Sandbox in(Path directory) {
        return new Sandbox(directory);
    }

    /** Writes a file, such as {@code config/production.conf}, and the directories on the way. */
    public Sandbox file(String name, String content) {
        Path file = path(name);
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Sets a variable. */
    public Sandbox variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** A path below the directory. */
    public Path path(String name) {
        return directory.resolve(name);
    }

    /** The layers of {@link StandardLayers} over the files and variables, without the system properties. */
    public List<Layer> layers(String prefix) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : StandardLayers.of(prefix, Map.copyOf(variables), directory)) {
            if (layer instanceof EnvOverlay overlay) {
                layers.add(overlay.secrets(path("run/secrets")));
            } else if (!layer.name().startsWith("system properties ")) {
                layers.add(layer);
            }
        }
        return layers;
    }

    /** A loader of these layers. */
    public <S extends Record> SettingsLoader<S> loader(Class<S> type, String prefix) {
        return SettingsLoader.of(type).layers(layers(prefix));
    }

    /** Loads the settings of a record from these layers. */
    public <S extends Record> S load(Class<S> type, String prefix) {
        return loader(type, prefix).load();
    }

    /** All that loading finds out, without an exception for bad input. */
    public <S extends Record> Inspection<S> inspect(Class<S> type, String prefix) {
        return loader(type, prefix).inspect();
    }
}
