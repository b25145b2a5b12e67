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
     * @param notation how it is written there
     */
    public record Place(Origin key, Origin value, Optional<String> shown, Kind kind, Notation notation) {
        /** The key as it is written there, with what stands between it and the value; empty if they share no line. */
        public String field() {
            boolean together = key.text().isPresent()
                    && key.line() == value.line()
                    && key.text().equals(value.text())
                    && key.caret() < value.caret();
            return together ? plainly(key.text().get().substring(start(), value.caret() - 1)) : "";
        }

        /** With a blank in the place of others, some of which are not seen, before the value. */
        private static String plainly(String field) {
            String stripped = field.stripTrailing();
            return field.equals(stripped) ? field : stripped + " ";
        }

        /** The key as it is written there; empty if its line is not known. */
        public String name() {
            String text = key.text().orElse("");
            int end = Math.min(
                    text.length(), key.caret() - 1 + key.length()); // not the column: a mask may stand before it
            return text.isEmpty() ? "" : text.substring(start(), end);
        }

        /** What else is on the line, before and after: empty if nothing is. */
        public String beside() {
            String text = value.text().orElse("");
            int end = Math.min(text.length(), value.caret() - 1 + value.length());
            return field().isEmpty()
                    ? text
                    : text.substring(0, start()).strip() + text.substring(end).strip();
        }

        /** Where the whole of a dotted key begins. */
        private int start() {
            String text = key.text().orElse("");
            int start = key.caret() - 1;
            while (start > 0 && " \t{,[".indexOf(text.charAt(start - 1)) < 0) {
                boolean quoted = text.charAt(start - 1) == '"' && start > 1;
                start = quoted ? Math.max(0, text.lastIndexOf('"', start - 2)) : start - 1;
            }
            return start;
        }

        /** The name in {@code ${NAME}} or {@code ${?NAME}}, if nothing else is written there. */
        public Optional<String> reference() {
            String written = shown.orElse("");
            boolean single =
                    kind == Kind.REFERENCE && written.startsWith("${") && written.indexOf('}') == written.length() - 1;
            int start = written.startsWith("${?") ? 3 : 2;
            return single
                    ? Optional.of(written.substring(start, written.length() - 1).strip())
                    : Optional.empty();
        }
    }

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

    /** How a value is written at a place: what quotation marks mean there, and how a line sets another value. */
    public enum Notation {
        HOCON,
        JSON,
        /** Java properties, which know no quotation marks. */
        PROPERTIES,
        /** An {@code .env} file, which takes quotation marks off. */
        DOTENV,
        /** {@code NAME=value} in the environment: any text, exactly as it stands. */
        VARIABLE,
        /** The same in the arguments of a program or its system properties. */
        ARGUMENT,
        /** The content of a whole file. */
        FILE,
        /** Not written by whoever deploys the program, but in it. */
        PROGRAM
    }
}
