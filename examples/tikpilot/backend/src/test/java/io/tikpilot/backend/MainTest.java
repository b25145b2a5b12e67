package io.tikpilot.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MainTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void aBadConfigurationEndsWith78AndAReportAndNothingElse() throws Exception {
        Files.createDirectory(directory.resolve("config"));
        Files.writeString(directory.resolve("config/default.conf"), "server { host = 127.0.0.1, prot = 9090 }");

        try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
            assertThat(service.exitCode()).isEqualTo(78);
            assertThat(service.line()).as("stdout").isNull();
            assertThat(service.stderr())
                    .startsWith("Settings could not be loaded: 2 problems")
                    .contains("error[unknown-key]", "server.prot", "did you mean `port`?")
                    .contains("error[missing-value]", "write `port` in place of `prot` at config/default.conf:1:28")
                    .doesNotContain("\tat ", "Exception", "\u001b");
        }
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void aQuestionAboutTheSettingsIsAnsweredWithoutAStart() throws Exception {
        Map<String, String> variables = Map.of("TIKPILOT_SERVER_HOST", "127.0.0.1", "TIKPILOT_SERVER_PORT", "8080");

        try (ServiceProcess check = ServiceProcess.start(directory, variables, "config", "check")) {
            assertThat(check.line())
                    .startsWith("Settings can be loaded from classpath:defaults.conf (")
                    .endsWith("), environment TIKPILOT_* (2); profile development");
            assertThat(check.exitCode()).isZero();
            assertThat(check.stderr()).isEmpty();
        }
        try (ServiceProcess check = ServiceProcess.start(directory, Map.of(), "config", "check")) {
            assertThat(check.exitCode()).isEqualTo(78);
            assertThat(check.line()).as("stdout").isNull();
            assertThat(check.stderr()).startsWith("Settings could not be loaded: 1 problem\n");
        }
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void theReportIsInColourWhereItIsAskedFor() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(directory, Map.of("FORCE_COLOR", "1"))) {
            assertThat(service.exitCode()).isEqualTo(78);
            assertThat(service.stderr()).contains("\u001b[1;31merror[missing-section]\u001b[0m: section `server`");
        }
    }

    @Test
    void theTwoVariablesAndAnEmptyConfigDirectoryAreEnough() throws Exception {
        Files.createDirectory(directory.resolve("config"));
        String port = String.valueOf(TestSettings.freePort());
        Map<String, String> variables = Map.of("TIKPILOT_SERVER_HOST", "127.0.0.1", "TIKPILOT_SERVER_PORT", port);

        try (ServiceProcess service = ServiceProcess.start(directory, variables)) {
            assertThat(service.line()).isEqualTo("TikPilot listens on http://127.0.0.1:" + port);
            assertThat(get("http://127.0.0.1:" + port + "/health/ready").statusCode())
                    .isEqualTo(200);
        }
        assertThat(directory.resolve("data/tikpilot.db")).isRegularFile();
    }

    @Test
    void anArgumentWinsOverAVariable() throws Exception {
        int port = TestSettings.freePort();
        Map<String, String> variables = Map.of("TIKPILOT_SERVER_HOST", "127.0.0.1", "TIKPILOT_SERVER_PORT", "1");

        try (ServiceProcess service = ServiceProcess.start(directory, variables, "--server.port=" + port)) {
            assertThat(service.line()).isEqualTo("TikPilot listens on http://127.0.0.1:" + port);
        }
    }

    @Test
    void theOrderToTerminateIsFollowedAndPostsAreKept() throws Exception {
        String port = String.valueOf(TestSettings.freePort());
        Map<String, String> variables = Map.of(
                "TIKPILOT_SERVER_HOST", "127.0.0.1", "TIKPILOT_SERVER_PORT", port, "TIKPILOT_LOGGING_FORMAT", "json");
        String posts = "http://127.0.0.1:" + port + "/api/posts";

        try (ServiceProcess first = ServiceProcess.start(directory, variables)) {
            assertThat(first.line()).startsWith("TikPilot listens");
            assertThat(post(posts, "{\"text\": \"kept\", \"plannedAt\": \"2030-06-01T12:00:00Z\"}")
                            .statusCode())
                    .isEqualTo(201);
            first.terminate();
            assertThat(first.exitCode()).isEqualTo(128 + 15);
            assertThat(first.line()).as("nothing more on stdout").isNull();
            assertThat(first.stderr().lines().filter(line -> line.contains("\"formattedMessage\":\"stopped\"")))
                    .hasSize(1);
        }
        try (ServiceProcess second = ServiceProcess.start(directory, variables)) {
            assertThat(second.line()).startsWith("TikPilot listens");
            assertThat(get(posts).body()).contains("kept");
        }
    }

    @Test
    void aPortThatIsInUseEndsWithOneLineAndNot78() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            Map<String, String> variables = Map.of(
                    "TIKPILOT_SERVER_HOST",
                    "127.0.0.1",
                    "TIKPILOT_SERVER_PORT",
                    port,
                    "TIKPILOT_LOGGING_LEVEL",
                    "warn");

            try (ServiceProcess service = ServiceProcess.start(directory, variables)) {
                assertThat(service.exitCode()).isEqualTo(1);
                assertThat(service.line()).as("stdout").isNull();
                assertThat(service.stderr().lines().filter(line -> !line.contains(" INFO ")))
                        .containsExactly("TikPilot cannot start: 127.0.0.1:" + port
                                + " (server.host, server.port) cannot be listened on: Address already in use");
            }
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
