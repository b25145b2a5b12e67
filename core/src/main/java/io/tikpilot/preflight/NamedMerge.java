package io.tikpilot.preflight;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.layer.Assignment;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts values that came one by one, as variables do, onto the documents below them: a position overrides a single element of a
 * list instead of wiping it, and a key of a map means the existing key that would be named alike.
 */
final class NamedMerge {
    private final Schema<?> schema;
    private final UnaryOperator<ConfigObject> resolving;
    private final List<KeyPath> conflicts;
    private final List<Problem> problems;
    private final Map<KeyPath, Map<String, String>> keys = new HashMap<>();
    private ConfigObject tree;

    /**
     * @param resolving resolves a tree as far as it can be, for a position in a list that is written with a substitution
     */
    NamedMerge(
            ConfigObject tree,
            Schema<?> schema,
            UnaryOperator<ConfigObject> resolving,
            List<KeyPath> conflicts,
            List<Problem> problems) {
        this.tree = tree;
        this.schema = schema;
        this.resolving = resolving;
        this.conflicts = conflicts;
        this.problems = problems;
    }

    ConfigObject tree() {
        return tree;
    }

    /** Puts all of them onto the tree, and returns them with their keys as the documents spell them. */
    List<Assignment> put(List<Assignment> assignments) {
        List<Assignment> fitted = new ArrayList<>();
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            boolean single = !(assignment.value() instanceof ConfigObject);
            if (single && !isInList(assignment.key())) {
                // These may be very many, and are merged together: one by one each would copy its section.
                Assignment spelled = assignment.folded().isEmpty() ? assignment : assignment.at(spelled(assignment));
                insert(plain, spelled);
                fitted.add(spelled);
            } else {
                flush(plain);
                fitted.add(fit(assignment));
            }
        }
        flush(plain);
        return fitted;
    }

    private static boolean isInList(KeyPath key) {
        for (KeyPath path = key; !path.isRoot(); path = path.parent().orElse(KeyPath.ROOT)) {
            if (path.isElement()) {
                return true;
            }
        }
        return false;
    }

    /** The key of an assignment with the keys of maps as the tree spells them. */
    private KeyPath spelled(Assignment assignment) {
        KeyPath spelled = KeyPath.ROOT;
        for (KeyPath step : lineage(assignment.key())) {
            boolean open = assignment.folded().contains(step);
            boolean there = at(tree, spelled) instanceof ConfigObject section
                    && Node.isKnown(section)
                    && section.containsKey(step.name());
            spelled = spelled.child(
                    open && !there
                            ? keysOf(spelled).computeIfAbsent(folded(step.name()), any -> step.name())
                            : step.name());
        }
        return spelled;
    }

    /** The keys of a map, by how a name would fold them; kept for the run, for there may be many names. */
    private Map<String, String> keysOf(KeyPath map) {
        return keys.computeIfAbsent(map, any -> {
            Map<String, String> byFolded = new HashMap<>();
            if (at(tree, map) instanceof ConfigObject section && Node.isKnown(section)) {
                section.keySet().forEach(key -> byFolded.put(folded(key), key));
            }
            return byFolded;
        });
    }

    private static List<KeyPath> lineage(KeyPath key) {
        List<KeyPath> lineage = new ArrayList<>();
        for (KeyPath path = key; !path.isRoot(); path = path.parent().orElse(KeyPath.ROOT)) {
            lineage.add(0, path);
        }
        return lineage;
    }

    @SuppressWarnings("unchecked") // only this class puts maps there
    private static void insert(Map<String, Object> root, Assignment assignment) {
        List<String> steps = assignment.key().steps();
        Map<String, Object> section = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            Object inner = section.get(step);
            if (!(inner instanceof Map) || inner instanceof ConfigValue) {
                inner = new LinkedHashMap<String, Object>();
                section.put(step, inner);
            }
            section = (Map<String, Object>) inner;
        }
        section.put(steps.get(steps.size() - 1), assignment.value());
    }

    private void flush(Map<String, Object> plain) {
        ConfigObject values = ConfigValueFactory.fromMap(plain);
        Merge.findConflicts(tree, values, KeyPath.ROOT, conflicts);
        tree = values.withFallback(tree);
        plain.clear();
    }

    private Assignment fit(Assignment assignment) {
        List<KeyPath> lineage = new ArrayList<>();
        for (KeyPath path = assignment.key();
                !path.isRoot();
                path = path.parent().orElse(KeyPath.ROOT)) {
            lineage.add(0, path);
        }
        Placing placing = new Placing(assignment, lineage);
        ConfigValue changed = placing.put(tree, 0, KeyPath.ROOT);
        if (changed instanceof ConfigObject root) {
            tree = root;
        }
        return assignment.at(placing.spelled);
    }

    /** One value on its way down the tree. */
    private final class Placing {
        private final Assignment assignment;
        private final List<KeyPath> lineage;
        private KeyPath spelled;

        Placing(Assignment assignment, List<KeyPath> lineage) {
            this.assignment = assignment;
            this.lineage = lineage;
            this.spelled = assignment.key();
        }

        /** The value that stands at a path once the new one is in it. */
        @Nullable
        ConfigValue put(@Nullable ConfigValue current, int depth, KeyPath at) {
            if (depth == lineage.size()) {
                spelled = at;
                boolean union = current != null && assignment.value() instanceof ConfigObject;
                return union ? assignment.value().withFallback(current) : assignment.value();
            }
            KeyPath step = lineage.get(depth);
            return step.isElement()
                    ? intoList(current, depth, at, Integer.parseInt(step.name()))
                    : intoSection(current, depth, at, step);
        }

        private @Nullable ConfigValue intoSection(@Nullable ConfigValue current, int depth, KeyPath at, KeyPath step) {
            boolean absent = current == null || (Node.isKnown(current) && current.valueType() == ConfigValueType.NULL);
            if (current != null && !absent && Node.isKnown(current) && !(current instanceof ConfigObject)) {
                conflicts.add(at);
                return current;
            }
            ConfigObject section = current instanceof ConfigObject known && Node.isKnown(known) ? known : null;
            String key = section != null && assignment.folded().contains(step)
                    ? spelledIn(section, step.name())
                    : step.name();
            ConfigValue inner = put(section == null ? null : section.get(key), depth + 1, at.child(key));
            if (inner == null) {
                return current;
            }
            if (section != null) {
                return section.withValue(key, inner);
            }
            ConfigObject alone = ConfigValueFactory.fromMap(Map.of(key, inner));
            return absent || current == null ? alone : alone.withFallback(current);
        }

        private @Nullable ConfigValue intoList(@Nullable ConfigValue current, int depth, KeyPath at, int position) {
            if (current != null && Node.isKnown(current) && current instanceof ConfigObject) {
                conflicts.add(at);
                return current;
            }
            if (current != null && Node.isKnown(current) && isSingle(current)) {
                return current; // it is bound as it stands, and refused, since it is no list
            }
            List<ConfigValue> elements = new ArrayList<>(elements(current, at));
            if (position > elements.size()) {
                problems.add(RootProblems.gap(at, position, elements.size(), assignment.origin()));
                return current;
            }
            ConfigValue old = position < elements.size() ? elements.get(position) : null;
            ConfigValue inner = put(old, depth + 1, at.element(position));
            if (inner == null) {
                return current;
            }
            if (old == null) {
                elements.add(inner);
            } else {
                elements.set(position, inner);
            }
            return ConfigValueFactory.fromIterable(elements);
        }

        private static boolean isSingle(ConfigValue value) {
            return !(value instanceof ConfigList) && value.valueType() != ConfigValueType.NULL;
        }

        private List<ConfigValue> elements(@Nullable ConfigValue current, KeyPath at) {
            ConfigValue known = current == null || Node.isKnown(current) ? current : at(resolving.apply(tree), at);
            if (known instanceof ConfigList list) {
                return list;
            }
            List<ConfigValue> fallback = new ArrayList<>();
            Setting setting = known == null ? schema.settingAt(at).orElse(null) : null;
            String text = setting == null ? "" : setting.fallback().orElse("");
            for (String item : Setting.items(text)) {
                fallback.add(ConfigValueFactory.fromAnyRef(item, "@Default"));
            }
            return fallback;
        }
    }

    private static String spelledIn(ConfigObject section, String key) {
        if (section.containsKey(key)) {
            return key;
        }
        for (String other : section.keySet()) {
            if (folded(other).equals(folded(key))) {
                return other;
            }
        }
        return key;
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    private static @Nullable ConfigValue at(ConfigObject root, KeyPath key) {
        ConfigValue value = root;
        for (String step : key.steps()) {
            value = value instanceof ConfigObject section && Node.isKnown(section) ? section.get(step) : null;
        }
        return value;
    }
}
