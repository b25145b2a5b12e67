package io.tikpilot.preflight;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large a tree becomes when its substitutions are resolved, in characters and nodes, computed before anything is: ten lines
 * of {@code b = ${a}${a}} would otherwise fill the memory. It never says less than what comes out, cycles apart, which
 * resolving refuses.
 */
final class Expansion {
    private static final ConfigRenderOptions PLAIN = ConfigRenderOptions.concise();
    /** Far above every limit, and far from wrapping around when added up. */
    private static final long ENDLESS = 1L << 40;

    private final ConfigObject root;
    private final Map<String, String> variables;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Expansion(ConfigObject root, Map<String, String> variables) {
        this.root = root;
        this.variables = variables;
    }

    /** The size of the whole tree. */
    long size() {
        return size(root, "");
    }

    /**
     * @param path the key path of the value as a reference would spell it
     */
    private long size(ConfigValue value, String path) {
        if (!Node.isKnown(value)) {
            return written(value.render(PLAIN), path);
        }
        long size = 1;
        if (value instanceof ConfigObject section) {
            for (Map.Entry<String, ConfigValue> child : section.entrySet()) {
                String key = KeyPath.of(child.getKey()).toString();
                size = sum(size, size(child.getValue(), path.isEmpty() ? key : path + "." + key));
            }
        } else if (value instanceof ConfigList list) {
            for (ConfigValue child : list) {
                size = sum(size, size(child, path));
            }
        } else if (value.valueType() == ConfigValueType.STRING) {
            size = sum(size, ((String) value.unwrapped()).length());
        }
        return size;
    }

    /** A value that is written with references: what stands beside them, and what each of them comes to. */
    private long written(String text, String path) {
        long before = 0; // what the same key was in earlier lines, to which it may refer
        long size = 0;
        boolean onItself = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = quoted(text, i);
                size = sum(size, end - i);
                i = end;
            } else if (text.startsWith("${", i)) {
                int end = text.indexOf('}', i);
                String name =
                        text.substring(i + 2, end < 0 ? text.length() : end).replaceFirst("^\\?", "");
                onItself |= name.equals(path);
                size = sum(size, name.equals(path) ? before : reference(name));
                i = end < 0 ? text.length() : end;
            } else if (c == ',' && depth == 0) {
                before = onItself ? size : sum(before, size);
                size = 0;
                onItself = false;
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                size++;
            }
        }
        return onItself ? size : sum(before, size);
    }

    private static int quoted(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private long reference(String name) {
        Long size = known.get(name);
        if (size != null) {
            return size;
        }
        if (!open.add(name)) {
            return 0; // a cycle, which resolving refuses
        }
        ConfigValue target = target(name);
        String variable = variables.get(name);
        long computed = target != null ? size(target, name) : variable == null ? 0 : variable.length();
        open.remove(name);
        known.put(name, computed);
        return computed;
    }

    /** The value that a name leads to, or the nearest one on the way whose inside is not known yet. */
    private @Nullable ConfigValue target(String name) {
        ConfigValue value = root;
        try {
            for (String step : KeyPath.parse(name).steps()) {
                if (value == null || !Node.isKnown(value)) {
                    return value;
                }
                value = value instanceof ConfigObject section ? section.get(step) : null;
            }
            return value;
        } catch (IllegalArgumentException e) { // no path: resolving finds nothing either
            return null;
        }
    }

    private static long sum(long a, long b) {
        return Math.min(ENDLESS, a + b);
    }
}
