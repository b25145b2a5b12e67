package io.tikpilot.preflight.benchmarks.contender;

import io.tikpilot.preflight.benchmarks.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The record, made by hand of properties that are known by their whole keys. */
abstract class FlatSettings {
    /** The text of a property. */
    abstract String text(String key);

    /** The names of all properties. */
    abstract Iterable<String> keys();

    final Settings settings() {
        return new Settings(server(), database(), frontend(), logging(), features());
    }

    private Settings.Server server() {
        return new Settings.Server(
                get("server.host"),
                number("server.port"),
                get("server.context-path"),
                duration("server.shutdown-timeout"),
                duration("server.request-timeout"),
                number("server.max-connections"),
                Long.parseLong(get("server.max-request-size")),
                truth("server.compression"),
                new Settings.Tls(truth("server.tls.enabled"), get("server.tls.certificate"), get("server.tls.key")));
    }

    private Settings.Database database() {
        return new Settings.Database(
                get("database.url"),
                get("database.user"),
                get("database.password"),
                duration("database.busy-timeout"),
                new Settings.Pool(
                        number("database.pool.min-size"),
                        number("database.pool.max-size"),
                        duration("database.pool.acquire-timeout"),
                        duration("database.pool.idle-timeout"),
                        duration("database.pool.max-lifetime")));
    }

    private Settings.Frontend frontend() {
        return new Settings.Frontend(
                get("frontend.base-url"),
                get("frontend.title"),
                truth("frontend.cache"),
                List.of(get("frontend.allowed-origins").split(",")));
    }

    private Settings.Logging logging() {
        Map<String, Settings.Level> levels = new TreeMap<>();
        String prefix = "tikpilot.logging.levels.";
        for (String key : keys()) {
            if (key.startsWith(prefix)) {
                levels.put(key.substring(prefix.length()), Settings.Level.valueOf(text(key)));
            }
        }
        return new Settings.Logging(Settings.Level.valueOf(get("logging.level")), get("logging.format"), levels);
    }

    private Settings.Features features() {
        return new Settings.Features(truth("features.auto-publish"), number("features.max-post-length"));
    }

    private String get(String key) {
        return text("tikpilot." + key);
    }

    private int number(String key) {
        return Integer.parseInt(get(key));
    }

    private boolean truth(String key) {
        return Boolean.parseBoolean(get(key));
    }

    private Duration duration(String key) {
        return Duration.parse(get(key));
    }
}
