package io.tikpilot.backend;

/** A request that cannot be answered as the client meant it, with the answer it gets instead. */
final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Response response;

    RequestException(Response response) {
        super("status " + response.status(), null, false, false);
        this.response = response;
    }

    static RequestException of(int status, String message) {
        return new RequestException(Response.error(status, message));
    }

    Response response() {
        return response;
    }
}
