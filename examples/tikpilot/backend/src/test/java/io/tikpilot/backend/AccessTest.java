package io.tikpilot.backend;

import static io.tikpilot.backend.RunningService.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tikpilot.preflight.SettingsException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final String TOKEN = "hunter2-hunter2-hunter2";

    @TempDir
    Path directory;

    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        service = RunningService.with(TestSettings.in(directory, "access { type = token, token = " + TOKEN + " }"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whoSendsTheTokenMayReadAndPlanPosts() throws Exception {
        String post = "{\"text\": \"x\", \"plannedAt\": \"2030-06-01T12:00:00Z\"}";
        HttpResponse<String> created = service.send(service.request("/api/posts")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString(post)));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(service.send(service.request("/api/posts/1").header("Authorization", "Bearer " + TOKEN))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer hunter2", "Bearer", "Bearer " + TOKEN + "x", "bearer", "Basic " + TOKEN, TOKEN})
    void whoSendsAnotherIsRefused(String sent) throws Exception {
        HttpResponse<String> refused =
                service.send(service.request("/api/posts").header("Authorization", sent));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(error(refused)).isEqualTo("this needs the header Authorization: Bearer TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/posts", "/api/posts/1", "/api/posts/x"})
    void whoSendsNoneIsRefusedAtEveryPathOfPosts(String path) throws Exception {
        assertThat(service.get(path).statusCode()).isEqualTo(401);
        assertThat(service.send(service.request(path).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoSendsNoneCannotPlan() throws Exception {
        assertThat(service.post("{}").statusCode()).isEqualTo(401);
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatCanBeGuessedIsRefusedWithoutBeingShown() {
        SettingsException refused = assertThrows(
                SettingsException.class, () -> TestSettings.in(directory, "access { type = token, token = hunter2 }"));

        assertThat(refused).hasMessageContaining("token must have at least 16 characters");
        assertThat(refused.getMessage()).doesNotContain("hunter2");
    }

    @Test
    void aTokenThatIsAskedForMustBeThere() {
        SettingsException refused =
                assertThrows(SettingsException.class, () -> TestSettings.in(directory, "access.type = token"));

        assertThat(refused).hasMessageContaining("`access.token` is missing");
    }
}
