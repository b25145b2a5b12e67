package io.tikpilot.preflight.benchmarks.contender;

import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import io.tikpilot.preflight.benchmarks.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The floor: {@link Properties} and a program written by hand, which checks nothing and knows not where a value came from. */
public final class FloorContender implements Contender {
    @Override
    public Settings load(Path directory, Map<String, String> environment) {
        Properties all = new Properties();
        try (InputStream defaults =
                FloorContender.class.getClassLoader().getResourceAsStream("workload/defaults.properties")) {
            all.load(defaults);
            for (String name : new String[] {"default", "production"}) {
                try (Reader file = Files.newBufferedReader(directory.resolve("properties/" + name + ".properties"))) {
                    all.load(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map.Entry<String, String> variable : Variables.in(environment).entrySet()) {
            all.setProperty("tikpilot." + variable.getKey(), variable.getValue());
        }
        return new FlatSettings() {
            @Override
            String text(String key) {
                return all.getProperty(key);
            }

            @Override
            Iterable<String> keys() {
                return all.stringPropertyNames();
            }
        }.settings();
    }
}
