package io.tikpilot.preflight.benchmarks.contender;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import io.tikpilot.preflight.benchmarks.Variables;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** T, what everything is compared with: typesafe-config as its own manual shows it, with a getter for each setting, and one line logged. */
public final class TypesafeContender implements Contender {
    @Override
    public Settings load(Path directory, Map<String, String> environment) {
        Config config = merged(directory, environment);
        Settings settings =
                new Settings(server(config), database(config), frontend(config), logging(config), features(config));
        Logger logger = LoggerFactory.getLogger(TypesafeContender.class);
        logger.info("Settings loaded from " + directory);
        return settings;
    }

    /** The documents as one. */
    static Config merged(Path directory, Map<String, String> environment) {
        return ConfigFactory.parseMap(Variables.in(environment), "environment")
                .withFallback(ConfigFactory.parseFile(
                        directory.resolve("hocon/production.conf").toFile()))
                .withFallback(ConfigFactory.parseFile(
                        directory.resolve("hocon/default.conf").toFile()))
                .withFallback(ConfigFactory.parseResources("workload/defaults.conf"))
                .resolve();
    }

    private static Settings.Server server(Config config) {
        return new Settings.Server(
                config.getString("server.host"),
                config.getInt("server.port"),
                config.getString("server.context-path"),
                config.getDuration("server.shutdown-timeout"),
                config.getDuration("server.request-timeout"),
                config.getInt("server.max-connections"),
                config.getLong("server.max-request-size"),
                config.getBoolean("server.compression"),
                new Settings.Tls(
                        config.getBoolean("server.tls.enabled"),
                        config.getString("server.tls.certificate"),
                        config.getString("server.tls.key")));
    }

    private static Settings.Database database(Config config) {
        return new Settings.Database(
                config.getString("database.url"),
                config.getString("database.user"),
                config.getString("database.password"),
                config.getDuration("database.busy-timeout"),
                new Settings.Pool(
                        config.getInt("database.pool.min-size"),
                        config.getInt("database.pool.max-size"),
                        config.getDuration("database.pool.acquire-timeout"),
                        config.getDuration("database.pool.idle-timeout"),
                        config.getDuration("database.pool.max-lifetime")));
    }

    private static Settings.Frontend frontend(Config config) {
        return new Settings.Frontend(
                config.getString("frontend.base-url"),
                config.getString("frontend.title"),
                config.getBoolean("frontend.cache"),
                config.getStringList("frontend.allowed-origins"));
    }

    private static Settings.Logging logging(Config config) {
        ConfigObject section = config.getObject("logging.levels");
        Map<String, Settings.Level> levels = new LinkedHashMap<>();
        for (Map.Entry<String, ConfigValue> entry : section.entrySet()) {
            levels.put(entry.getKey(), Settings.Level.valueOf((String)
                    entry.getValue().unwrapped()));
        }
        return new Settings.Logging(
                config.getEnum(Settings.Level.class, "logging.level"), config.getString("logging.format"), levels);
    }

    private static Settings.Features features(Config config) {
        return new Settings.Features(
                config.getBoolean("features.auto-publish"), config.getInt("features.max-post-length"));
    }
}
