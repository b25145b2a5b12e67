package io.tikpilot.backend;

/** A reason why the service cannot start that is no fault of the code, told in one line. */
final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
