package io.tikpilot.preflight;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a value that stand side by side and make none: texts make a text, lists a list, sections a section. typesafe-config
 * names the place of the first piece, wherever a reference has led to; what is wrong is the value that joins them.
 *
 * @param key the key of that value
 * @param left a piece of it
 * @param right the piece behind that
 */
record Concatenation(KeyPath key, Part left, Part right) {
    /** The first value of a tree that joins what cannot be joined; nothing if there is none. */
    static Optional<Concatenation> wrong(ConfigObject root, Map<String, String> variables) {
        return Optional.ofNullable(new Search(root, variables).in(root, KeyPath.ROOT));
    }

    /** What a piece is. */
    enum Kind {
        TEXT,
        LIST,
        SECTION;

        static @Nullable Kind of(ConfigValue value) {
            return switch (value.valueType()) {
                case OBJECT -> SECTION;
                case LIST -> LIST;
                case NULL -> null;
                default -> TEXT;
            };
        }
    }

    /**
     * One piece.
     *
     * @param kind what it is; nothing if that is not known
     * @param reference the name that it refers to; empty if it is written out
     */
    record Part(@Nullable Kind kind, String reference) {}

    /** Looks through a tree whose references are not resolved. */
    private record Search(ConfigObject root, Map<String, String> variables, Map<String, Optional<Kind>> kinds) {
        Search(ConfigObject root, Map<String, String> variables) {
            this(root, variables, new HashMap<>());
        }

        @Nullable
        Concatenation in(ConfigValue value, KeyPath path) {
            if (!Node.isKnown(value)) {
                return among(parts(value), path);
            }
            if (value instanceof ConfigObject section) {
                for (Map.Entry<String, ConfigValue> child : section.entrySet()) {
                    Concatenation found = in(child.getValue(), path.child(child.getKey()));
                    if (found != null) {
                        return found;
                    }
                }
            } else if (value instanceof ConfigList list) {
                for (ConfigValue child : list) {
                    Concatenation found = in(child, path);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }

        private @Nullable Concatenation among(List<List<Part>> lines, KeyPath path) {
            Kind before = null; // what the key is by the lines above, to which it may refer
            for (List<Part> line : lines) {
                Part left = null;
                for (Part part : line) {
                    boolean itself = part.reference.equals(path.toString());
                    Part right = itself ? new Part(before, part.reference) : known(part);
                    if (left != null && right.kind != null && left.kind != right.kind) {
                        return new Concatenation(path, left, right);
                    }
                    left = right.kind == null ? left : right;
                }
                before = left == null ? before : left.kind;
            }
            return null;
        }

        private Part known(Part part) {
            return part.reference.isEmpty() ? part : new Part(kind(part.reference), part.reference);
        }

        private @Nullable Kind kind(String name) {
            if (variables.containsKey(name)) {
                return Kind.TEXT;
            }
            Optional<Kind> known =
                    kinds.putIfAbsent(name, Optional.empty()); // nothing, while a circle leads back to it
            if (known == null) {
                kinds.put(name, Optional.ofNullable(kind(root, name)));
            }
            return kinds.getOrDefault(name, Optional.empty()).orElse(null);
        }

        private @Nullable Kind kind(ConfigValue start, String name) {
            ConfigValue value = start;
            try {
                for (String step : KeyPath.parse(name).steps()) {
                    value = value instanceof ConfigObject section && Node.isKnown(section) ? section.get(step) : null;
                    if (value == null) {
                        return null;
                    }
                }
            } catch (IllegalArgumentException e) { // no path
                return null;
            }
            if (Node.isKnown(value)) {
                return Kind.of(value);
            }
            for (List<Part> line : parts(value)) {
                for (Part part : line) {
                    Kind kind = known(part).kind;
                    if (kind != null) {
                        return kind;
                    }
                }
            }
            return null;
        }

        private static List<List<Part>> parts(ConfigValue value) {
            return Concatenation.parts(value.render(ConfigRenderOptions.concise()));
        }
    }

    /** The pieces of a value as it is rendered; where several lines set one key, those of each line. */
    private static List<List<Part>> parts(String written) {
        List<List<Part>> lines = new ArrayList<>();
        List<Part> line = new ArrayList<>();
        lines.add(line);
        int i = 0;
        while (i < written.length()) {
            int end = Piece.end(written, i);
            String piece = written.substring(i, end);
            if (piece.equals(",")) {
                line = new ArrayList<>();
                lines.add(line);
            } else if (piece.startsWith("${")) {
                line.add(new Part(null, Piece.name(piece, 0, piece.length() - 1)));
            } else if (piece.startsWith("{") || piece.startsWith("[")) {
                line.add(new Part(piece.startsWith("{") ? Kind.SECTION : Kind.LIST, ""));
            } else if (!piece.replace('"', ' ').isBlank()) { // a blank between two pieces is no text
                line.add(new Part(Kind.TEXT, ""));
            }
            i = end;
        }
        return lines;
    }
}
