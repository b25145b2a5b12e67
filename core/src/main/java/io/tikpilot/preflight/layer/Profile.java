package io.tikpilot.preflight.layer;

/**
 * The name of a set of settings for one kind of deployment, such as {@code production}.
 *
 * @param name the name, which is also that of its file
 * @param choice whether somebody asked for it
 */
public record Profile(String name, Choice choice) {
    /** A profile that somebody asked for: its file must exist. */
    public static Profile named(String name) {
        return new Profile(name, Choice.NAMED);
    }

    /** A profile that nobody asked for: its file may be absent. */
    public static Profile assumed(String name) {
        return new Profile(name, Choice.ASSUMED);
    }

    /** Whether somebody asked for a profile. */
    public enum Choice {
        /** Somebody did. */
        NAMED,
        /** It is the default. */
        ASSUMED
    }
}
