package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assignments by their keys: a report may ask for tens of thousands of keys, and there may be as many assignments. */
final class AssignmentIndex {
    private final Map<KeyPath, List<Integer>> at = new HashMap<>();
    private final Map<KeyPath, Integer> lastBelow = new HashMap<>();

    AssignmentIndex(List<Assignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            KeyPath key = assignments.get(i).key();
            at.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            for (Optional<KeyPath> above = key.parent();
                    above.isPresent();
                    above = above.get().parent()) {
                lastBelow.put(above.get(), i);
            }
        }
    }

    /** The positions of those that set something at a key or above it, and of the last one that does below; the last one first. */
    List<Integer> concerning(KeyPath key) {
        List<Integer> found = new ArrayList<>();
        Integer below = lastBelow.get(key);
        if (below != null) {
            found.add(below);
        }
        for (Optional<KeyPath> path = Optional.of(key);
                path.isPresent();
                path = path.get().parent()) {
            found.addAll(at.getOrDefault(path.get(), List.of()));
        }
        found.sort(Collections.reverseOrder());
        return found;
    }
}
