package io.tikpilot.preflight.schema;

import java.io.Serial;

/** What the built-in types throw: besides what is expected it says what the text is instead. */
final class Unparsable extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String verdict;

    /**
     * @param verdict the rest of a sentence that begins with the setting: {@code is too large}
     * @param expected what is expected instead
     */
    Unparsable(String verdict, String expected) {
        super(expected);
        this.verdict = verdict;
    }

    /** What the type itself expects is all there is to say. */
    Unparsable(String verdict) {
        this.verdict = verdict;
    }

    String verdict() {
        return verdict;
    }
}
