package io.tikpilot.backend;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, of which only so much is read into memory. */
final class RequestBody {
    static final int LIMIT = 64 * 1024;

    /** How much of a body that is too long is still taken in: most clients hear an answer only after sending. */
    private static final int PATIENCE = 16 * LIMIT;

    private RequestBody() {}

    static byte[] read(HttpExchange exchange) throws IOException, RequestException {
        requireJsonFromWebPages(exchange);
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            byte[] thrownAway = new byte[LIMIT];
            for (int taken = 0, n = 0; n >= 0 && taken < PATIENCE; taken += n) {
                n = in.read(thrownAway);
            }
            throw RequestException.of(413, "the body is larger than 64 KiB");
        }
        if (body.length == 0) {
            throw RequestException.of(400, "the body is empty; a JSON object was expected");
        }
        return body;
    }

    /**
     * A browser lets any page on the web post a form's content types without asking this service first. JSON it asks
     * about, and {@link Cors} answers.
     */
    private static void requireJsonFromWebPages(HttpExchange exchange) throws RequestException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean json = type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
        if (exchange.getRequestHeaders().containsKey("Origin") && !json) {
            throw RequestException.of(415, "a web page must send the content type application/json");
        }
    }
}
