package io.tikpilot.backend;

import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.BindAddress;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.NotBlank;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.schema.SqliteDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Everything about this service that a deployment may decide. */
public record Settings(
        @Doc("Where the service listens and how it stops.") Server server,
        @Doc("Who may read and plan posts.") Access access,
        @Doc("Where the posts are kept.") Database database,
        @Doc("The web pages that may call this service.") Frontend frontend,
        @Doc("What is logged and in which form.") Logging logging,
        @Doc("What the service does beyond keeping posts.") Features features) {

    public record Server(
            @Doc("Address to listen on; 0.0.0.0 means every interface.") @BindAddress
            String host,

            @Doc("TCP port to listen on.") @Between(min = 1, max = 65535)
            int port,

            @Doc("How long a shutdown waits for requests that are being answered.") @Default("5s")
            Duration shutdownTimeout) {

        public Server {
            requireWithinAnHour("shutdown-timeout", shutdownTimeout, Duration.ZERO);
        }
    }

    public sealed interface Access {

        /** Everybody who reaches the service. */
        record Open() implements Access {}

        /** Whoever sends the token, as {@code Authorization: Bearer TOKEN}. */
        record Token(
                @Doc("What a client has to send; at least 16 characters.")
                Secret token) implements Access {
            private static final int SHORTEST = 16;

            public Token {
                if (token.reveal().length() < SHORTEST) {
                    throw new IllegalArgumentException("token must have at least " + SHORTEST + " characters");
                }
            }
        }
    }

    public record Database(
            @Doc("SQLite file, written jdbc:sqlite:FILE; its directory is made at start.")
            @NotBlank
            @SqliteDatabase(directory = SqliteDatabase.Directory.CREATED)
            String url,

            @Doc("How long a statement waits while another one writes.")
            Duration busyTimeout,

            @Doc("The connections that are kept open.") Pool pool) {

        private static final String SCHEME = "jdbc:sqlite:";

        public Database {
            if (!namesFile(url)) {
                throw new IllegalArgumentException("url must name a file, such as jdbc:sqlite:data/tikpilot.db");
            }
            requireWithinAnHour("busy-timeout", busyTimeout, Duration.ZERO);
        }

        /** The database file that {@link #url} names. */
        public Path file() {
            return Path.of(url.substring(SCHEME.length()));
        }

        /** Posts must survive a restart, so the forms of SQLite's URL that name no file on disk are refused. */
        private static boolean namesFile(String url) {
            String file = url.startsWith(SCHEME) ? url.substring(SCHEME.length()) : "";
            boolean special = file.startsWith(":") || file.startsWith("file:") || file.contains("?");
            return !file.isBlank() && !special && Path.of(file).getFileName() != null;
        }

        public record Pool(
                @Doc("The most connections that are open at a time.") @Between(min = 1, max = 64)
                int maxSize,

                @Doc("How long a request waits for a free connection; at least 250ms.")
                Duration acquireTimeout) {

            /** HikariCP refuses shorter waits. */
            private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

            public Pool {
                requireWithinAnHour("acquire-timeout", acquireTimeout, SHORTEST_WAIT);
            }
        }
    }

    public record Frontend(
            @Doc("Origins whose pages may call the API, each written scheme://host:port.")
            List<URI> allowedOrigins) {

        public Frontend {
            allowedOrigins = List.copyOf(allowedOrigins);
            allowedOrigins.forEach(Frontend::requireOrigin);
        }

        /** A browser sends an origin without a path, so an entry with one could never match. */
        private static void requireOrigin(URI uri) {
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web || uri.getHost() == null || !uri.toString().equals(uri.getScheme() + "://" + uri.getAuthority())) {
                throw new IllegalArgumentException(
                        "allowed-origins: each must be http://HOST or http://HOST:PORT (or https), without a path");
            }
        }
    }

    public record Logging(
            @Doc("The least severe level that is logged.") Level level,

            @Doc("Lines for people, or JSON for a log collector.")
            Format format,

            @Doc("Levels of single loggers, by their quoted names.")
            Map<String, Level> levels) {

        public Logging {
            levels = Map.copyOf(levels);
        }

        public enum Level {
            ERROR,
            WARN,
            INFO,
            DEBUG,
            TRACE
        }

        public enum Format {
            TEXT,
            JSON
        }
    }

    public record Features(
            @Doc("Publishes planned posts when their time has come.")
            boolean autoPublish,

            @Doc("The most characters a post may have.") @Between(min = 1, max = 10_000)
            int maxPostLength) {}

    private static void requireWithinAnHour(String key, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(key + " must be from " + least.toMillis() + "ms to 1h");
        }
    }
}
