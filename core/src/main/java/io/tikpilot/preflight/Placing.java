package io.tikpilot.preflight;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.layer.Assignment;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value on its way down the tree, into the section or list where it belongs. */
final class Placing {
    private final Assignment assignment;
    private final List<KeyPath> lineage;
    private final ConfigObject tree;
    private final Merge.Context context;

    Placing(Assignment assignment, ConfigObject tree, Merge.Context context) {
        this.assignment = assignment;
        this.lineage = assignment.key().lineage();
        this.tree = tree;
        this.context = context;
    }

    /** The value that stands at a path once the new one is in it. */
    @Nullable
    ConfigValue put(@Nullable ConfigValue current, int depth) {
        if (depth == lineage.size()) {
            boolean union = current != null && assignment.value() instanceof ConfigObject;
            return union ? assignment.value().withFallback(current) : assignment.value();
        }
        KeyPath step = lineage.get(depth);
        return step.isElement() ? intoList(current, depth, step) : intoSection(current, depth, step);
    }

    private @Nullable ConfigValue intoSection(@Nullable ConfigValue current, int depth, KeyPath step) {
        boolean absent = current == null || (Node.isKnown(current) && current.valueType() == ConfigValueType.NULL);
        if (current != null && !absent && Node.isKnown(current) && !(current instanceof ConfigObject)) {
            context.conflicts().add(step.parent().orElse(KeyPath.ROOT));
            return current;
        }
        ConfigObject section = current instanceof ConfigObject known && Node.isKnown(known) ? known : null;
        String key = step.name();
        ConfigValue inner = put(section == null ? null : section.get(key), depth + 1);
        if (inner == null) {
            return current;
        }
        if (section != null) {
            return section.withValue(key, inner);
        }
        ConfigObject alone = ConfigValueFactory.fromMap(Map.of(key, inner));
        return absent || current == null ? alone : alone.withFallback(current);
    }

    private @Nullable ConfigValue intoList(@Nullable ConfigValue current, int depth, KeyPath step) {
        KeyPath at = step.parent().orElse(KeyPath.ROOT);
        int position = Integer.parseInt(step.name());
        if (current != null && Node.isKnown(current) && current instanceof ConfigObject) {
            context.conflicts().add(at);
            return current;
        }
        if (current != null && Node.isKnown(current) && isSingle(current)) {
            return current; // it is bound as it stands, and refused, since it is no list
        }
        List<ConfigValue> elements = new ArrayList<>(elements(current, at));
        if (position > elements.size()) {
            context.gaps().add(RootProblems.gap(at, position, elements.size(), assignment.origin()));
            return current;
        }
        ConfigValue old = position < elements.size() ? elements.get(position) : null;
        ConfigValue inner = put(old, depth + 1);
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
        ConfigValue known = current == null || Node.isKnown(current) ? current : MapKeys.at(context.resolved(tree), at);
        if (known instanceof ConfigList list) {
            return list;
        }
        List<ConfigValue> fallback = new ArrayList<>();
        Setting setting = known == null ? context.schema().settingAt(at).orElse(null) : null;
        String text = setting == null ? "" : setting.fallback().orElse("");
        for (String item : Setting.items(text)) {
            fallback.add(ConfigValueFactory.fromAnyRef(item, "@Default"));
        }
        return fallback;
    }
}
