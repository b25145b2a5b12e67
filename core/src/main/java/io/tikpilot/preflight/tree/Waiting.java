package io.tikpilot.preflight.tree;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;

/** Whether a value of typesafe-config waits for a substitution; a class of its own, for a start of plain values does without. */
final class Waiting {
    private Waiting() {}

    static boolean is(ConfigValue value) {
        try {
            ConfigValueType kind = value.valueType();
            if (kind == ConfigValueType.OBJECT) {
                boolean unused = ((ConfigObject) value).isEmpty(); // the one question that a waiting section refuses
            }
            return false;
        } catch (ConfigException.NotResolved e) {
            return true;
        }
    }
}
