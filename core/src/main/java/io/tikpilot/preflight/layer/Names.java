package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of all settings and sections of a schema, and what each stands for. The file is as long as there are ways for a name
 * to lead into lists, maps and free-form parts.
 */
final class Names {
    private static final int MOST_DIGITS = 4;

    private final Naming naming;
    private final Map<String, Target> exact = new LinkedHashMap<>();
    private final List<Stem> open = new ArrayList<>();
    private String sought = "";
    private @Nullable Target found;

    Names(Schema<?> schema, Naming naming) {
        this.naming = naming;
        for (Setting setting : schema.settings()) {
            String name = claim(setting.path(), Target.of(setting.key(), Set.of(), setting));
            if (naming.isReserved(name)) {
                throw new IllegalArgumentException("`" + setting.path() + "` would be called " + name
                        + ", which says where settings are; give it another key with @Key");
            }
            if (setting.form() != Setting.Form.SCALAR) {
                open.add(new Stem(naming.name(setting.path()) + naming.joint(), setting));
                claimInside(setting);
            }
        }
        for (KeyPath section : schema.sections()) {
            claim(section, Target.section(schema.base().append(section), Set.of()));
        }
    }

    private String claim(KeyPath path, Target target) {
        String name = naming.name(path);
        Target other = exact.put(name, target);
        if (other != null && !other.key.equals(target.key)) {
            throw new IllegalArgumentException("`" + other.key + "` and `" + target.key + "` would both be called "
                    + name + "; give one of them another key with @Key");
        }
        return name;
    }

    /** The elements of a list or map must not share names either. */
    private void claimInside(Setting collection) {
        Map<String, KeyPath> inside = new HashMap<>();
        for (Setting element : collection.elements()) {
            KeyPath other = inside.put(naming.relative(element.path()), element.path());
            if (other != null) {
                throw new IllegalArgumentException("`" + other + "` and `" + element.path() + "` in the elements of `"
                        + collection.key() + "` would both be called " + naming.relative(element.path())
                        + "; give one of them another key with @Key");
            }
            if (!element.path().isRoot()) {
                claimInside(element);
            }
        }
    }

    String prefix() {
        return naming.prefix();
    }

    String joint() {
        return naming.joint();
    }

    Set<String> all() {
        return exact.keySet();
    }

    /** The names of the single settings inside a section or map, which has a name itself, as a list. */
    String inside(KeyPath section, String own) {
        Set<String> inside = new TreeSet<>();
        exact.forEach((name, target) -> {
            boolean below = target.key.startsWith(section) && !target.key.equals(section);
            if (below && target.form == Setting.Form.SCALAR) {
                inside.add(name);
            }
        });
        return inside.isEmpty() ? own + joint() + "KEY" : String.join(", ", inside);
    }

    /** What a name stands for; nothing if it is unknown. The last one is kept, for several things are asked of each name. */
    @Nullable
    Target find(String name) {
        if (!name.equals(sought)) {
            found = exact.containsKey(name) ? exact.get(name) : inside(name);
            sought = name;
        }
        return found;
    }

    private @Nullable Target inside(String name) {
        Target nearest = null;
        int longest = 0;
        for (Stem stem : open) {
            int length = stem.name.length();
            if (length > longest && name.length() > length && name.startsWith(stem.name)) {
                Setting setting = stem.setting;
                Target inside = inside(setting.key(), Set.of(), setting, name.substring(length));
                if (inside != null) {
                    nearest = inside;
                    longest = length;
                }
            }
        }
        return nearest;
    }

    /**
     * What the rest of a name stands for inside a list, map or free-form part.
     *
     * @param at where the list or map itself is
     */
    private @Nullable Target inside(KeyPath at, Set<KeyPath> folded, Setting collection, String rest) {
        return switch (collection.form()) {
            case LIST -> element(at, folded, collection, rest);
            case MAP -> entry(at, folded, collection, rest);
            default ->
                new Target(at.child(naming.mapKey(rest)), Set.of(), Setting.Form.SCALAR, false, true, false, true);
        };
    }

