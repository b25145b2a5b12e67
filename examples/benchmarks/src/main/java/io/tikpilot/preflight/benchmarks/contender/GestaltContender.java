package io.tikpilot.preflight.benchmarks.contender;

import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import io.tikpilot.preflight.benchmarks.Variables;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.github.gestalt.config.Gestalt;
import org.github.gestalt.config.builder.GestaltBuilder;
import org.github.gestalt.config.exceptions.GestaltException;
import org.github.gestalt.config.source.ClassPathConfigSourceBuilder;
import org.github.gestalt.config.source.FileConfigSourceBuilder;
import org.github.gestalt.config.source.MapConfigSourceBuilder;

/** Gestalt: properties and records. */
public final class GestaltContender implements Contender {
    @Override
    public Settings load(Path directory, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        Variables.in(environment).forEach((key, value) -> variables.put("tikpilot." + key, value));
        try {
            Gestalt gestalt = new GestaltBuilder()
                    .addSource(ClassPathConfigSourceBuilder.builder()
                            .setResource("/workload/defaults.properties")
                            .build())
                    .addSource(FileConfigSourceBuilder.builder()
                            .setPath(directory.resolve("properties/default.properties"))
                            .build())
                    .addSource(FileConfigSourceBuilder.builder()
                            .setPath(directory.resolve("properties/production.properties"))
                            .build())
                    .addSource(MapConfigSourceBuilder.builder()
                            .setCustomConfig(variables)
                            .build())
                    .build();
            gestalt.loadConfigs();
            return gestalt.getConfig("tikpilot", Settings.class);
        } catch (GestaltException e) {
            throw new IllegalStateException(e);
        }
    }
}
