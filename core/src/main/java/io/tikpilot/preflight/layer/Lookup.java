package io.tikpilot.preflight.layer;

import java.util.Optional;

/**
 * A place that a layer looked at, for the report of a value that is missing.
 *
 * @param place the absolute path, or what else the place is called
 * @param finding what was found there instead of values; nothing if values were read from it
 */
public record Lookup(String place, Optional<String> finding) {
    /** A place from which values were read. */
    public static Lookup read(String place) {
        return new Lookup(place, Optional.empty());
    }

    /** A place that gave no values, and what was found there: {@code not there: /app/config is an empty directory}. */
    public static Lookup nothing(String place, String finding) {
        return new Lookup(place, Optional.of(finding));
    }
}
