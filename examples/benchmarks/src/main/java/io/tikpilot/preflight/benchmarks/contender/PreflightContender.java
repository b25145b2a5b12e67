package io.tikpilot.preflight.benchmarks.contender;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.layer.Layer;
import java.nio.file.Path;
import java.util.Map;

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
}
