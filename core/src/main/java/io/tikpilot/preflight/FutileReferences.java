package io.tikpilot.preflight;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Optional references that come to nothing. typesafe-config remembers what a reference came to, but not that it came to nothing:
 * twenty lines, each of which refers twice to the next, are followed a million times, which takes minutes.
 */
final class FutileReferences {
    private static final long MOST = 1L << 30;

    private final ConfigObject root;
    private final Map<String, String> variables;
    private final Map<String, Long> visits = new HashMap<>();

    FutileReferences(ConfigObject root, Map<String, String> variables) {
        this.root = root;
        this.variables = variables;
    }

    /** How many names are looked at to find that a name comes to nothing; 0 if it comes to something. */
    long visits(String name) {
        Long known = visits.putIfAbsent(name, 0L); // what leads back to itself is a circle, which resolving refuses
        if (known != null) {
            return known;
        }
        long counted = variables.containsKey(name) ? 0 : count(name);
        visits.put(name, counted);
        return counted;
    }

    private long count(String name) {
        List<String> steps;
        try {
            steps = KeyPath.parse(name).steps();
        } catch (IllegalArgumentException e) { // no path
            return 1;
        }
        ConfigValue value = root;
        for (String step : steps) {
            if (!Node.isKnown(value)) {
                return 0;
            }
            value = value instanceof ConfigObject section ? section.get(step) : null;
            if (value == null) {
                return 1;
            }
        }
        return Node.isKnown(value) ? 0 : inside(value.render(ConfigRenderOptions.concise()));
    }

    /** The visits of a value that is written with references; 0 if anything else is written, or one comes to something. */
    private long inside(String written) {
        long sum = 1;
        int i = 0;
        while (i < written.length()) {
            int end = Piece.end(written, i);
            if (written.startsWith("${?", i)) {
                long inner = visits(Piece.name(written, i, end - 1));
                if (inner == 0) {
                    return 0;
                }
                sum = Math.min(MOST, sum + inner);
            } else if (written.charAt(i) != ','
                    && !written.substring(i, end).replace('"', ' ').isBlank()) {
                return 0;
            }
            i = end;
        }
        return sum;
    }
}
