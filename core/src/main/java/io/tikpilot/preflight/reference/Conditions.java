package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.schema.Structure;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a setting must be set that need not always be. */
record Conditions(Structure.Section root, KeyPath base) {
    /** What is so where the setting at a path is required, as {@code `tls` is set}; empty if nothing is known to be. */
    String of(KeyPath path) {
        Structure at = root;
        KeyPath here = base;
        String condition = "";
        for (String step : path.steps()) {
            if (at instanceof Structure.Maybe maybe) {
                condition = "`" + here + "` is set";
                at = maybe.inner();
            }
            if (at instanceof Structure.Choice choice && !step.equals(choice.selector())) {
                condition = "`" + here.child(choice.selector()) + "` is " + String.join(" or ", choices(choice, step));
            }
            at = below(at, step);
            here = here.child(step);
        }
        return condition;
    }

    /** The names of the sections that have a key. */
    private static List<String> choices(Structure.Choice choice, String key) {
        List<String> names = new ArrayList<>();
        choice.sections().forEach((name, section) -> {
            if (field(section, key) != null) {
                names.add(name);
            }
        });
        return names;
    }

    private static Structure below(Structure at, String step) {
        if (at instanceof Structure.Sequence sequence) {
            return sequence.element();
        }
        if (at instanceof Structure.Entries entries) {
            return entries.value();
        }
        @Nullable Structure below = null;
        if (at instanceof Structure.Section section) {
            below = field(section, step);
        } else if (at instanceof Structure.Choice choice) {
            for (Structure.Section section : choice.sections().values()) {
                below = below == null ? field(section, step) : below;
            }
        }
        return below == null ? new Structure.Anything() : below;
    }

    private static @Nullable Structure field(Structure.Section section, String key) {
        for (Structure.Field field : section.fields()) {
            if (field.key().equals(key)) {
                return field.structure();
            }
        }
        return null;
    }
}
