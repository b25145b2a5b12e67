package io.tikpilot.preflight.tree;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** A section while it is read: what comes later wins, and sections of one key become one. Not for several threads. */
public final class SectionBuilder {
    /** Values, and builders of sections. */
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private final String source;
    private final int line;

    /**
     * A section without keys.
     *
     * @param line the line in which it begins, from 1
     */
    public SectionBuilder(String source, int line) {
        this.source = source;
        this.line = line;
    }

    /**
     * Puts a value at a key, in the place of what was there.
     *
     * @param value one of {@link PlainValues}
     * @throws ClassCastException if it is none
     */
    public void set(String key, ConfigValue value) {
        fields.put(key, PlainValue.class.cast(value));
    }

    /** The section at a key; one that begins in this line, if no section is there. */
    public SectionBuilder section(String key, int beginning) {
        if (fields.get(key) instanceof SectionBuilder known) {
            return known;
        }
        SectionBuilder section = new SectionBuilder(source, beginning);
        fields.put(key, section);
        return section;
    }

    /** The section as it is now. */
    public ConfigObject build() {
        Map<String, ConfigValue> all = new LinkedHashMap<>();
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object value = field.getValue();
            all.put(field.getKey(), value instanceof SectionBuilder section ? section.build() : (ConfigValue) value);
        }
        return new PlainSection(all, source, line);
    }
}
