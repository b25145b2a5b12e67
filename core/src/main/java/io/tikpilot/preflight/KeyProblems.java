package io.tikpilot.preflight;

import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;

/** Every sentence that says what to do about a key that nobody knows. */
final class KeyProblems {
    static final String REMOVE = "remove it";

    private KeyProblems() {}

    static String rename(String meant) {
        return "rename it to `" + meant + "`";
    }

    static String missing(KeyPath path) {
        return "it was meant for `" + path + "`, which is missing";
    }

    static String move(List<Setting> settings) {
        List<String> keys = new ArrayList<>();
        for (Setting setting : settings) {
            keys.add("`" + setting.key() + "`");
        }
        return "did you mean " + String.join(" or ", keys) + "? Write it as";
    }

    static String withoutPrefix(String variable, String prefix) {
        return "environment " + variable + " was meant to set it: its name must begin with " + prefix;
    }
}
