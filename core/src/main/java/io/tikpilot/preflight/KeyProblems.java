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

    static String move(List<Setting> settings, KeyPath from) {
        List<String> keys = new ArrayList<>();
        for (Setting setting : settings) {
            keys.add("`" + setting.key() + "`");
        }
        KeyPath section = from.parent().orElse(KeyPath.ROOT);
        String outside = section.isRoot() ? "Write it as" : "Write it outside of `" + section + "` as";
        return "did you mean " + String.join(" or ", keys) + "? " + outside;
    }

    static String withoutPrefix(String variable, String prefix) {
        return "environment " + variable + " was meant to set it: its name must begin with " + prefix;
    }
}
