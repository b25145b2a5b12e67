package io.tikpilot.preflight.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What every contender loads: 29 settings in seven sections, as a service like TikPilot has them. */
public record Settings(Server server, Database database, Frontend frontend, Logging logging, Features features) {
    public record Server(
            String host,
            int port,
            String contextPath,
            Duration shutdownTimeout,
            Duration requestTimeout,
            int maxConnections,
            long maxRequestSize,
            boolean compression,
            Tls tls) {}

    public record Tls(boolean enabled, String certificate, String key) {}

    public record Database(String url, String user, String password, Duration busyTimeout, Pool pool) {}

    public record Pool(int minSize, int maxSize, Duration acquireTimeout, Duration idleTimeout, Duration maxLifetime) {}

    public record Frontend(String baseUrl, String title, boolean cache, List<String> allowedOrigins) {}

    public record Logging(Level level, String format, Map<String, Level> levels) {}

    public record Features(boolean autoPublish, int maxPostLength) {}

    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }
}
