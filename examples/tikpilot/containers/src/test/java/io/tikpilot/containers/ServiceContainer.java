package io.tikpilot.containers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The backend in a container of its own, with a volume that is removed with it. */
final class ServiceContainer implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String name = "t" + UUID.randomUUID();
    private int port;

    /** Starts it with these options of {@code docker run}, and waits until it is ready. */
    ServiceContainer start(String... options) throws Exception {
        List<String> words = new ArrayList<>(
                List.of("run", "-d", "--name", name, "-p", "127.0.0.1::8080", "-v", name + ":/app/data"));
        words.addAll(List.of("-e", "TIKPILOT_PROFILE=production"));
        words.addAll(List.of(options));
        words.add(Images.BACKEND);
        Engine.docker(words.toArray(String[]::new)).orThrow();
        readPort();
        return this;
    }

    /** The same container once more. */
    void restart() throws Exception {
        Engine.docker("start", name).orThrow();
        readPort();
    }

    private void readPort() throws Exception {
        String published = Engine.docker("port", name, "8080")
                .orThrow()
                .lines()
                .findFirst()
                .orElseThrow();
        port = Integer.parseInt(
                published.substring(published.lastIndexOf(':') + 1).strip());
        Patience.until("ready", () -> get("/health/ready").statusCode() == 200);
    }

    String name() {
        return name;
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    String logs() throws IOException {
        return Engine.docker("logs", name).output();
    }

    String inspect(String format) throws IOException {
        return Engine.docker("inspect", "-f", format, name).orThrow().strip();
    }

    @Override
    public void close() throws IOException {
        Engine.docker("rm", "-f", name);
        Engine.docker("volume", "rm", "-f", name);
    }
}
