package io.tikpilot.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NeedsEngine
@Timeout(180)
class StopTest {
    private static final String BODY =
            "{\"text\": \"written while it stopped\", \"plannedAt\": \"2030-06-01T09:30:00Z\"}";

    @Test
    void aRequestThatIsOpenIsAnsweredBeforeTheContainerEnds() throws Exception {
        try (ServiceContainer service = new ServiceContainer().start();
                Socket client = service.connect()) {
            BufferedReader answer = begin(client);

            CompletableFuture<Engine.Result> stop = stop(service);
            Patience.until("it stops", () -> service.logs().contains("stopping; open requests have 8000 ms"));
            client.getOutputStream().write(BODY.getBytes(UTF_8));

            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 201 Created");
            stop.get().orThrow();
            assertThat(service.inspect("{{.State.ExitCode}}")).isEqualTo("143");
            assertThat(service.logs()).contains("\"formattedMessage\":\"stopped\"");

            service.restart();
            assertThat(service.get("/api/posts").body()).contains("written while it stopped");
        }
    }

    @Test
    void aRequestThatNeverEndsHoldsItNoLongerThanTheTimeout() throws Exception {
        try (ServiceContainer service = new ServiceContainer().start("-e", "TIKPILOT_SERVER_SHUTDOWN_TIMEOUT=1s");
                Socket client = service.connect()) {
            BufferedReader answer = begin(client);

            stop(service).get().orThrow();

            // 137 would say that the engine lost its patience and killed it.
            assertThat(service.inspect("{{.State.ExitCode}}")).isEqualTo("143");
            assertThat(answer.readLine()).as("an answer").isNull();
        }
    }

    /** Sends all but the body, and hears that the service waits for it. */
    private static BufferedReader begin(Socket client) throws Exception {
        OutputStream out = client.getOutputStream();
        String head =
                "POST /api/posts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + BODY.length() + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(UTF_8));
        BufferedReader answer = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        String header = answer.readLine();
        while (!header.isEmpty()) {
            header = answer.readLine();
        }
        return answer;
    }

    private static CompletableFuture<Engine.Result> stop(ServiceContainer service) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Engine.docker("stop", "-t", "30", service.name());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
