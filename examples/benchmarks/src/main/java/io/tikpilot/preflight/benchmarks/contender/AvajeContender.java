package io.tikpilot.preflight.benchmarks.contender;

import io.avaje.config.Configuration;
import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import io.tikpilot.preflight.benchmarks.Variables;
import java.nio.file.Path;
import java.util.Map;

/** avaje-config: properties, and getters by hand, since it makes no objects. */
public final class AvajeContender implements Contender {
    @Override
    public Settings load(Path directory, Map<String, String> environment) {
        Configuration.Builder builder = Configuration.builder()
                .load("workload/defaults.properties")
                .load(directory.resolve("properties/default.properties").toFile())
                .load(directory.resolve("properties/production.properties").toFile());
        for (Map.Entry<String, String> variable : Variables.in(environment).entrySet()) {
            builder.put("tikpilot." + variable.getKey(), variable.getValue());
        }
        Configuration configuration = builder.build();
        return new FlatSettings() {
            @Override
            String text(String key) {
                return configuration.get(key);
            }

            @Override
            Iterable<String> keys() {
                return configuration.keys();
            }
        }.settings();
    }
}
