package io.tikpilot.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A service that listens on a free port of the loopback address, and a client that talks to it. */
final class RunningService implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TikPilot service;

    private RunningService(TikPilot service) {
        this.service = service;
    }

    static RunningService with(Settings settings) throws StartException {
        return new RunningService(TikPilot.start(settings));
    }

    URI address() {
        return service.address();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request("/api/posts").POST(BodyPublishers.ofString(body)));
    }

    CompletableFuture<HttpResponse<String>> postLater(String body) {
        HttpRequest request =
                request("/api/posts").POST(BodyPublishers.ofString(body)).build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws RequestException {
        return Json.parse(response.body().getBytes(UTF_8));
    }

    static String error(HttpResponse<String> response) throws RequestException {
        return json(response).path("error").asText();
    }

    @Override
    public void close() {
        service.close();
    }
}
