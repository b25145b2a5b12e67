package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Naming;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.Locale;

/**
 * The names of variables: the prefix and the path in upper case, every dot and dash an underscore. {@code
 * server.idle-timeout} is {@code TIKPILOT_SERVER_IDLE_TIMEOUT} under the prefix {@code TIKPILOT_}. Upper case is that of
 * {@link Locale#ROOT}: in Turkish an {@code i} would become another letter, and the variable would never be found.
 */
record VariableNaming(String prefix) implements Naming {
    @Override
    public String relative(KeyPath path) {
        return variable(String.join("_", path.steps()));
    }

    @Override
    public String name(KeyPath path) {
        return variable(prefix + String.join("_", path.steps()));
    }

    @Override
    public String joint() {
        return "_";
    }

    @Override
    public boolean keepsCase() {
        return false;
    }

    @Override
    public String mapKey(String rest) {
        return rest.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The variable that names the profile. */
    String profile() {
        return prefix + "PROFILE";
    }

    /** The variable that names the directory of configuration files. */
    String directory() {
        return prefix + "CONFIG_DIR";
    }

    /** Whether a variable says where the settings are, and is none itself. */
    boolean isReserved(String variable) {
        return variable.equals(profile()) || variable.equals(directory());
    }

    /** Whether a name begins with the prefix, also in another case or with other signs. */
    boolean resembles(String name) {
        if (name.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            char c = name.charAt(i);
            char upper = c == '.' || c == '-' ? '_' : Character.toUpperCase(c);
            if (upper != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Any text as it would be written in the name of a variable. */
    static String variable(String text) {
        return text.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
