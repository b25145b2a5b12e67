package io.tikpilot.preflight.tree;

import com.typesafe.config.ConfigUtil;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of the settings to one value: keys and, inside lists, positions. It prints as it is written in a
 * file, {@code server.hosts[2]} or {@code levels."io.tikpilot"}, and sorts key by key, positions as numbers.
 */
public final class KeyPath implements Comparable<KeyPath> {
    /** The path of the root itself. It prints as nothing. */
    public static final KeyPath ROOT = new KeyPath(null, "", -1);

    private final @Nullable KeyPath parent;
    private final String key;
    private final int index;

    private KeyPath(@Nullable KeyPath parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The path of these keys, none of which is split at dots. */
    public static KeyPath of(String... keys) {
        KeyPath path = ROOT;
        for (String key : keys) {
            path = path.child(key);
        }
        return path;
    }

    /**
     * The path that HOCON reads in this text: keys between dots, quoted where a key holds a dot itself.
     *
     * @throws IllegalArgumentException if the text is no path, such as {@code a..b}
     */
    public static KeyPath parse(String text) {
        try {
            return of(ConfigUtil.splitPath(text).toArray(new String[0]));
        } catch (RuntimeException e) { // a ConfigException, which every start would load if it were named here
            throw new IllegalArgumentException("not a key path: `" + text + "`");
        }
    }

    /** The path of a key in the section at this path. */
    public KeyPath child(String key) {
        return new KeyPath(this, key, -1);
    }

    /** The path of an element, counted from 0, in the list at this path. */
    public KeyPath element(int index) {
        return new KeyPath(this, Integer.toString(index), index);
    }

    /** This path followed by another. */
    public KeyPath append(KeyPath below) {
        if (below.parent == null || parent == null) {
            return below.parent == null ? this : below;
        }
        KeyPath start = append(below.parent);
        return below.index < 0 ? start.child(below.key) : start.element(below.index);
    }

    /** Whether this is the path of the root. */
    public boolean isRoot() {
        return parent == null;
    }

    /** Whether the last step is a position in a list. */
    public boolean isElement() {
        return index >= 0;
    }

    /** The path of the section or list that holds this one; nothing for the root. */
    public Optional<KeyPath> parent() {
        return Optional.ofNullable(parent);
    }

    /** The last key, or the last position as a decimal number; empty for the root. */
    public String name() {
        return key;
    }

    /** Every step from the root, positions as decimal numbers. */
    public List<String> steps() {
        String[] steps = new String[depth()];
        KeyPath path = this;
        for (int i = steps.length - 1; i >= 0 && path != null; i--) {
            steps[i] = path.key;
            path = path.parent;
        }
        return List.of(steps);
    }

    /** Whether the other path is this one or leads to it. */
    public boolean startsWith(KeyPath other) {
        for (KeyPath path = this; path != null; path = path.parent) {
            if (path.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Every path on the way, from the first step to this one; none for the root. */
    public List<KeyPath> lineage() {
        KeyPath[] steps = new KeyPath[depth()];
        KeyPath path = this;
        for (int i = steps.length - 1; i >= 0 && path != null; i--) {
            steps[i] = path;
            path = path.parent;
        }
        return List.of(steps);
    }

    @Override
    public int compareTo(KeyPath other) {
        List<KeyPath> mine = lineage();
        List<KeyPath> others = other.lineage();
        for (int i = 0; i < mine.size() && i < others.size(); i++) {
            KeyPath a = mine.get(i);
            KeyPath b = others.get(i);
            int order = a.index >= 0 && b.index >= 0 ? Integer.compare(a.index, b.index) : a.key.compareTo(b.key);
            order = order != 0 ? order : Boolean.compare(a.index >= 0, b.index >= 0);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), others.size());
    }

    /** Outer paths before inner ones, and those of one depth as they sort: what is whole comes before its parts. */
    public int compareOuterFirst(KeyPath other) {
        int byDepth = Integer.compare(depth(), other.depth());
        return byDepth != 0 ? byDepth : compareTo(other);
    }

    private int depth() {
        int depth = 0;
        for (KeyPath path = this; path.parent != null; path = path.parent) {
            depth++;
        }
        return depth;
    }

    // Users need not have the annotations: they are static in our module.
    @SuppressWarnings("exports")
    @Override
    public boolean equals(@Nullable Object other) {
        KeyPath a = this;
        KeyPath b = other instanceof KeyPath path ? path : null;
        while (a != null && b != null) {
            if (a == b) {
                return true;
            }
            if (a.index != b.index || !a.key.equals(b.key)) {
                return false;
            }
            a = a.parent;
            b = b.parent;
        }
        return a == b;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (KeyPath path = this; path != null; path = path.parent) {
            hash = 31 * hash + path.key.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (KeyPath path : lineage()) {
            if (path.index >= 0) {
                text.append('[').append(path.index).append(']');
            } else {
                text.append(text.length() == 0 ? "" : ".")
                        .append(isPlain(path.key) ? path.key : ConfigUtil.quoteString(path.key));
            }
        }
        return text.toString();
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean plain = letter || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!plain) {
                return false;
            }
        }
        return !key.isEmpty();
    }
}
