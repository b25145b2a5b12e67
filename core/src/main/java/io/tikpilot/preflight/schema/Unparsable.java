package io.tikpilot.preflight.schema;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What the built-in types throw: besides what is expected it says what the text is instead. */
final class Unparsable extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String verdict;
    private @Nullable String meant;
    private String why = "";

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

    /** The same, with the text that was probably meant; nothing if nobody knows. */
    Unparsable meaning(@Nullable String meant) {
        this.meant = meant;
        return this;
    }

    /**
     * The same, with what probably happened to the text that was meant.
     *
     * @param why a sentence of its own
     */
    Unparsable because(String why) {
        this.why = why;
        return this;
    }

    @Nullable
    String meant() {
        return meant;
    }

    String why() {
        return why;
    }
}
