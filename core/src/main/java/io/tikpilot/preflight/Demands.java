package io.tikpilot.preflight;

import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.schema.Structure;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.HashSet;
import java.util.Set;

/**
 * The settings that must be set as things stand: also those that only a choice asks for, once it is made, or a section that need
 * not be there, once it is.
 */
final class Demands {
    private final Schema<?> schema;
    private final Tracing tracing;
    private final Set<KeyPath> keys = new HashSet<>();

    Demands(Schema<?> schema, Tracing tracing) {
        this.schema = schema;
        this.tracing = tracing;
        section(schema.structure(), schema.base());
    }

    /** The setting as it is required now. */
    Setting of(Setting setting) {
        return keys.contains(setting.key()) && !setting.isRequired() ? setting.required() : setting;
    }

    private void section(Structure.Section section, KeyPath key) {
        for (Structure.Field field : section.fields()) {
            inside(field.setting(), field.structure(), key.child(field.key()));
        }
    }

    private void inside(Setting setting, Structure structure, KeyPath key) {
        if (structure instanceof Structure.Section section) {
            section(section, key);
        } else if (structure instanceof Structure.Choice choice) {
            String chosen = tracing.text(key.child(choice.selector())).orElse("");
            Structure.Section section = choice.sections().get(chosen);
            if (section != null) {
                section(section, key);
            }
        } else if (structure instanceof Structure.Maybe maybe) {
            if (isSet(key)) {
                inside(setting, maybe.inner(), key);
            }
        } else if (setting.isRequired()) {
            keys.add(key);
        }
    }

    private boolean isSet(KeyPath section) {
        for (Setting setting : schema.settings()) {
            if (setting.key().startsWith(section)
                    && tracing.apply(setting.key()).winner().isPresent()) {
                return true;
            }
        }
        return false;
    }
}
