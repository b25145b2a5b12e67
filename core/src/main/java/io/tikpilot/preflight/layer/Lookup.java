package io.tikpilot.preflight.layer;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place that a layer looked at, for the report of a value that is missing. What was found there instead of values is looked
 * up only when a report asks.
 */
public final class Lookup {
    private final String place;
    private final @Nullable Supplier<String> finding;

    private Lookup(String place, @Nullable Supplier<String> finding) {
        this.place = place;
        this.finding = finding;
    }

    /**
     * A place from which values were read.
     *
     * @param place the absolute path, or what else the place is called
     */
    public static Lookup read(String place) {
        return new Lookup(place, null);
    }

    /** A place that gave no values, and what was found there: {@code not there: /app/config is an empty directory}. */
    public static Lookup nothing(String place, Supplier<String> finding) {
        return new Lookup(place, finding);
    }

    /** The absolute path, or what else the place is called. */
    public String place() {
        return place;
    }

    /** What was found there instead of values; nothing if values were read from it. */
    public Optional<String> finding() {
        return finding == null ? Optional.empty() : Optional.of(finding.get());
    }
}
