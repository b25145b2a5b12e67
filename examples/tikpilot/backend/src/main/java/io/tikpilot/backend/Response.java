package io.tikpilot.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** An answer to a request: the status, the headers beyond the usual ones, and the JSON body. */
record Response(int status, Map<String, String> headers, JsonNode body) {

    static Response ok(JsonNode body) {
        return new Response(200, Map.of(), body);
    }

    static Response created(String location, JsonNode body) {
        return new Response(201, Map.of("Location", location), body);
    }

    static Response noContent() {
        return new Response(204, Map.of(), Json.none());
    }

    static Response error(int status, String message) {
        return new Response(status, Map.of(), Json.error(message));
    }

    Response with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new Response(status, Map.copyOf(all), body);
    }
}
