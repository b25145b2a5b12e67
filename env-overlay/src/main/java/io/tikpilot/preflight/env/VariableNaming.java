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
    private static final String PROFILE = "PROFILE";
    private static final String DIRECTORY = "CONFIG_DIR";

    @Override
    public String relative(KeyPath path) {
        return joined("", path);
    }

    @Override
    public String name(KeyPath path) {
        return joined(prefix, path);
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
        return prefix + PROFILE;
    }

    /** The variable that names the directory of configuration files. */
    String directory() {
        return prefix + DIRECTORY;
    }

    @Override
    public boolean isReserved(String variable) {
        return isName(variable, PROFILE) || isName(variable, DIRECTORY);
    }

    private boolean isName(String variable, String rest) {
        return variable.length() == prefix.length() + rest.length()
                && variable.startsWith(prefix)
                && variable.endsWith(rest);
    }

    /** Whether names can begin with this text and an underscore: it is made of ASCII letters, digits and underscores. */
    static boolean isPrefix(String text) {
        boolean letters = !text.isEmpty() && text.charAt(0) > '9' && text.charAt(0) != '_';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            letters &= letter || (c >= '0' && c <= '9') || c == '_';
        }
        return letters;
    }

    /** Whether a variable begins with the prefix, in whatever spelling: so few do that only these are looked at closely. */
    boolean resembles(String variable) {
        if (variable.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            char c = variable.charAt(i);
            char folded = c == '.' || c == '-' ? '_' : Character.toUpperCase(c);
            if (folded != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Names are made for every setting at every start, so each in one go. */
    private static String joined(String prefix, KeyPath path) {
        StringBuilder name = new StringBuilder(64).append(prefix);
        String joint = "";
        for (String step : path.steps()) {
            name.append(joint);
            joint = "_";
            for (int i = 0; i < step.length(); i++) {
                char c = step.charAt(i);
                if (c > 'z') {
                    return variable(prefix + String.join("_", path.steps())); // one letter may become two
                }
                name.append(c >= 'a' ? (char) (c - 'a' + 'A') : c == '.' || c == '-' ? '_' : c);
            }
        }
        return name.toString();
    }

    /** Any text as it would be written in the name of a variable. */
    static String variable(String text) {
        return text.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
