package io.tikpilot.preflight;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * References that lead in a circle, each to the next and the last one to the first.
 *
 * @param links beginning with the first key in the order of keys, so that one circle has one description
 */
record Circle(List<Link> links) {
    /**
     * One reference.
     *
     * @param key the key of the value that it stands in
     * @param reference the name that it refers to
     */
    record Link(KeyPath key, String reference) {}

    /**
     * The circle that keeps a tree from being resolved; nothing if it cannot be told.
     *
     * @param message that of the exception: nothing else knows the circle, and it holds names and no values
     */
    static Optional<Circle> of(ConfigObject root, String message) {
        List<String> names = names(message.substring(message.lastIndexOf(" involving ") + 1));
        int start = names.isEmpty() ? 0 : names.indexOf(names.get(names.size() - 1));
        List<Link> links = new ArrayList<>();
        for (int i = start; i + 1 < names.size(); i++) {
            KeyPath key = holder(root, names.get(i), names.get(i + 1));
            if (key == null) {
                return Optional.empty();
            }
            links.add(new Link(key, names.get(i + 1)));
        }
        if (links.isEmpty()) {
            return Optional.empty();
        }
        Link first = Collections.min(links, Comparator.comparing(Link::key));
        Collections.rotate(links, -links.indexOf(first));
        return Optional.of(new Circle(List.copyOf(links)));
    }

    private static List<String> names(String trace) {
        List<String> names = new ArrayList<>();
        for (int i = trace.indexOf("${"); i >= 0; i = trace.indexOf("${", i + 2)) {
            names.add(Piece.name(trace, i, Piece.end(trace, i) - 1));
        }
        return names;
    }

    /** The key of the value that refers to a name: at another name, inside of what is there, or what that one is a part of. */
    private static @Nullable KeyPath holder(ConfigObject root, String at, String name) {
        ConfigValue value = root;
        KeyPath path = KeyPath.ROOT;
        try {
            for (String step : KeyPath.parse(at).steps()) {
                if (Node.isKnown(value)) {
                    value = value instanceof ConfigObject section ? section.get(step) : null;
                    path = path.child(step);
                }
                if (value == null) {
                    return null;
                }
            }
        } catch (IllegalArgumentException e) { // no path
            return null;
        }
        return inside(value, path, name);
    }

    private static @Nullable KeyPath inside(ConfigValue value, KeyPath path, String name) {
        if (!Node.isKnown(value)) {
            String written = value.render(ConfigRenderOptions.concise());
            return written.contains("${" + name + "}") || written.contains("${?" + name + "}") ? path : null;
        }
        if (value instanceof ConfigObject section) {
            for (Map.Entry<String, ConfigValue> child : section.entrySet()) {
                KeyPath found = inside(child.getValue(), path.child(child.getKey()), name);
                if (found != null) {
                    return found;
                }
            }
        } else if (value instanceof ConfigList list) {
            for (ConfigValue child : list) {
                KeyPath found = inside(child, path, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
