package io.tikpilot.backend;

import static io.tikpilot.backend.RunningService.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
    private static final String POST = "{\"text\": \"x\", \"plannedAt\": \"2030-06-01T12:00:00Z\"}";

    private RunningService service;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        service = RunningService.with(TestSettings.in(
                directory, "frontend.allowed-origins = [\"https://app.tikpilot.example\", \"http://LOCALHOST:3000\"]"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.tikpilot.example", "http://localhost:3000"})
    void anAllowedOriginMayReadTheAnswer(String origin) throws Exception {
        HttpResponse<String> answer = service.send(service.request("/api/posts").header("Origin", origin));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(origin);
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://app.tikpilot.example.evil.example",
                "http://app.tikpilot.example",
                "https://app.tikpilot.example:8443",
                "null",
                "*"
            })
    void anyOtherOriginGetsNoPermission(String origin) throws Exception {
        HttpResponse<String> answer = service.send(service.request("/api/posts").header("Origin", origin));

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void anErrorMayBeReadByAnAllowedOriginToo() throws Exception {
        HttpResponse<String> answer =
                service.send(service.request("/nowhere").header("Origin", "http://localhost:3000"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:3000");
    }

    @Test
    void theQuestionBeforeACallIsAnsweredWithTheMethodsOfThePath() throws Exception {
        HttpResponse<String> answer = service.send(preflight("http://localhost:3000"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains("Content-Type");
    }

    @Test
    void theQuestionOfAnotherOriginIsAnsweredWithoutPermission() throws Exception {
        HttpResponse<String> answer = service.send(preflight("https://evil.example"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void aFormOfAnotherPageCannotMakeAPost() throws Exception {
        HttpResponse<String> answer = service.send(service.request("/api/posts")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(POST)));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(error(answer)).isEqualTo("a web page must send the content type application/json");
        assertThat(service.get("/api/posts").body()).isEqualTo("[]");
    }

    @Test
    void aPageMayPostJson() throws Exception {
        HttpResponse<String> answer = service.send(service.request("/api/posts")
                .header("Origin", "http://localhost:3000")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(POST)));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers")).contains("Location");
    }

    private HttpRequest.Builder preflight(String origin) {
        return service.request("/api/posts")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody());
    }
}
