package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.Quote;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A text that must not be seen: a password, a token, a key. It prints as {@code ••••}, so the settings that hold it can be
 * logged; it compares in a time that does not depend on where two secrets differ; it is not serializable.
 */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** The secret with this text. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself, for the one call that needs it. */
    public String reveal() {
        return text;
    }

    // Users need not have the annotations: they are static in our module.
    @SuppressWarnings("exports")
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for all secrets: a hash would tell something of the text. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return Quote.MASK;
    }
}
