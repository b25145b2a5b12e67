package io.tikpilot.preflight;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every name that a reference may mean: the settings and sections of a tree, and the variables of the layers. */
final class KnownNames {
    private static final int MOST_KEYS = 10_000;
    private static final int MOST_SEARCHES = 50;

    private final List<KeyPath> keys = new ArrayList<>();
    private final Map<String, String> variables;
    private int searches;

    KnownNames(ConfigObject tree, Map<String, String> variables) {
        this.variables = variables;
        collect(tree, KeyPath.ROOT);
    }

    private void collect(ConfigObject section, KeyPath path) {
        for (Map.Entry<String, ConfigValue> child : section.entrySet()) {
            KeyPath key = path.child(child.getKey());
            if (keys.size() == MOST_KEYS) {
                return;
            }
            keys.add(key);
            if (child.getValue() instanceof ConfigObject inner && Node.isKnown(inner)) {
                collect(inner, key);
            }
        }
    }

    boolean haveVariables() {
        return !variables.isEmpty();
    }

    /**
     * The name that a mistyped one means: one that is written alike, or one whose last step it is. After many searches nothing is
     * found any more: nobody reads so many problems.
     *
     * @param from the key that refers to it, which it cannot mean
     */
    Optional<String> near(String name, KeyPath from) {
        if (++searches > MOST_SEARCHES) {
            return Optional.empty();
        }
        List<String> candidates = new ArrayList<>(variables.keySet());
        Optional<String> elsewhere = Optional.empty();
        for (KeyPath key : keys) {
            if (!from.startsWith(key)) {
                candidates.add(key.toString());
                elsewhere = key.name().equals(name) ? Optional.of(key.toString()) : elsewhere;
            }
        }
        Optional<String> near = NearName.of(name, candidates);
        return near.isPresent() ? near : elsewhere;
    }
}
