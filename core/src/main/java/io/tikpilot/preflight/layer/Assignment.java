package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.Set;

/**
 * One value that came under a name of its own, and where it goes: also into one element of a list, or under the key of a map
 * that another layer may spell otherwise.
 *
 * @param key where it goes; a position is an element step
 * @param value a single value, or a list or section given as a whole
 * @param name the name it came under; empty where there is none to show
 * @param origin the place it came from
 * @param folded the paths on the way whose last step is a key of a map that lost its case and its signs in the name
 * @param visibility whether the value may be shown where its key would allow it
 */
public record Assignment(
        KeyPath key, ConfigValue value, String name, Origin origin, Set<KeyPath> folded, Visibility visibility)
        implements Comparable<Assignment> {
    /** A copy whose set cannot change. */
    public Assignment {
        folded = Set.copyOf(folded);
    }

    /** The same value for a key that is spelled as the documents spell it. */
    public Assignment at(KeyPath spelled) {
        return new Assignment(spelled, value, name, origin, Set.of(), visibility);
    }

    /** In the order in which they apply: what is whole before its parts, and positions in their order. */
    @Override
    public int compareTo(Assignment other) {
        return key.compareOuterFirst(other.key);
    }

    /** Whether a value may be shown. */
    public enum Visibility {
        /** As far as its key is no secret's. */
        SHOWN,
        /** Never: it came from a place where secrets are kept. */
        SECRET
    }
}
