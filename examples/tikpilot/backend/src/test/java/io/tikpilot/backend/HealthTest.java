package io.tikpilot.backend;

import static io.tikpilot.backend.RunningService.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
    private static final String POST = "{\"text\": \"x\", \"plannedAt\": \"2030-06-01T12:00:00Z\"}";

    @TempDir
    Path directory;

    @Test
    void aServiceWithADatabaseIsLiveAndReady() throws Exception {
        try (RunningService service = RunningService.with(TestSettings.in(directory))) {
            assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = service.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).isEqualTo("{\"status\":\"ready\"}");
        }
    }

    @Test
    void aServiceWhoseDatabaseIsGoneIsLiveButNotReady() throws Exception {
        Settings settings = TestSettings.in(directory);
        try (RunningService service = RunningService.with(settings)) {
            Files.delete(settings.database().file());

            assertNotReady(service, "the database does not answer: the database file was deleted or replaced");
        }
    }

    @Test
    void aServiceWhoseDatabaseWasReplacedIsNotReady() throws Exception {
        Settings settings = TestSettings.in(directory);
        try (RunningService service = RunningService.with(settings)) {
            Path backup = Files.copy(settings.database().file(), directory.resolve("backup.db"));
            Files.move(backup, settings.database().file(), StandardCopyOption.REPLACE_EXISTING);

            assertNotReady(service, "the database does not answer: the database file was deleted or replaced");
        }
    }

    @Test
    void aServiceWhoseTableIsGoneIsNotReady() throws Exception {
        Settings settings = TestSettings.in(directory);
        try (RunningService service = RunningService.with(settings)) {
            try (Connection other =
                    DriverManager.getConnection(settings.database().url())) {
                other.createStatement().execute("DROP TABLE posts");
            }

            assertNotReady(service, "the database does not answer: ");
            HttpResponse<String> list = service.get("/api/posts");
            assertThat(list.statusCode()).isEqualTo(503);
            assertThat(error(list)).isEqualTo("the database does not answer");
        }
    }

    @Test
    void aDatabaseWithoutAFreeConnectionIsNotReady() throws Exception {
        Settings settings = TestSettings.in(directory, "database.pool { max-size = 1, acquire-timeout = 250ms }");
        try (Database database = Database.open(settings.database());
                Health health = new Health(database);
                Connection held = database.connection()) {
            assertThat(held.isValid(1)).isTrue();
            assertThat(health.ready().status()).isEqualTo(503);
        }
    }

    @Test
    void aDatabaseThatHangsIsNotReadyInTime() throws Exception {
        Settings settings = TestSettings.in(directory, "database.pool { max-size = 1, acquire-timeout = 1m }");
        try (Database database = Database.open(settings.database());
                Health health = new Health(database)) {
            try (Connection held = database.connection()) {
                assertThat(held.isValid(1)).isTrue();
                Response answer = health.ready();
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body().path("error").textValue())
                        .isEqualTo("the database did not answer within 2 seconds");
            }
            assertThat(health.ready().status()).isEqualTo(200);
        }
    }

    @Test
    void aWriterThatIsBusyDoesNotMakeTheServiceUnready() throws Exception {
        Settings settings = TestSettings.in(directory, "database.busy-timeout = 1ms");
        try (RunningService service = RunningService.with(settings);
                Connection writer =
                        DriverManager.getConnection(settings.database().url())) {
            writer.createStatement().execute("BEGIN IMMEDIATE");

            assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.post(POST).statusCode()).isEqualTo(503);
            writer.createStatement().execute("ROLLBACK");
            assertThat(service.post(POST).statusCode()).isEqualTo(201);
        }
    }

    private static void assertNotReady(RunningService service, String reason) throws Exception {
        HttpResponse<String> ready = service.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(error(ready)).startsWith(reason);
        assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
    }
}
