package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.tree.KeyPath;

/**
 * How a layer whose values come one by one names them: forward, from the settings to the names, so that every setting has
 * exactly one and nothing is guessed backwards.
 */
public interface Naming {
    /** What every name begins with, such as {@code TIKPILOT_}. */
    String prefix();

    /** What stands for a path after the prefix, such as {@code SERVER_PORT}. */
    String relative(KeyPath path);

    /** What joins a list with a position and a map with a key, such as {@code _}. */
    String joint();

    /** The key of a map that the rest of a name stands for. */
    String mapKey(String rest);

    /** Whether a name keeps the case and the signs of the keys of maps, so that they can be read back from it. */
    boolean keepsCase();

    /** The whole name of a path. */
    default String name(KeyPath path) {
        return prefix() + relative(path);
    }

    /** Whether a name says something else, such as where the settings are, so that no setting may be called by it. */
    default boolean isReserved(String name) {
        return false;
    }
}
