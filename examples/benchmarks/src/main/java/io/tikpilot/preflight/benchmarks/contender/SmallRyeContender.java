package io.tikpilot.preflight.benchmarks.contender;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

/** SmallRye Config: properties and a mapped interface. */
public final class SmallRyeContender implements Contender {
    @Override
    public Settings load(Path directory, Map<String, String> environment) {
        URL defaults = SmallRyeContender.class.getClassLoader().getResource("workload/defaults.properties");
        try {
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(defaults, 100),
                            new PropertiesConfigSource(file(directory, "default"), 110),
                            new PropertiesConfigSource(file(directory, "production"), 120),
                            new EnvConfigSource(environment, 300))
                    .withMapping(SmallRyeMapping.class)
                    .build();
            return settings(config.getConfigMapping(SmallRyeMapping.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL file(Path directory, String name) throws IOException {
        return directory.resolve("properties/" + name + ".properties").toUri().toURL();
    }

    private static Settings settings(SmallRyeMapping mapped) {
        return new Settings(
                mapped.server().settings(),
                mapped.database().settings(),
                mapped.frontend().settings(),
                mapped.logging().settings(),
                mapped.features().settings());
    }
}