    private @Nullable Target element(KeyPath at, Set<KeyPath> folded, Setting list, String rest) {
        int digits = 0;
        while (digits < rest.length() && rest.charAt(digits) >= '0' && rest.charAt(digits) <= '9') {
            digits++;
        }
        boolean position = digits > 0 && digits <= MOST_DIGITS && (digits == 1 || rest.charAt(0) != '0');
        return position
                ? within(at.element(Integer.parseInt(rest.substring(0, digits))), folded, list, rest.substring(digits))
                : null;
    }

    /** A key of a map ends where the name of something inside its entries begins: at the last place where that can be. */
    private @Nullable Target entry(KeyPath at, Set<KeyPath> folded, Setting map, String rest) {
        String joint = naming.joint();
        if (rest.startsWith(joint) && !naming.keepsCase()) {
            return null; // no key begins with a dash; two underscores are how other libraries part a path
        }
        for (int end = rest.indexOf(joint); end >= 0; end = rest.indexOf(joint, end + 1)) {
            if (end > 0 && map.holdsSections()) {
                KeyPath key = at.child(naming.mapKey(rest.substring(0, end)));
                Target inside = within(key, fold(folded, key), map, rest.substring(end));
                if (inside != null) {
                    return inside;
                }
            }
        }
        KeyPath key = at.child(naming.mapKey(rest));
        Target whole = within(key, fold(folded, key), map, "");
        return whole == null ? null : whole.open();
    }

    private Set<KeyPath> fold(Set<KeyPath> folded, KeyPath key) {
        if (naming.keepsCase()) {
            return folded;
        }
        Set<KeyPath> more = new LinkedHashSet<>(folded);
        more.add(key);
        return more;
    }

    /** What the rest of a name stands for inside one element or entry. */
    private @Nullable Target within(KeyPath at, Set<KeyPath> folded, Setting collection, String rest) {
        if (rest.isEmpty()) {
            return collection.holdsSections()
                    ? Target.section(at, folded)
                    : Target.of(at, folded, collection.elements().get(0));
        }
        String joint = naming.joint();
        for (Setting inside : collection.elements()) {
            String own = inside.path().isRoot() ? "" : joint + naming.relative(inside.path());
            KeyPath key = at.append(inside.path());
            if (rest.equals(own)) {
                return Target.of(key, folded, inside);
            }
            boolean further = inside.form() != Setting.Form.SCALAR && rest.startsWith(own + joint);
            Target deeper = further ? inside(key, folded, inside, rest.substring(own.length() + joint.length())) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    /** What the names begin with of all that is inside a list, map or free-form part. */
    private record Stem(String name, Setting setting) {}

    /**
     * What a name stands for.
     *
     * @param key where its value goes in a document
     * @param folded the paths on the way to it that end in a key of a map which lost its case in the name
     * @param holdsSections whether it is a list or map of sections
     * @param isText whether it is a text, for which the empty text is a value
     * @param holdsText whether it is a list whose elements are texts
     * @param isOpen whether the name ends in a key that the deployment chose, so that any ending is possible
     */
    record Target(
            KeyPath key,
            Set<KeyPath> folded,
            Setting.Form form,
            boolean holdsSections,
            boolean isText,
            boolean holdsText,
            boolean isOpen) {
        Target open() {
            return new Target(key, folded, form, holdsSections, isText, holdsText, true);
        }

        static Target of(KeyPath key, Set<KeyPath> folded, Setting setting) {
            boolean text =
                    setting.form() == Setting.Form.SCALAR && setting.type().equals("text");
            boolean texts = setting.form() == Setting.Form.LIST
                    && !setting.holdsSections()
                    && setting.elements().get(0).type().equals("text");
            return new Target(key, folded, setting.form(), setting.holdsSections(), text, texts, false);
        }

        static Target section(KeyPath key, Set<KeyPath> folded) {
            return new Target(key, folded, Setting.Form.SUBTREE, false, false, false, false);
        }
    }
}
