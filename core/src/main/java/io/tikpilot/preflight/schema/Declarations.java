package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings and sections of a record, collected from its shapes in the order of declaration. */
final class Declarations {
    private final Map<KeyPath, Setting> settings = new LinkedHashMap<>();
    private final List<KeyPath> sections = new ArrayList<>();
    private Setting.Presence ceiling = Setting.Presence.REQUIRED;

    /** Adds a setting; the records of a sealed interface may declare one key each. */
    void setting(KeyPath path, Component component, Shape.Leaf leaf) {
        settings.putIfAbsent(path, Setting.of(path, component, leaf, lower(component.presence())));
    }

    void selector(KeyPath path, List<String> names) {
        settings.put(path, Setting.selector(path, names, lower(Setting.Presence.REQUIRED)));
    }

    void section(KeyPath path) {
        if (!sections.contains(path)) {
            sections.add(path);
        }
    }

    /** Runs declarations none of which is required by itself, as those below an {@code Optional} section. */
    void optionally(Runnable declarations) {
        Setting.Presence before = ceiling;
        ceiling = Setting.Presence.OPTIONAL;
        declarations.run();
        ceiling = before;
    }

    private Setting.Presence lower(Setting.Presence presence) {
        return ceiling == Setting.Presence.REQUIRED ? presence : ceiling;
    }

    List<Setting> settings() {
        return List.copyOf(settings.values());
    }

    List<KeyPath> sections() {
        return List.copyOf(sections);
    }
}
