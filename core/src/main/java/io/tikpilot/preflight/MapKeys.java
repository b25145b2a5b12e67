package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Assignment;
import io.tikpilot.preflight.tree.KeyPath;
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
    KeyPath spelled(Assignment assignment, Draft tree) {
        if (assignment.folded().isEmpty()) {
            return assignment.key();
        }
        KeyPath spelled = KeyPath.ROOT;
        for (KeyPath step : assignment.key().lineage()) {
            String name =
                    assignment.folded().contains(step) ? inMap(step.name(), spelled, tree.at(spelled)) : step.name();
            spelled = step.isElement() ? spelled.element(Integer.parseInt(name)) : spelled.child(name);
        }
        return spelled;
    }

    private String inMap(String name, KeyPath path, @Nullable Draft map) {
        if (map != null && map.holds(name)) {
            return name;
        }
        // The keys by how a name would fold them are kept for the run, for there may be very many names.
        Map<String, String> byFolded = byMap.get(path);
        if (byFolded == null) {
            byFolded = new HashMap<>();
            byMap.put(path, byFolded);
            if (map != null) {
                for (String key : map.keysBefore()) {
                    byFolded.put(fold(key), key);
                }
            }
        }
        String known = byFolded.putIfAbsent(fold(name), name);
        return known == null ? name : known;
    }

    private static String fold(String key) {
        return key.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }
}
