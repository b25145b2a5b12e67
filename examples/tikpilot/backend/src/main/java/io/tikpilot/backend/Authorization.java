package io.tikpilot.backend;

import com.sun.net.httpserver.HttpExchange;
import io.tikpilot.preflight.schema.Secret;
import java.util.Map;

/** Keeps those who may not use the API from its actions. */
final class Authorization {
    private static final String SCHEME = "Bearer ";

    private final Settings.Access access;

    Authorization(Settings.Access access) {
        this.access = access;
    }

    /** The action, for those who may do it. */
    Resource.Action guard(Resource.Action action) {
        if (access instanceof Settings.Access.Token expected) {
            return exchange -> {
                require(expected.token(), exchange);
                return action.answer(exchange);
            };
        }
        return action;
    }

    private static void require(Secret token, HttpExchange exchange) throws RequestException {
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        // Secrets compare in constant time: how long a refusal takes tells nothing of the token.
        if (sent == null
                || !sent.startsWith(SCHEME)
                || !Secret.of(sent.substring(SCHEME.length())).equals(token)) {
            throw new RequestException(Response.error(401, "this needs the header Authorization: Bearer TOKEN")
                    .with(Map.of("WWW-Authenticate", "Bearer")));
        }
    }
}
