package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of all settings and sections of a schema, and what each stands for. */
final class Names {
    private static final int MOST_DIGITS = 4;

    private final Naming naming;
    private final KeyPath base;
    private final Map<String, Target> exact = new LinkedHashMap<>();
    private final List<Setting> open = new ArrayList<>();

    Names(Schema<?> schema, Naming naming) {
        this.naming = naming;
        this.base = schema.base();
        for (Setting setting : schema.settings()) {
            boolean records = !setting.elements().isEmpty();
            boolean text = setting.form() == Setting.Form.SCALAR && isText(setting);
            claim(setting.path(), new Target(setting.key(), setting.form(), records, text));
            if (setting.form() != Setting.Form.SCALAR) {
                open.add(setting);
            }
        }
        for (KeyPath section : schema.sections()) {
            claim(section, new Target(base.append(section), Setting.Form.SUBTREE, false, false));
        }
    }

    private static boolean isText(Setting setting) {
        return setting.type().equals("text") || setting.type().endsWith(" of text");
    }

    private void claim(KeyPath path, Target target) {
        Target other = exact.put(naming.name(path), target);
        if (other != null && !other.key.equals(target.key)) {
            throw new IllegalArgumentException("`" + other.key + "` and `" + target.key + "` would both be called "
                    + naming.name(path) + "; give one of them another key with @Key");
        }
    }

    Set<String> all() {
        return exact.keySet();
    }

    /** The names of the single settings inside a section, as a list. */
    String inside(KeyPath section) {
        List<String> inside = new ArrayList<>();
        exact.forEach((name, target) -> {
            boolean below = target.key.startsWith(section) && !target.key.equals(section);
            if (below && target.form == Setting.Form.SCALAR) {
                inside.add(name);
            }
        });
        return inside.isEmpty() ? naming.name(section) + naming.joint() + "…" : String.join(", ", inside);
    }

    /** What a name stands for; nothing if it is unknown. */
    @Nullable
    Target find(String name) {
        Target target = exact.get(name);
        if (target != null) {
            return target;
        }
        Target nearest = null;
        int longest = 0;
        for (Setting setting : open) {
            String stem = naming.name(setting.path()) + naming.joint();
            if (stem.length() > longest && name.length() > stem.length() && name.startsWith(stem)) {
                Target inside = inside(setting, name.substring(stem.length()));
                if (inside != null) {
                    nearest = inside;
                    longest = stem.length();
                }
            }
        }
        return nearest;
    }

    private @Nullable Target inside(Setting setting, String rest) {
        return switch (setting.form()) {
            case LIST -> element(setting, rest);
            case MAP -> entry(setting, rest);
            default -> new Target(setting.key().child(naming.mapKey(rest)), Setting.Form.SCALAR, false, true);
        };
    }

    private @Nullable Target element(Setting list, String rest) {
        int digits = 0;
        while (digits < rest.length() && rest.charAt(digits) >= '0' && rest.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return null;
        }
        KeyPath element = list.key().child(Integer.toString(Integer.parseInt(rest.substring(0, digits))));
        if (digits == rest.length()) {
            Setting.Form form = list.elements().isEmpty() ? Setting.Form.SCALAR : Setting.Form.SUBTREE;
            return new Target(element, form, false, isText(list));
        }
        String field = rest.substring(digits);
        for (Setting inside : list.elements()) {
            if (field.equals(naming.joint() + naming.relative(inside.path()))) {
                return target(element, inside);
            }
        }
        return null;
    }

    private @Nullable Target entry(Setting map, String rest) {
        if (map.elements().isEmpty()) {
            return new Target(map.key().child(naming.mapKey(rest)), Setting.Form.SCALAR, false, isText(map));
        }
        Setting longest = null;
        int length = 0;
        for (Setting inside : map.elements()) {
            String field = naming.joint() + naming.relative(inside.path());
            if (field.length() > length && rest.length() > field.length() && rest.endsWith(field)) {
                longest = inside;
                length = field.length();
            }
        }
        KeyPath key = map.key();
        if (longest == null) {
            return new Target(key.child(naming.mapKey(rest)), Setting.Form.SUBTREE, false, false);
        }
        return target(key.child(naming.mapKey(rest.substring(0, rest.length() - length))), longest);
    }

    private static Target target(KeyPath element, Setting inside) {
        return new Target(
                element.append(inside.path()), inside.form(), !inside.elements().isEmpty(), isText(inside));
    }

    /**
     * What a name stands for.
     *
     * @param key where its value goes in a document
     * @param holdsRecords whether it is a list of sections
     * @param mayBeEmpty whether it is a text, for which the empty text is a value
     */
    record Target(KeyPath key, Setting.Form form, boolean holdsRecords, boolean mayBeEmpty) {}
}
