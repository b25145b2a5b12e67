package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** A section as it is read: what comes later wins, and sections of one key become one. */
final class PlainSection {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final ConfigOrigin origin;

    PlainSection(ConfigOrigin origin) {
        this.origin = origin;
    }

    void set(String key, ConfigValue value) {
        fields.put(key, value);
    }

    /** The section at a key, which takes the place of a single value that was there. */
    PlainSection section(String key, ConfigOrigin here) {
        if (fields.get(key) instanceof PlainSection known) {
            return known;
        }
        PlainSection section = new PlainSection(here);
        fields.put(key, section);
        return section;
    }

    ConfigObject value() {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (field.getValue() instanceof PlainSection section) {
                field.setValue(section.value());
            }
        }
        return ConfigValueFactory.fromMap(fields).withOrigin(origin);
    }
}
