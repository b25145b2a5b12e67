package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values in the program or a test. */
record ValuesLayer(String name, Map<KeyPath, @Nullable Object> values) implements Layer {
    @Override
    public Reading read(Schema<?> schema) {
        Config config = ConfigFactory.empty(name);
        List<KeyPath> keys = new ArrayList<>(values.keySet());
        // A section as a whole comes before its parts, whatever the order of the map is.
        keys.sort(KeyPath::compareOuterFirst);
        for (KeyPath key : keys) {
            List<String> steps = key.steps();
            ConfigValue value = ConfigValueFactory.fromAnyRef(plain(values.get(key)), name);
            for (int i = steps.size() - 1; i > 0; i--) {
                value = ConfigValueFactory.fromMap(Map.of(steps.get(i), value), name);
            }
            config = ConfigFactory.empty(name)
                    .withFallback(ConfigValueFactory.fromMap(Map.of(steps.get(0), value), name))
                    .withFallback(config);
        }
        return Reading.of(config).withLookup(Lookup.read(name));
    }

    /** What typesafe-config understands: anything it does not know goes by its text. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null) {
            return null; // it unsets what is below, as null does in a file
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), plain(inner)));
            return copy;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        boolean known = value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof ConfigValue;
        return known ? value : value instanceof Config config ? config.root() : value.toString();
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(setting.key().toString());
    }

    /** The name alone: the values may be secrets. */
    @Override
    public String toString() {
        return name;
    }
}
