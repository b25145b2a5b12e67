package io.tikpilot.preflight;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.layer.Assignment;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.PlainValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value on its way down a draft, into the section or list where it belongs. */
final class Placing {
    private final Assignment assignment;
    private final List<KeyPath> lineage;
    private final ConfigObject tree;
    private final Merge.Context context;

    /**
     * @param tree the documents below, for a list that is written with a substitution
     */
    Placing(Assignment assignment, ConfigObject tree, Merge.Context context) {
        this.assignment = assignment;
        this.lineage = assignment.key().lineage();
        this.tree = tree;
        this.context = context;
    }

    /** Puts the value into a draft of the whole tree. */
    void into(Draft root) {
        put(root, 0);
    }

    private boolean put(Draft draft, int depth) {
        if (depth == lineage.size()) {
            set(draft);
            return true;
        }
        KeyPath step = lineage.get(depth);
        return step.isElement() ? intoList(draft, depth, step) : intoSection(draft, depth, step);
    }

    private void set(Draft draft) {
        ConfigValue value = assignment.value();
        ConfigObject section = value instanceof ConfigObject object ? object : null;
        boolean decided = draft.isAbsent() || draft.isHidden() || value.valueType() == ConfigValueType.NULL;
        if (!decided && draft.isSection() != (section != null)) {
            context.conflicts().add(assignment.key());
        }
        ConfigValue below = section == null ? null : draft.written();
        draft.set(section == null || below == null ? value : PlainValues.union(section, below));
    }

    private boolean intoSection(Draft draft, int depth, KeyPath step) {
        if (!draft.isAbsent() && !draft.isHidden() && !draft.isSection()) {
            context.conflicts().add(step.parent().orElse(KeyPath.ROOT));
            return false;
        }
        return put(draft.child(step.name()), depth + 1);
    }

    private boolean intoList(Draft draft, int depth, KeyPath step) {
        KeyPath at = step.parent().orElse(KeyPath.ROOT);
        int position = Integer.parseInt(step.name());
        if (draft.isSection()) {
            context.conflicts().add(at);
            return false;
        }
        List<Draft> elements = draft.elements();
        if (elements == null && !draft.isAbsent() && !draft.isHidden()) {
            return false; // it is bound as it stands, and refused, since it is no list
        }
        List<ConfigValue> before = elements == null ? unseen(draft, at) : List.of();
        int size = elements == null ? before.size() : elements.size();
        if (position > size) {
            context.gaps().add(RootProblems.gap(at, position, size, assignment.origin()));
            return false;
        }
        List<Draft> open = elements == null ? draft.open(before) : elements;
        Draft element = position < size ? open.get(position) : new Draft(null);
        boolean placed = put(element, depth + 1);
        if (placed && position == size) {
            open.add(element);
        }
        return placed;
    }

    /** The elements of a list that the draft does not show: behind a substitution, or in the default of the setting. */
    private List<ConfigValue> unseen(Draft draft, KeyPath at) {
        ConfigValue known = draft.isHidden() ? resolved(at) : null;
        if (known instanceof ConfigList list) {
            return list;
        }
        List<ConfigValue> fallback = new ArrayList<>();
        Setting setting = known == null && !draft.isUnset()
                ? context.schema().settingAt(at).orElse(null)
                : null;
        String text = setting == null ? "" : setting.fallback().orElse("");
        for (String item : Setting.items(text)) {
            fallback.add(PlainValues.text(item, "@Default"));
        }
        return fallback;
    }

    private @Nullable ConfigValue resolved(KeyPath at) {
        Draft found = new Draft(context.resolved(tree)).at(at);
        return found == null ? null : found.written();
    }
}
