package io.tikpilot.backend;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The headers by which a browser lets pages of other origins call this service. */
final class Cors {
    private final Set<String> allowed;

    Cors(List<URI> allowedOrigins) {
        // A browser writes the origin in lower case; people do not always.
        allowed = allowedOrigins.stream()
                .map(origin -> origin.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What to add to an answer; {@code methods} are those of the resource, for the question before a call. */
    Map<String, String> headers(Headers request, String methods) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Vary", "Origin");
        String origin = request.getFirst("Origin");
        if (origin != null && allowed.contains(origin)) {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", "Location");
            if (request.containsKey("Access-Control-Request-Method")) {
                headers.put("Access-Control-Allow-Methods", methods);
                headers.put("Access-Control-Allow-Headers", "Content-Type");
                headers.put("Access-Control-Max-Age", "600");
            }
        }
        return headers;
    }
}
