package io.tikpilot.preflight.benchmarks.contender;

import io.tikpilot.preflight.benchmarks.Settings;
import io.tikpilot.preflight.benchmarks.Settings.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings as the beans that ConfigBeanFactory fills; it is long, as beans are. */
public final class Beans {
    private Server server;
    private Database database;
    private Frontend frontend;
    private Logging logging;
    private Features features;

    public void setServer(Server server) {
        this.server = server;
    }

    public Server getServer() {
        return server;
    }

    public void setDatabase(Database database) {
        this.database = database;
    }

    public Database getDatabase() {
        return database;
    }

    public void setFrontend(Frontend frontend) {
        this.frontend = frontend;
    }

    public Frontend getFrontend() {
        return frontend;
    }

    public void setLogging(Logging logging) {
        this.logging = logging;
    }

    public Logging getLogging() {
        return logging;
    }

    public void setFeatures(Features features) {
        this.features = features;
    }

    public Features getFeatures() {
        return features;
    }

    Settings settings() {
        return new Settings(
                server.settings(), database.settings(), frontend.settings(), logging.settings(), features.settings());
    }

    /** The section of that name. */
    public static final class Server {
        private String host;
        private int port;
        private String contextPath;
        private Duration shutdownTimeout;
        private Duration requestTimeout;
        private int maxConnections;
        private long maxRequestSize;
        private boolean compression;
        private Tls tls;

        public void setHost(String host) {
            this.host = host;
        }

        public String getHost() {
            return host;
        }

        public void setPort(int port) {
            this.port = port;
        }

        public int getPort() {
            return port;
        }

        public void setContextPath(String contextPath) {
            this.contextPath = contextPath;
        }

        public String getContextPath() {
            return contextPath;
        }

        public void setShutdownTimeout(Duration shutdownTimeout) {
            this.shutdownTimeout = shutdownTimeout;
        }

        public Duration getShutdownTimeout() {
            return shutdownTimeout;
        }

        public void setRequestTimeout(Duration requestTimeout) {
            this.requestTimeout = requestTimeout;
        }

        public Duration getRequestTimeout() {
            return requestTimeout;
        }

        public void setMaxConnections(int maxConnections) {
            this.maxConnections = maxConnections;
        }

        public int getMaxConnections() {
            return maxConnections;
        }

        public void setMaxRequestSize(long maxRequestSize) {
            this.maxRequestSize = maxRequestSize;
        }

        public long getMaxRequestSize() {
            return maxRequestSize;
        }

        public void setCompression(boolean compression) {
            this.compression = compression;
        }

        public boolean getCompression() {
            return compression;
        }

        public void setTls(Tls tls) {
            this.tls = tls;
        }

        public Tls getTls() {
            return tls;
        }

        Settings.Server settings() {
            return new Settings.Server(
                    host,
                    port,
                    contextPath,
                    shutdownTimeout,
                    requestTimeout,
                    maxConnections,
                    maxRequestSize,
                    compression,
                    tls.settings());
        }
    }

    /** The section of that name. */
    public static final class Tls {
        private boolean enabled;
        private String certificate;
        private String key;

        public void setEnabled(boolean enabled) {
            this.enabled = enabled;
        }

        public boolean getEnabled() {
            return enabled;
        }

        public void setCertificate(String certificate) {
            this.certificate = certificate;
        }

        public String getCertificate() {
            return certificate;
        }

        public void setKey(String key) {
            this.key = key;
        }

        public String getKey() {
            return key;
        }

        Settings.Tls settings() {
            return new Settings.Tls(enabled, certificate, key);
        }
    }

    /** The section of that name. */
    public static final class Database {
        private String url;
        private String user;
        private String password;
        private Duration busyTimeout;
        private Pool pool;

        public void setUrl(String url) {
            this.url = url;
        }

        public String getUrl() {
            return url;
        }

        public void setUser(String user) {
            this.user = user;
        }

        public String getUser() {
            return user;
        }

        public void setPassword(String password) {
            this.password = password;
        }

