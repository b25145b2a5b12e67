package io.tikpilot.backend;

import static io.tikpilot.backend.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tikpilot.preflight.SettingsException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StartAndStopTest {
    private static final String POST = "{\"text\": \"kept\", \"plannedAt\": \"2030-06-01T12:00:00Z\"}";

    @TempDir
    Path directory;

    @Test
    void postsSurviveARestart() throws Exception {
        Settings settings = TestSettings.in(directory);
        try (RunningService first = RunningService.with(settings)) {
            first.post(POST);
        }
        try (RunningService second = RunningService.with(settings)) {
            assertThat(json(second.get("/api/posts")).findValuesAsText("text")).containsExactly("kept");
            HttpResponse<String> next = second.post(POST);
            assertThat(json(next).path("id").longValue()).isEqualTo(2);
        }
    }

    @Test
    void theDirectoryOfTheDatabaseIsMadeAtStart() throws Exception {
        Path deep = directory.resolve("not/there/yet");
        try (RunningService service = RunningService.with(TestSettings.in(deep))) {
            assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(deep.resolve("tikpilot.db")).isRegularFile();
    }

    @Test
    void theDatabaseKeepsAWriteAheadLog() throws Exception {
        Settings settings = TestSettings.in(directory);
        try (RunningService service = RunningService.with(settings)) {
            service.post(POST);
            assertThat(directory.resolve("tikpilot.db-wal")).isRegularFile();
        }
        assertThat(directory.resolve("tikpilot.db-wal")).doesNotExist();
    }

    @Test
    void aRequestThatIsOpenIsAnsweredBeforeTheServiceStops() throws Exception {
        Settings settings = TestSettings.in(
                directory,
                "server.shutdown-timeout = 50s",
                "database { busy-timeout = 50s, pool { max-size = 1, acquire-timeout = 250ms } }");
        RunningService service = RunningService.with(settings);
        try (Connection writer = DriverManager.getConnection(settings.database().url())) {
            writer.createStatement().execute("BEGIN IMMEDIATE");
            CompletableFuture<HttpResponse<String>> post = service.postLater(POST);
            // The only connection being taken proves that the request is open.
            repeat(() -> service.get("/health/ready").statusCode() == 503);

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close);
            // Refusing proves that the service is stopping.
            repeat(() -> service.get("/health/live").statusCode() == 503);
            assertThat(stopped).isNotDone();
            writer.createStatement().execute("ROLLBACK");

            assertThat(post.get().statusCode()).isEqualTo(201);
            stopped.get();
        }
        try (RunningService again = RunningService.with(settings)) {
            assertThat(json(again.get("/api/posts"))).hasSize(1);
        }
    }

    @Test
    void anIdleServiceStopsAtOnce() throws Exception {
        RunningService service = RunningService.with(TestSettings.in(directory, "server.shutdown-timeout = 1h"));
        service.get("/health/live");

        CompletableFuture.runAsync(service::close).get(20, TimeUnit.SECONDS);
    }

    @Test
    void aPortThatIsInUseIsNamed() throws Exception {
        Settings settings = TestSettings.in(directory);
        try (ServerSocket other = new ServerSocket(settings.server().port(), 1, InetAddress.getLoopbackAddress())) {
            assertCannotStart(
                    settings,
                    "127.0.0.1:" + other.getLocalPort()
                            + " (server.host, server.port) cannot be listened on: Address already in use");
        }
        try (RunningService again = RunningService.with(settings)) {
            assertThat(again.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHostThatIsUnknownIsNamed() {
        assertCannotStart(
                TestSettings.in(directory, "server.host = no-such-host.invalid"),
                "the host name no-such-host.invalid (server.host) is not known here");
    }

    @Test
    void aFileWhereTheDirectoryOfTheDatabaseShouldBeIsRefusedWithTheSettings() throws Exception {
        Path file = Files.createFile(directory.resolve("data"));

        SettingsException refused = catchThrowableOfType(SettingsException.class, () -> TestSettings.in(file));
        assertThat(refused.report().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("`database.url` names a file in a directory that is not there");
            assertThat(problem.notes().toString()).contains(file + " is a file");
        });
    }

    @Test
    void aDirectoryWhereTheDatabaseShouldBeIsRefusedWithTheSettings() throws Exception {
        Files.createDirectory(directory.resolve("tikpilot.db"));

        assertThatThrownBy(() -> TestSettings.in(directory))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("`database.url` names a directory, not a database file");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndLeftAsItIs() throws Exception {
        Path file = Files.writeString(directory.resolve("tikpilot.db"), "my diary".repeat(1000));

        assertCannotStart(
                TestSettings.in(directory),
                "the database " + file + " (database.url) cannot be opened: [SQLITE_NOTADB]");
        assertThat(file).hasContent("my diary".repeat(1000));
    }

    /** The timeout of this class ends what never becomes true. */
    private static void repeat(Callable<Boolean> question) throws Exception {
        while (!question.call()) {
            Thread.onSpinWait();
        }
    }

    private static void assertCannotStart(Settings settings, String reason) {
        assertThatThrownBy(() -> TikPilot.start(settings).close())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith(reason)
                .message()
                .hasLineCount(1);
    }
}
