package io.tikpilot.preflight;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.layer.Assignment;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts values that came one by one, as variables do, onto the documents below them: a position overrides a single element of a
 * list instead of wiping it, and a key of a map means the existing key that would be named alike.
 */
final class NamedMerge {
    private final Merge.Context context;
    private final MapKeys keys = new MapKeys();
    private ConfigObject tree;

    NamedMerge(ConfigObject tree, Merge.Context context) {
        this.tree = tree;
        this.context = context;
    }

    ConfigObject tree() {
        return tree;
    }

    /** Puts all of them onto the tree, and returns them with their keys as the documents spell them. */
    List<Assignment> put(List<Assignment> assignments) {
        List<Assignment> fitted = new ArrayList<>();
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            Assignment spelled = assignment.at(keys.spelled(assignment, tree));
            boolean single = !(assignment.value() instanceof ConfigObject);
            if (single && !isInList(assignment.key())) {
                // These may be very many, and are merged together: one by one each would copy its section.
                insert(plain, spelled);
            } else {
                flush(plain);
                place(spelled);
            }
            fitted.add(spelled);
        }
        flush(plain);
        return fitted;
    }

    private static boolean isInList(KeyPath key) {
        for (KeyPath path : key.lineage()) {
            if (path.isElement()) {
                return true;
            }
        }
        return false;
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
        tree = Merge.union(ConfigValueFactory.fromMap(plain), tree, context);
        plain.clear();
    }

    private void place(Assignment assignment) {
        if (new Placing(assignment, tree, context).put(tree, 0) instanceof ConfigObject changed) {
            tree = changed;
        }
    }
}
