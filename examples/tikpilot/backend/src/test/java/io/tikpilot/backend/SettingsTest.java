package io.tikpilot.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tikpilot.preflight.SettingsException;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.StandardLayers;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    /** Surefire runs a module's tests in the folder of its pom. */
    private static final Path SHIPPED = Path.of("../config").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void theTwoVariablesWithoutADefaultAreEnough() {
        Settings settings = load(Map.of("TIKPILOT_SERVER_HOST", "127.0.0.1", "TIKPILOT_SERVER_PORT", "8080"));

        assertThat(settings.server()).isEqualTo(new Settings.Server("127.0.0.1", 8080, Duration.ofSeconds(5)));
        assertThat(settings.database())
                .isEqualTo(new Settings.Database(
                        "jdbc:sqlite:data/tikpilot.db",
                        Duration.ofSeconds(3),
                        new Settings.Database.Pool(4, Duration.ofSeconds(2))));
        assertThat(settings.database().file()).isEqualTo(Path.of("data/tikpilot.db"));
        assertThat(settings.access()).isEqualTo(new Settings.Access.Open());
        assertThat(settings.features()).isEqualTo(new Settings.Features(false, 2200));
    }

    @Test
    void withoutThemTheReportNamesBothVariables() {
        assertThatThrownBy(() -> load(Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("missing-section")
                .hasMessageContaining("TIKPILOT_SERVER_HOST")
                .hasMessageContaining("TIKPILOT_SERVER_PORT");
    }

    @Test
    void theShippedDevelopmentProfileServesThisMachineAndLogsForPeople() {
        Settings settings = load(Map.of("TIKPILOT_CONFIG_DIR", SHIPPED.toString()));

        assertThat(settings.server().host()).isEqualTo("127.0.0.1");
        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.frontend().allowedOrigins())
                .isEqualTo(List.of(URI.create("http://localhost:3000"), URI.create("http://127.0.0.1:3000")));
        assertThat(settings.logging())
                .isEqualTo(new Settings.Logging(
                        Settings.Logging.Level.DEBUG,
                        Settings.Logging.Format.TEXT,
                        Map.of("com.zaxxer.hikari", Settings.Logging.Level.INFO)));
    }

    @Test
    void theShippedProductionProfileServesEveryInterfaceAndLogsJson() {
        Settings settings = load(Map.of("TIKPILOT_CONFIG_DIR", SHIPPED.toString(), "TIKPILOT_PROFILE", "production"));

        assertThat(settings.server()).isEqualTo(new Settings.Server("0.0.0.0", 8080, Duration.ofSeconds(8)));
        assertThat(settings.database().file()).isEqualTo(Path.of("/app/data/tikpilot.db"));
        assertThat(settings.logging().format()).isEqualTo(Settings.Logging.Format.JSON);
    }

    @Test
    void everyShippedFileIsOfAProfileThatIsTestedHere() throws Exception {
        try (var files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("local.conf")))
                    .containsExactlyInAnyOrder("default.conf", "development.conf", "production.conf");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/tikpilot", "data/tikpilot.db"})
    void anotherDatabaseIsRefused(String url) {
        assertThat(refusal("database.url = \"" + url + "\""))
                .contains("`database.url` is not the URL of an SQLite database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite: ",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:data/tikpilot.db",
                "jdbc:sqlite:data/tikpilot.db?journal_mode=DELETE"
            })
    void aDatabaseThatIsNoFileIsRefused(String url) {
        assertThat(refusal("database.url = \"" + url + "\""))
                .contains("url must name a file, such as jdbc:sqlite:data/tikpilot.db");
    }

    @Test
    void aDirectoryIsNoDatabase() {
        assertThat(refusal("database.url = \"jdbc:sqlite:/\""))
                .contains("`database.url` names a directory, not a database file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000/",
                "http://localhost:3000/app",
                "https://app.example?x",
                "localhost:3000",
                "ftp://app.example",
                "null"
            })
    void anAllowedOriginThatNoBrowserSendsIsRefused(String origin) {
        assertThat(refusal("frontend.allowed-origins = [\"" + origin + "\"]"))
                .contains("allowed-origins: each must be http://HOST or http://HOST:PORT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.port = 0                       | server.port",
                "server.port = 65536                   | server.port",
                "server.shutdown-timeout = 61m         | shutdown-timeout must be from 0ms to 1h",
                "database.busy-timeout = -1ms          | database",
                "database.pool.max-size = 65           | database.pool.max-size",
                "database.pool.acquire-timeout = 249ms | acquire-timeout must be from 250ms to 1h",
                "features.max-post-length = 0          | features.max-post-length",
                "logging.level = loud                  | logging.level"
            })
    void aValueOutsideOfItsRangeIsRefused(String line, String named) {
        assertThat(refusal(line)).contains(named);
    }

    /** What is said of a line: the message as data, which no page width cuts in two. */
    private String refusal(String line) {
        SettingsException refused = assertThrows(SettingsException.class, () -> TestSettings.in(directory, line));
        return refused.report().problems().get(0).message();
    }

    /** What {@link Main} loads, with an environment and a working directory of the test's own. */
    private Settings load(Map<String, String> variables) {
        return SettingsLoader.of(Settings.class)
                .layers(StandardLayers.of("TIKPILOT", new HashMap<>(variables), directory))
                .load();
    }
}
