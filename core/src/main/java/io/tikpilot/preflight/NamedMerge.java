package io.tikpilot.preflight;

import com.typesafe.config.ConfigObject;
import io.tikpilot.preflight.layer.Assignment;
import java.util.ArrayList;
import java.util.List;

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
        if (assignments.isEmpty()) {
            return assignments;
        }
        List<Assignment> fitted = new ArrayList<>();
        Draft draft = new Draft(tree);
        for (Assignment assignment : assignments) {
            Assignment spelled = assignment.at(keys.spelled(assignment, draft));
            new Placing(spelled, tree, context).into(draft);
            fitted.add(spelled);
        }
        tree = draft.written() instanceof ConfigObject changed ? changed : tree;
        return fitted;
    }
}
