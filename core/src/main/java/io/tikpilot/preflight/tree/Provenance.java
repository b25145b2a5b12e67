package io.tikpilot.preflight.tree;

import java.util.List;
import java.util.Optional;

/**
 * Every place that sets one value, the winner first and then what it overrides, highest layer first. It is looked up in the
 * layers as they were before merging, so nothing that a merge forgets is lost.
 */
public final class Provenance {
    /** The provenance of a value that nobody sets. */
    public static final Provenance NONE = new Provenance(List.of(), false);

    private final List<Place> places;
    private final boolean secret;

    private Provenance(List<Place> places, boolean secret) {
        this.places = places;
        this.secret = secret;
    }

    /** The provenance of these places, winner first. */
    public static Provenance of(List<Place> places) {
        return new Provenance(List.copyOf(places), false);
    }

    /** The same places of a value that must not be seen, wherever it is set. */
    public Provenance asSecret() {
        return new Provenance(places, true);
    }

    /** Whether the value must not be seen: because of what it is, or because of where the winner keeps it. */
    public boolean isSecret() {
        return secret || (!places.isEmpty() && places.get(0).shown().isEmpty());
    }

    /** All places, the winner first. */
    public List<Place> places() {
        return places;
    }

    /** The place that sets the value; nothing if nobody does. */
    public Optional<Place> winner() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(0));
    }

    /** The places whose values lost, highest first. */
    public List<Place> overridden() {
        return places.isEmpty() ? places : places.subList(1, places.size());
    }

    /**
     * One place that sets a value.
     *
     * @param key where its key stands
     * @param value where the value itself stands
     * @param shown the value as a report may show it, quoted and cut; nothing if it is a secret
     * @param kind what is written there
     */
    public record Place(Origin key, Origin value, Optional<String> shown, Kind kind) {}

    /** What is written at a place. */
    public enum Kind {
        /** A value of its own. */
        VALUE,
        /** A section of keys. */
        SECTION,
        /** {@code null}, which unsets what is below. */
        NULL,
        /** A substitution such as {@code ${?NAME}}, alone or as a part. */
        REFERENCE
    }
}
