package io.tikpilot.preflight.layer;

import java.util.Optional;

/**
 * The name of a set of settings for one kind of deployment, such as {@code production}.
 *
 * @param name the name, which is also that of its file
 * @param choice whether somebody asked for it
 * @param variable the variable by which operators choose it; nothing if they cannot
 */
public record Profile(String name, Choice choice, Optional<String> variable) {
    /** A profile that somebody asked for: its file must exist. */
    public static Profile named(String name) {
        return new Profile(name, Choice.NAMED, Optional.empty());
    }

    /** A profile that nobody asked for: its file may be absent. */
    public static Profile assumed(String name) {
        return new Profile(name, Choice.ASSUMED, Optional.empty());
    }

    /** The same profile, chosen by a variable: a report says how to choose another. */
    public Profile by(String variable) {
        return new Profile(name, choice, Optional.of(variable));
    }

    /** Whether somebody asked for a profile. */
    public enum Choice {
        /** Somebody did. */
        NAMED,
        /** It is the default. */
        ASSUMED
    }
}
