package io.tikpilot.preflight.layer;

/**
 * A piece of a text as the {@link Scanner} cut it; offsets count from 0.
 *
 * @param end the first offset that is not part of it
 */
record Token(Scanner.Kind kind, int start, int end) {
    boolean is(Scanner.Kind one) {
        return kind == one;
    }

    boolean opens() {
        return kind == Scanner.Kind.OPEN_BRACE || kind == Scanner.Kind.OPEN_BRACKET;
    }

    boolean closes() {
        return kind == Scanner.Kind.CLOSE_BRACE || kind == Scanner.Kind.CLOSE_BRACKET;
    }

    /** Whether it is a text or a part of one. */
    boolean isText() {
        return kind == Scanner.Kind.QUOTED || kind == Scanner.Kind.UNQUOTED;
    }
}
