package io.tikpilot.preflight.problem;

import java.util.Locale;

/** Whether a problem keeps the settings from being loaded. */
public enum Severity {
    /** The settings cannot be loaded. */
    ERROR,
    /** The settings are loaded, but probably not as somebody meant them. */
    WARNING;

    /** {@code error} or {@code warning}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
