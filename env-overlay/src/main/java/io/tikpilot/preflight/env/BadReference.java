package io.tikpilot.preflight.env;

/** A reference in a value that cannot be replaced, and why; its message holds nothing of the value. */
final class BadReference extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String subject;

    /**
     * @param subject the name or number that it is about; empty if it is about none
     */
    BadReference(Reason reason, String subject, String message) {
        super(message);
        this.reason = reason;
        this.subject = subject;
    }

    Reason reason() {
        return reason;
    }

    String subject() {
        return subject;
    }

    /** What keeps a reference from being replaced. */
    enum Reason {
        NO_END,
        NO_NAME,
        /** Something follows the name that is no default, demand or replacement. */
        NO_OPERATOR,
        /** It demands a variable that is not set. */
        NOT_SET,
        TOO_DEEP,
        TOO_LONG
    }
}
