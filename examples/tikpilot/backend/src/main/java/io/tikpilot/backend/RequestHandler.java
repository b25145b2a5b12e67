package io.tikpilot.backend;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the resource of a request, turns every failure into an answer, and sends it. */
final class RequestHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);

    private final Routes routes;
    private final Cors cors;
    private final OpenRequests openRequests;

    RequestHandler(Routes routes, Cors cors, OpenRequests openRequests) {
        this.routes = routes;
        this.cors = cors;
        this.openRequests = openRequests;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean entered = openRequests.enter();
        try (exchange) {
            Response response = entered
                    ? answer(exchange)
                    : Response.error(503, "the service is stopping").with(Map.of("Connection", "close"));
            send(exchange, response);
            LOG.debug(
                    "{} {} {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    response.status());
        } finally {
            if (entered) {
                openRequests.leave();
            }
        }
    }

    private Response answer(HttpExchange exchange) {
        Optional<Resource> resource = routes.find(exchange.getRequestURI().getPath());
        String methods = resource.map(Resource::allow).orElse("");
        return answer(exchange, resource).with(cors.headers(exchange.getRequestHeaders(), methods));
    }

    private static Response answer(HttpExchange exchange, Optional<Resource> resource) {
        try {
            return resource.isPresent()
                    ? resource.get().answer(exchange)
                    : Response.error(404, "there is nothing at this path");
        } catch (RequestException e) {
            return e.response();
        } catch (SQLException e) {
            LOG.error("the database failed", e);
            return Response.error(503, "the database does not answer");
        } catch (IOException e) {
            LOG.debug("a client left before its request was complete: {}", e.toString());
            return Response.error(400, "the request is incomplete");
        } catch (Exception e) {
            LOG.error("a request failed", e);
            return Response.error(500, "the service failed; its log says why");
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        response.headers().forEach(headers::set);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (response.body().isMissingNode()) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        byte[] body = Json.bytes(response.body());
        headers.set("Content-Type", "application/json");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            exchange.sendResponseHeaders(response.status(), body.length);
            // Closed here and not with the exchange, which would first wait for the rest of the request.
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