        public String getPassword() {
            return password;
        }

        public void setBusyTimeout(Duration busyTimeout) {
            this.busyTimeout = busyTimeout;
        }

        public Duration getBusyTimeout() {
            return busyTimeout;
        }

        public void setPool(Pool pool) {
            this.pool = pool;
        }

        public Pool getPool() {
            return pool;
        }

        Settings.Database settings() {
            return new Settings.Database(url, user, password, busyTimeout, pool.settings());
        }
    }

    /** The section of that name. */
    public static final class Pool {
        private int minSize;
        private int maxSize;
        private Duration acquireTimeout;
        private Duration idleTimeout;
        private Duration maxLifetime;

        public void setMinSize(int minSize) {
            this.minSize = minSize;
        }

        public int getMinSize() {
            return minSize;
        }

        public void setMaxSize(int maxSize) {
            this.maxSize = maxSize;
        }

        public int getMaxSize() {
            return maxSize;
        }

        public void setAcquireTimeout(Duration acquireTimeout) {
            this.acquireTimeout = acquireTimeout;
        }

        public Duration getAcquireTimeout() {
            return acquireTimeout;
        }

        public void setIdleTimeout(Duration idleTimeout) {
            this.idleTimeout = idleTimeout;
        }

        public Duration getIdleTimeout() {
            return idleTimeout;
        }

        public void setMaxLifetime(Duration maxLifetime) {
            this.maxLifetime = maxLifetime;
        }

        public Duration getMaxLifetime() {
            return maxLifetime;
        }

        Settings.Pool settings() {
            return new Settings.Pool(minSize, maxSize, acquireTimeout, idleTimeout, maxLifetime);
        }
    }

    /** The section of that name. */
    public static final class Frontend {
        private String baseUrl;
        private String title;
        private boolean cache;
        private List<String> allowedOrigins;

        public void setBaseUrl(String baseUrl) {
            this.baseUrl = baseUrl;
        }

        public String getBaseUrl() {
            return baseUrl;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getTitle() {
            return title;
        }

        public void setCache(boolean cache) {
            this.cache = cache;
        }

        public boolean getCache() {
            return cache;
        }

        public void setAllowedOrigins(List<String> allowedOrigins) {
            this.allowedOrigins = allowedOrigins;
        }

        public List<String> getAllowedOrigins() {
            return allowedOrigins;
        }

        Settings.Frontend settings() {
            return new Settings.Frontend(baseUrl, title, cache, allowedOrigins);
        }
    }

    /** The section of that name. */
    public static final class Logging {
        private Level level;
        private String format;
        private Map<String, Object> levels;

        public void setLevel(Level level) {
            this.level = level;
        }

        public Level getLevel() {
            return level;
        }

        public void setFormat(String format) {
            this.format = format;
        }

        public String getFormat() {
            return format;
        }

        public void setLevels(Map<String, Object> levels) {
            this.levels = levels;
        }

        public Map<String, Object> getLevels() {
            return levels;
        }

        Settings.Logging settings() {
            return new Settings.Logging(level, format, levels(levels));
        }
    }

    /** The section of that name. */
    public static final class Features {
        private boolean autoPublish;
        private int maxPostLength;

        public void setAutoPublish(boolean autoPublish) {
            this.autoPublish = autoPublish;
        }

        public boolean getAutoPublish() {
            return autoPublish;
        }

        public void setMaxPostLength(int maxPostLength) {
            this.maxPostLength = maxPostLength;
        }

        public int getMaxPostLength() {
            return maxPostLength;
        }

        Settings.Features settings() {
            return new Settings.Features(autoPublish, maxPostLength);
        }
    }

    /** It knows no maps of anything but objects. */
    private static Map<String, Level> levels(Map<String, Object> texts) {
        Map<String, Level> levels = new LinkedHashMap<>();
        for (Map.Entry<String, Object> text : texts.entrySet()) {
            levels.put(text.getKey(), Level.valueOf((String) text.getValue()));
        }
        return levels;
    }
}
