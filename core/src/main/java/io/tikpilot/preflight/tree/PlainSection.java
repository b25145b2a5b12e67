package io.tikpilot.preflight.tree;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigMergeable;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values under keys. */
final class PlainSection extends AbstractMap<String, ConfigValue> implements PlainValue, ConfigObject {
    private final Map<String, ConfigValue> fields;
    private final String source;
    private final int line;

    PlainSection(Map<String, ConfigValue> fields, String source, int line) {
        this.fields = fields;
        this.source = source;
        this.line = line;
    }

    /** The union of this section and one below it; what is in both is this one's, or a union of sections. */
    PlainSection over(PlainSection lower) {
        Map<String, ConfigValue> all = new LinkedHashMap<>(lower.fields);
        for (Map.Entry<String, ConfigValue> field : fields.entrySet()) {
            ConfigValue below = all.put(field.getKey(), field.getValue());
            if (below instanceof PlainSection inner && field.getValue() instanceof PlainSection own) {
                all.put(field.getKey(), own.over(inner));
            }
        }
        return new PlainSection(all, source, line);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public @Nullable ConfigValue get(@Nullable Object key) {
        return fields.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return fields.containsKey(key);
    }

    @Override
    public Set<Map.Entry<String, ConfigValue>> entrySet() {
        return Collections.unmodifiableMap(fields).entrySet();
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    @Override
    public ConfigValueType valueType() {
        return ConfigValueType.OBJECT;
    }

    @Override
    public Map<String, Object> unwrapped() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, ConfigValue> field : fields.entrySet()) {
            values.put(field.getKey(), field.getValue().unwrapped());
        }
        return values;
    }

    @Override
    public ConfigObject typesafe() {
        Map<String, ConfigValue> own = new LinkedHashMap<>();
        for (Map.Entry<String, ConfigValue> field : fields.entrySet()) {
            own.put(field.getKey(), PlainValues.typesafe(field.getValue()));
        }
        return ConfigValueFactory.fromMap(own).withOrigin(origin());
    }

    @Override
    public Config toConfig() {
        return typesafe().toConfig();
    }

    @Override
    public ConfigObject withFallback(ConfigMergeable other) {
        return typesafe().withFallback(PlainValue.below(other));
    }

    @Override
    public ConfigObject withOnlyKey(String key) {
        return typesafe().withOnlyKey(key);
    }

    @Override
    public ConfigObject withoutKey(String key) {
        return typesafe().withoutKey(key);
    }

    @Override
    public ConfigObject withValue(String key, ConfigValue value) {
        return typesafe().withValue(key, PlainValues.typesafe(value));
    }

    @Override
    public ConfigObject withOrigin(ConfigOrigin origin) {
        return typesafe().withOrigin(origin);
    }
}
