package io.tikpilot.backend;

import static io.tikpilot.backend.RunningService.error;
import static io.tikpilot.backend.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostsApiTest {
    private static final String NOON = "\"plannedAt\": \"2030-06-01T12:00:00Z\"";

    private RunningService service;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        service = RunningService.with(TestSettings.in(directory));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aNewPostIsAnsweredWithItsIdAndItsLocation() throws Exception {
        HttpResponse<String> created = service.post("{\"text\": \"Hello\", " + NOON + ", \"state\": \"draft\"}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(created).path("text").textValue()).isEqualTo("Hello");
        assertThat(json(created).path("plannedAt").textValue()).isEqualTo("2030-06-01T12:00:00Z");
        assertThat(json(created).path("state").textValue()).isEqualTo("draft");

        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/posts/" + json(created).path("id").longValue());
        HttpResponse<String> found = service.get(location);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(json(found)).isEqualTo(json(created));
    }

    @Test
    void aPostWithoutAStateIsPlanned() throws Exception {
        assertThat(json(service.post("{\"text\": \"x\", " + NOON + "}"))
                        .path("state")
                        .textValue())
                .isEqualTo("planned");
    }

    @Test
    void aTimeWithAnOffsetIsKeptAsTheSameInstant() throws Exception {
        JsonNode post = json(service.post("{\"text\": \"x\", \"plannedAt\": \"2030-06-01T12:00:00.1239+02:00\"}"));

        assertThat(post.path("plannedAt").textValue()).isEqualTo("2030-06-01T10:00:00.123Z");
        assertThat(json(service.get("/api/posts/" + post.path("id").longValue())))
                .isEqualTo(post);
    }

    @Test
    void theListIsOrderedByTime() throws Exception {
        service.post("{\"text\": \"third\", \"plannedAt\": \"2031-01-01T00:00:00Z\"}");
        service.post("{\"text\": \"first\", \"plannedAt\": \"2029-01-01T00:00:00Z\"}");
        service.post("{\"text\": \"second\", \"plannedAt\": \"2029-01-01T00:00:00.001Z\"}");

        assertThat(json(service.get("/api/posts")).findValuesAsText("text"))
                .containsExactly("first", "second", "third");
    }

    @Test
    void theListOfNothingIsEmpty() throws Exception {
        HttpResponse<String> list = service.get("/api/posts");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "x", "", "99999999999999999999", "1/2", "%F0%9F%9A%80", "1%20OR%201=1"})
    void aPostThatDoesNotExistIsNotFound(String id) throws Exception {
        HttpResponse<String> answer = service.get("/api/posts/" + id);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(error(answer)).isEqualTo("there is no post with this id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/postsx", "/health", "/health/live/", "/API/POSTS", "//api/posts"})
    void anUnknownPathIsNotFound(String path) throws Exception {
        HttpResponse<String> answer = service.send(service.request("/").uri(URI.create(service.address() + path)));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(error(answer)).isEqualTo("there is nothing at this path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/posts    | GET, HEAD, OPTIONS, POST",
                "PUT    | /api/posts/1  | GET, HEAD, OPTIONS",
                "POST   | /api/posts/1  | GET, HEAD, OPTIONS",
                "POST   | /health/live  | GET, HEAD, OPTIONS",
                "PATCH  | /health/ready | GET, HEAD, OPTIONS"
            })
    void aWrongMethodIsToldWhichOnesAreAllowed(String method, String path, String allowed) throws Exception {
        HttpResponse<String> answer = service.send(service.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(error(answer)).isEqualTo("this path allows only " + allowed);
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        HttpResponse<String> answer =
                service.send(service.request("/health/ready").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                                                     | the body is empty; a JSON object was expected",
                "{                                                      | the body is not valid JSON at line 1, column 2",
                "{\"text\": \"x\",}                                     | the body is not valid JSON at line 1, column 14",
                "{} {}                                                  | the body is not valid JSON at line 1, column 4",
                "{\"text\": \"x\", \"text\": \"y\"}                     | the body is not valid JSON at line 1, column 23",
                "[]        | the body must be an object with text, plannedAt and, if you like, state",
                "null      | the body must be an object with text, plannedAt and, if you like, state",
                "{\"id\": 7}       | the body has an unknown field; a post has text, plannedAt and state",
                "{}                                                     | `text` is missing",
                "{\"text\": 7}                                          | `text` must be a string",
                "{\"text\": null}                                       | `text` must be a string",
                "{\"text\": \" \\n\"}                                   | `text` must not be blank",
                "{\"text\": \"x\"}                                      | `plannedAt` is missing",
                "{\"text\": \"x\", \"plannedAt\": 1893456000}           | `plannedAt` must be a string",
                "{\"text\": \"x\", \"plannedAt\": \"+1000000000-12-31T23:59:59Z\"}"
                        + "| `plannedAt` must lie between the years 1970 and 9999",
                "{\"text\": \"x\", \"plannedAt\": \"tomorrow\"}"
                        + "| `plannedAt` must be a time such as 2030-06-01T09:30:00Z or 2030-06-01T09:30:00+02:00",
                "{\"text\": \"x\", \"plannedAt\": \"2030-06-01T12:00:00Z\", \"state\": \"PLANNED\"}"
                        + "| `state` must be one of draft, planned, published, failed"
            })
    void aBodyThatIsNoPostIsRefusedWithTheReason(String body, String reason) throws Exception {
        HttpResponse<String> answer = service.post(body);

        assertThat(error(answer)).isEqualTo(reason);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.get("/api/posts").body()).isEqualTo("[]");
    }

    @Test
    void theLongestTextIsASettingAndCountsCharactersNotUnits(@TempDir Path directory) throws Exception {
        Settings settings = TestSettings.in(directory, "features.max-post-length = 3");
        try (RunningService strict = RunningService.with(settings)) {
            assertThat(strict.post("{\"text\": \"\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\", " + NOON + "}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(error(strict.post("{\"text\": \"four\", " + NOON + "}")))
                    .isEqualTo("`text` must have at most 3 characters");
        }
    }
}
