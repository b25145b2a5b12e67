package io.tikpilot.preflight.env;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** A service that loads its settings and ends; {@link ClassesOfAStartTest} counts the classes that this takes. */
final class ServiceStart {
    private ServiceStart() {}

    record Settings(
            Server server, Database database, List<String> origins, Map<String, Level> levels, boolean verbose) {}

    record Server(String host, int port, Duration idleTimeout) {}

    record Database(String url) {}

    enum Level {
        INFO,
        DEBUG
    }

    /** With Preflight. */
    static final class Ours {
        private Ours() {}

        public static void main(String[] args) {
            Settings settings = SettingsLoader.of(Settings.class)
                    .layer(Layer.resource("start/defaults.conf"))
                    .layer(Layer.directory(Path.of(args[0]), "production"))
                    .layer(EnvOverlay.prefixed("SERVICE"))
                    .load();
            if (settings.server().port() != 9090) {
                throw new IllegalStateException("other settings were loaded");
            }
        }
    }

    /** The same on typesafe-config, as its manual shows it. */
    static final class ByHand {
        private ByHand() {}

        public static void main(String[] args) {
            Path directory = Path.of(args[0]);
            Map<String, String> variables = new HashMap<>();
            variables.put("server.port", System.getenv("SERVICE_SERVER_PORT"));
            Config config = ConfigFactory.parseMap(variables, "environment")
                    .withFallback(ConfigFactory.parseFile(
                            directory.resolve("production.conf").toFile()))
                    .withFallback(ConfigFactory.parseFile(
                            directory.resolve("default.conf").toFile()))
                    .withFallback(ConfigFactory.parseResources("start/defaults.conf"))
                    .resolve();
            Map<String, Level> levels = new HashMap<>();
            for (Map.Entry<String, ConfigValue> level :
                    config.getObject("levels").entrySet()) {
                levels.put(
                        level.getKey(), Level.valueOf((String) level.getValue().unwrapped()));
            }
            Settings settings = new Settings(
                    new Server(
                            config.getString("server.host"),
                            config.getInt("server.port"),
                            config.getDuration("server.idle-timeout")),
                    new Database(config.getString("database.url")),
                    config.getStringList("origins"),
                    levels,
                    config.getBoolean("verbose"));
            LoggerFactory.getLogger(ByHand.class).info("Settings loaded from " + directory);
            if (settings.server().port() != 9090) {
                throw new IllegalStateException("other settings were loaded");
            }
        }
    }
}
