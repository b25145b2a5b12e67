package io.tikpilot.preflight;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.layer.Assignment;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of maps, which lose their case and their signs in the name of a variable: a key means the existing one that would be
 * named alike, itself before all others.
 */
final class MapKeys {
    private final Map<KeyPath, Map<String, String>> byMap = new HashMap<>();

    /** The key of an assignment with the keys of maps as the tree spells them. */
    KeyPath spelled(Assignment assignment, ConfigObject tree) {
        if (assignment.folded().isEmpty()) {
            return assignment.key();
        }
        KeyPath spelled = KeyPath.ROOT;
        for (KeyPath step : assignment.key().lineage()) {
            String name = step.name();
            if (assignment.folded().contains(step)) {
                ConfigObject map =
                        at(tree, spelled) instanceof ConfigObject there && Node.isKnown(there) ? there : null;
                boolean exact = map != null && map.containsKey(name);
                name = exact ? name : folded(spelled, map).computeIfAbsent(fold(name), any -> step.name());
            }
            spelled = step.isElement() ? spelled.element(Integer.parseInt(name)) : spelled.child(name);
        }
        return spelled;
    }

    /** The keys of a map by how a name would fold them; kept for the run, for there may be very many names. */
    private Map<String, String> folded(KeyPath path, @Nullable ConfigObject map) {
        return byMap.computeIfAbsent(path, any -> {
            Map<String, String> byFolded = new HashMap<>();
            if (map != null) {
                map.keySet().forEach(key -> byFolded.put(fold(key), key));
            }
            return byFolded;
        });
    }

    private static String fold(String key) {
        return key.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    /** The value at a key as far as it can be seen; nothing behind a substitution. */
    static @Nullable ConfigValue at(ConfigObject root, KeyPath key) {
        ConfigValue value = root;
        for (KeyPath step : key.lineage()) {
            if (value instanceof ConfigObject section && Node.isKnown(section)) {
                value = section.get(step.name());
            } else if (value instanceof ConfigList list && step.isElement()) {
                int position = Integer.parseInt(step.name());
                value = position < list.size() ? list.get(position) : null;
            } else {
                return null;
            }
        }
        return value;
    }
}
