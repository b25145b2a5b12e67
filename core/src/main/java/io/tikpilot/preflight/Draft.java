package io.tikpilot.preflight;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.PlainValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that is being changed, with the values inside it that are. Values cannot change themselves, and to copy a section or
 * list for each of very many variables that set a part of it would take time by the square of their number; so it is copied
 * once, when the draft is written out.
 */
final class Draft {
    private static final String MERGED = "the merged documents";

    private @Nullable ConfigValue value;
    private @Nullable Map<String, Draft> keys;
    private @Nullable List<Draft> elements;

    /** A draft of a value as it stands; of nothing, if there is none. */
    Draft(@Nullable ConfigValue value) {
        this.value = value;
    }

    void set(ConfigValue other) {
        value = other;
        keys = null;
        elements = null;
    }

    /** Whether nothing is there, or {@code null}, which unsets what was. */
    boolean isAbsent() {
        return keys == null && elements == null && (value == null || isUnset());
    }

    /** Whether a {@code null} has unset what was there, also the default. */
    boolean isUnset() {
        ConfigValue known = known();
        return known != null && known.valueType() == ConfigValueType.NULL;
    }

    /** Whether it stands behind a substitution, so that nothing is known of it but what was changed. */
    boolean isHidden() {
        return keys == null && elements == null && value != null && !Node.isKnown(value);
    }

    boolean isSection() {
        return keys != null || known() instanceof ConfigObject;
    }

    private @Nullable ConfigValue known() {
        return value != null && Node.isKnown(value) ? value : null;
    }

    /** What is at a key of this section, to be changed. */
    Draft child(String key) {
        Map<String, Draft> changed = keys == null ? new LinkedHashMap<>() : keys;
        keys = changed;
        Draft child = changed.get(key);
        if (child == null) {
            child = new Draft(known() instanceof ConfigObject section ? section.get(key) : null);
            changed.put(key, child);
        }
        return child;
    }

    /** The elements of this list as they are now; nothing if it is none that can be seen. */
    @Nullable
    List<Draft> elements() {
        return elements == null && known() instanceof ConfigList list ? open(list) : elements;
    }

    /** Makes it a list of these elements. */
    List<Draft> open(List<? extends ConfigValue> values) {
        List<Draft> opened = new ArrayList<>();
        for (ConfigValue element : values) {
            opened.add(new Draft(element));
        }
        elements = opened;
        return opened;
    }

    /** The draft at a key below this one, as far as it can be seen; nothing behind a substitution. */
    @Nullable
    Draft at(KeyPath key) {
        Draft draft = this;
        for (KeyPath step : key.lineage()) {
            draft = draft == null ? null : draft.inside(step);
        }
        return draft;
    }

    private @Nullable Draft inside(KeyPath step) {
        if (step.isElement()) {
            List<Draft> all = elements();
            int position = Integer.parseInt(step.name());
            return all != null && position < all.size() ? all.get(position) : null;
        }
        Draft changed = keys == null ? null : keys.get(step.name());
        ConfigValue below = known() instanceof ConfigObject section ? section.get(step.name()) : null;
        return changed != null ? changed : below == null ? null : new Draft(below);
    }

    boolean holds(String key) {
        return (keys != null && keys.containsKey(key))
                || (known() instanceof ConfigObject section && section.containsKey(key));
    }

    /** The keys of the section as it was. */
    Set<String> keysBefore() {
        return known() instanceof ConfigObject section ? section.keySet() : Set.of();
    }

    /** The value with all changes; nothing if there is none. */
    @Nullable
    ConfigValue written() {
        if (elements != null) {
            List<ConfigValue> all = new ArrayList<>();
            for (Draft element : elements) {
                ConfigValue one = element.written();
                if (one != null) {
                    all.add(one);
                }
            }
            return PlainValues.list(all, MERGED, 0);
        }
        return keys == null ? value : section(keys);
    }

    private @Nullable ConfigValue section(Map<String, Draft> changed) {
        Map<String, ConfigValue> all = new LinkedHashMap<>();
        for (Map.Entry<String, Draft> child : changed.entrySet()) {
            ConfigValue written = child.getValue().written();
            if (written != null) {
                all.put(child.getKey(), written);
            }
        }
        if (all.isEmpty()) {
            return value;
        }
        if (known() instanceof ConfigObject section) {
            Map<String, ConfigValue> union = new LinkedHashMap<>(section);
            union.putAll(all);
            return PlainValues.withFields(section, union);
        }
        ConfigObject alone = PlainValues.section(all, MERGED, 0);
        return value == null || Node.isKnown(value) ? alone : PlainValues.union(alone, value);
    }
}
