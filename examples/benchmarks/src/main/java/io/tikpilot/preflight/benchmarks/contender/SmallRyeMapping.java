package io.tikpilot.preflight.benchmarks.contender;

import io.smallrye.config.ConfigMapping;
import io.tikpilot.preflight.benchmarks.Settings;
import io.tikpilot.preflight.benchmarks.Settings.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The settings as an interface, for which SmallRye Config makes a class. */
@ConfigMapping(prefix = "tikpilot")
public interface SmallRyeMapping {
    Server server();

    Database database();

    Frontend frontend();

    Logging logging();

    Features features();

    /** The section of that name. */
    interface Server {
        String host();

        int port();

        String contextPath();

        Duration shutdownTimeout();

        Duration requestTimeout();

        int maxConnections();

        long maxRequestSize();

        boolean compression();

        Tls tls();

        default Settings.Server settings() {
            return new Settings.Server(
                    host(),
                    port(),
                    contextPath(),
                    shutdownTimeout(),
                    requestTimeout(),
                    maxConnections(),
                    maxRequestSize(),
                    compression(),
                    tls().settings());
        }
    }

    /** The section of that name. */
    interface Tls {
        boolean enabled();

        String certificate();

        String key();

        default Settings.Tls settings() {
            return new Settings.Tls(enabled(), certificate(), key());
        }
    }

    /** The section of that name. */
    interface Database {
        String url();

        String user();

        String password();

        Duration busyTimeout();

        Pool pool();

        default Settings.Database settings() {
            return new Settings.Database(url(), user(), password(), busyTimeout(), pool().settings());
        }
    }

    /** The section of that name. */
    interface Pool {
        int minSize();

        int maxSize();

        Duration acquireTimeout();

        Duration idleTimeout();

        Duration maxLifetime();

        default Settings.Pool settings() {
            return new Settings.Pool(minSize(), maxSize(), acquireTimeout(), idleTimeout(), maxLifetime());
        }
    }

    /** The section of that name. */
    interface Frontend {
        String baseUrl();

        String title();

        boolean cache();

        List<String> allowedOrigins();

        default Settings.Frontend settings() {
            return new Settings.Frontend(baseUrl(), title(), cache(), allowedOrigins());
        }
    }

    /** The section of that name. */
    interface Logging {
        Level level();

        String format();

        Map<String, Level> levels();

        default Settings.Logging settings() {
            return new Settings.Logging(level(), format(), levels());
        }
    }

    /** The section of that name. */
    interface Features {
        boolean autoPublish();

        int maxPostLength();

        default Settings.Features settings() {
            return new Settings.Features(autoPublish(), maxPostLength());
        }
    }
}
