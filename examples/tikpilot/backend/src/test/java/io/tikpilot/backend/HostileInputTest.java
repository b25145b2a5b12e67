package io.tikpilot.backend;

import static io.tikpilot.backend.RunningService.error;
import static io.tikpilot.backend.RunningService.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private RunningService service;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        service = RunningService.with(TestSettings.in(directory, "features.max-post-length = 10000"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'); DROP TABLE posts; --",
                "\\\" OR 1=1",
                "\uD83D\uDE80 \u0645\u0631\u062D\u0628\u0627 e\u0301 \u200B\u202E \uFEFF",
                "\\ud83d\\ude80 as an escape",
                "</script><script>alert(1)</script>",
                "line\\nline\\ttab",
                "%s %n ${jndi:ldap://x} {}"
            })
    void anyTextComesBackAsItWasSent(String text) throws Exception {
        HttpResponse<String> created = service.post(post(text));

        assertThat(created.statusCode()).isEqualTo(201);
        String sent = json(created).path("text").textValue();
        assertThat(sent)
                .isEqualTo(Json.parse(post(text).getBytes(UTF_8)).path("text").textValue());
        assertThat(json(service.get("/api/posts")).findValuesAsText("text")).containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u001b[2J", "\\ud83d", "\\ude80\\ud83d", "\\u0085"})
    void aTextThatNoTextCanHoldIsRefused(String text) throws Exception {
        HttpResponse<String> answer = service.post(post(text));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).isEqualTo("`text` must not contain control characters or halves of surrogate pairs");
    }

    @Test
    void aFieldNameThatUtf8CannotHoldIsRefused() throws Exception {
        HttpResponse<String> answer = service.post("{\"\\ud800\": 1}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).startsWith("the body ");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws Exception {
        byte[] latin1 = post("caf\u00e9").getBytes(ISO_8859_1);

        HttpResponse<String> answer =
                service.send(service.request("/api/posts").POST(BodyPublishers.ofByteArray(latin1)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).startsWith("the body is not");
    }

    @Test
    void jsonThatIsNestedWithoutEndIsRefused() throws Exception {
        HttpResponse<String> answer = service.post("[".repeat(60_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).startsWith("the body is not valid JSON");
    }

    @Test
    void aBodyOfExactlyTheLimitIsReadAndOneByteMoreIsNot() throws Exception {
        String post = post("x");
        String padding = " ".repeat(RequestBody.LIMIT - post.length());

        assertThat(service.post(post + padding).statusCode()).isEqualTo(201);
        HttpResponse<String> tooLarge = service.post(post + padding + " ");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(error(tooLarge)).isEqualTo("the body is larger than 64 KiB");
    }

    @Test
    void aBodyOfUnknownLengthHasTheSameLimit() throws Exception {
        byte[] chunk = new byte[RequestBody.LIMIT];

        HttpResponse<String> answer = service.send(
                service.request("/api/posts").POST(BodyPublishers.ofByteArrays(List.of(chunk, chunk, chunk))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatNeverEndsIsAnsweredAndCutOff() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 1000000000"));
            out.write(new byte[17 * RequestBody.LIMIT + 1]);
            out.flush();

            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
        }
        assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatLeavesInTheMiddleHarmsNobody() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head("Content-Length: 1000"));
        }
        assertThat(service.get("/api/posts").body()).isEqualTo("[]");
    }

    @Test
    void aRequestThatIsNoHttpHarmsNobody() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("\u0016\u0003\u0001 hello\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(socket.getInputStream().readAllBytes())
                    .asString(ISO_8859_1)
                    .doesNotContain("200 OK");
        }
        assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
    }

    private static String post(String text) {
        return "{\"text\": \"" + text + "\", \"plannedAt\": \"2030-06-01T12:00:00Z\"}";
    }

    private Socket connect() throws IOException {
        Socket socket =
                new Socket(service.address().getHost(), service.address().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static byte[] head(String header) {
        return ("POST /api/posts HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n").getBytes(ISO_8859_1);
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
    }
}
