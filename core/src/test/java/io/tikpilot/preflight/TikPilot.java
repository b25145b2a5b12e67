package io.tikpilot.preflight;

import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.BindAddress;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.ExistingFile;
import io.tikpilot.preflight.schema.Matches;
import io.tikpilot.preflight.schema.NotBlank;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.schema.SqliteDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a service that has one of everything, for the reports that tests compare literally. */
public record TikPilot(
        Server server,
        Database database,
        Logging logging,
        Frontend frontend,
        Features features,
        Optional<Alert> alert,
        @Default("") List<Publisher> publishers) {

    public record Server(
            @BindAddress String host,
            @Between(min = 1, max = 65535) int port,
            @Default("10s") Duration shutdownTimeout,
            @ExistingFile Optional<Path> certificate) {}

    public record Database(
            @Matches("jdbc:sqlite:.+") String url,
            Secret password,
            @Between(min = 1, max = 64) int maxConnections,
            @Default("0") int minConnections,
            @SqliteDatabase Optional<Path> archive) {

        public Database {
            if (minConnections > maxConnections) {
                throw new IllegalArgumentException(
                        "min-connections is " + minConnections + " but max-connections is only " + maxConnections);
            }
        }
    }

    public record Logging(@Default("info") Level level, Map<String, Level> levels, Map<Level, String> colours) {
        public enum Level {
            ERROR,
            WARN,
            INFO,
            DEBUG
        }
    }

    public record Frontend(@Default("http://localhost:3000") List<URI> allowedOrigins) {}

    public record Features(
            @Default("false") boolean autoPublish,
            @Default("TikPilot") @NotBlank String title) {}

    /** Whom to tell. */
    public sealed interface Alert {
        record Mail(@NotBlank String to) implements Alert {}

        record Webhook(URI url, Secret token) implements Alert {}
    }

    public record Publisher(String name, URI url) {}
}
