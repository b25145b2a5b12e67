package io.tikpilot.backend;

import com.sun.net.httpserver.HttpExchange;
import java.util.Map;
import java.util.TreeSet;

/** What stands at a path: an action for each of its methods. */
record Resource(Map<String, Action> actions) {

    /** Answers one request. */
    @FunctionalInterface
    interface Action {
        Response answer(HttpExchange exchange) throws Exception;
    }

    /** The methods in the form of the header {@code Allow}. */
    String allow() {
        TreeSet<String> methods = new TreeSet<>(actions.keySet());
        methods.add("OPTIONS");
        if (actions.containsKey("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    Response answer(HttpExchange exchange) throws Exception {
        String method = exchange.getRequestMethod();
        if (method.equals("OPTIONS")) {
            return Response.noContent().with(Map.of("Allow", allow()));
        }
        Action action = actions.get(method.equals("HEAD") ? "GET" : method);
        if (action == null) {
            return Response.error(405, "this path allows only " + allow()).with(Map.of("Allow", allow()));
        }
        return action.answer(exchange);
    }
}
