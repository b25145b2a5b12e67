package io.tikpilot.preflight.benchmarks.contender;

import com.typesafe.config.ConfigObject;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.layer.Document;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.PlainValues;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Preflight. */
public final class PreflightContender implements Contender {
    @Override
    public Settings load(Path directory, Map<String, String> environment) {
        return loader(directory, environment).load();
    }

    /** What a program that loads its settings more than once keeps. */
    public static SettingsLoader<Settings> loader(Path directory, Map<String, String> environment) {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.resource("workload/defaults.conf"))
                .layer(Layer.directory(directory.resolve("hocon"), "production"))
                .layer(EnvOverlay.prefixed("TIKPILOT").reading(environment));
    }

    /** The last step of a load alone: the documents are read and merged, the schema is known, and the record is made. */
    public static Supplier<Settings> binding(Path directory) {
        SettingsLoader<Settings> loader = loader(directory, Map.of());
        Schema<Settings> schema = loader.schema();
        ConfigObject tree = PlainValues.empty();
        for (Layer layer : loader.layers()) {
            for (Document document : layer.read(schema).documents()) {
                tree = PlainValues.union(document.root(), tree);
            }
        }
        Node.Section section = Node.root(tree, KeyPath.ROOT, any -> Provenance.NONE);
        return () -> schema.bind(section).value().orElseThrow();
    }
}
