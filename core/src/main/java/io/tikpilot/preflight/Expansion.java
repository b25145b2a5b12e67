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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How large a tree becomes when its substitutions are resolved, in characters and nodes, computed before anything is: ten lines
 * of {@code b = ${a}${a}} would otherwise fill the memory. It never says less than what comes out, cycles apart, which
 * resolving refuses.
 */
final class Expansion {
    private static final ConfigRenderOptions PLAIN = ConfigRenderOptions.concise();
    /** Far above every limit, and far from wrapping around when added up. */
    private static final long ENDLESS = 1L << 40;

    private static final int LONGEST_NAME = 64;

    /** What following a reference that comes to nothing counts for: it takes as long as making so many characters. */
    private static final int FUTILE = 256;

    private final ConfigObject root;
    private final Map<String, String> variables;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final IdentityHashMap<ConfigValue, List<Piece>> pieces = new IdentityHashMap<>();
    private final FutileReferences futile;
    private long copied;

    Expansion(ConfigObject root, Map<String, String> variables) {
        this.root = root;
        this.variables = variables;
        this.futile = new FutileReferences(root, variables);
    }

    /** The size of the whole tree, and what it takes to make the sections that extend themselves, or are looked into half made. */
    long size() {
        return sum(size(root, ""), copied);
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
        boolean section = false;
        int times = 0; // it was so
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = Piece.quoted(text, i);
                size = sum(size, end - i);
                i = end;
            } else if (text.startsWith("${", i)) {
                int end = text.indexOf('}', i);
                String name = Piece.name(text, i, end);
                onItself |= name.equals(path);
                size = sum(size, name.equals(path) ? before : referred(name, text.startsWith("${?", i)));
                times += name.equals(path) ? 1 : 0;
                section |= text.startsWith("{", end + 1);
                copied = sum(copied, section && name.equals(path) ? copies(times, before) : 0);
                i = end < 0 ? text.length() : end;
            } else if (c == ',' && depth == 0) {
                before = onItself ? size : sum(before, size);
                size = 0;
                onItself = false;
            } else {
                section |= c == '{' && depth == 0;
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                size++;
            }
        }
        return onItself ? size : sum(before, size);
    }

    /**
     * What a section costs that has extended itself so many times, as in {@code a = ${?a} { b = 1 }}: typesafe-config then copies all
     * before it, and once more for each time before. Measured: it takes as long as making so many characters.
     */
    private static long copies(long times, long before) {
        return times * (before + times * times / 2) / 64;
    }

    private long referred(String name, boolean optional) {
        long visits = optional ? futile.visits(name) : 0;
        return visits > 1 ? FUTILE * visits : sum(1, reference(name));
    }

    private long reference(String name) {
        Long size = known.get(name);
        if (size != null) {
            return size;
        }
        if (!open.add(name)) {
            return 0; // a cycle, which resolving refuses
        }
        long computed = variables.getOrDefault(name, "").length();
        try {
            List<String> steps = KeyPath.parse(name).steps();
            // `a = ${a.b}` asks for a.b.b.b…: a cycle too, in a name that grows
            computed = steps.size() > LONGEST_NAME ? 0 : sum(computed, at(root, steps, name));
        } catch (IllegalArgumentException e) { // no path: resolving finds nothing either
            computed = 0;
        }
        open.remove(name);
        known.put(name, computed);
        return computed;
    }

    /**
     * The size of what lies some steps below a value.
     *
     * @param name the whole reference, by which the value below may refer to itself
     */
    private long at(ConfigValue value, List<String> steps, String name) {
        if (steps.isEmpty()) {
            return size(value, name);
        }
        if (Node.isKnown(value)) {
            ConfigValue child = value instanceof ConfigObject section ? section.get(steps.get(0)) : null;
            return child == null ? 0 : at(child, steps.subList(1, steps.size()), name);
        }
        List<Piece> parts = pieces.computeIfAbsent(value, any -> Piece.of(value.render(PLAIN)));
        // To look into a section that is written with references, typesafe-config makes it anew from all its parts.
        copied = sum(copied, (long) parts.size() * parts.size() / 4);
        long size = 0;
        for (Piece piece : parts) {
            size = sum(
                    size,
                    piece.section().isPresent()
                            ? at(piece.section().get(), steps, name)
                            : reference(piece.reference() + "." + KeyPath.of(steps.toArray(new String[0]))));
        }
        return size;
    }

    private static long sum(long a, long b) {
        return Math.min(ENDLESS, a + b);
    }
}
