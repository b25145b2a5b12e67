package io.tikpilot.preflight.command;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.Provenance;
import java.util.Optional;

/** The names that settings have in the layer that names them one by one, and which of them are set. */
record Variables(SettingsLoader<?> loader) {
    /** A line a setting: the name, and where its value comes from. */
    String text() {
        Inspection<?> inspection = loader.inspect();
        StringBuilder text = new StringBuilder();
        for (Setting setting : inspection.schema().settings()) {
            loader.spell(setting).ifPresent(name -> {
                Optional<Provenance.Place> winner =
                        inspection.provenance(setting.key()).winner();
                String from = winner.map(place -> place.value().toString()).orElse(unset(setting));
                boolean byName = winner.flatMap(place -> place.value().text())
                                .orElse(from)
                                .startsWith(name + "=")
                        || from.contains(name);
                text.append(name)
                        .append(byName ? "  set: " : "  not set; the value is from ")
                        .append(from)
                        .append('\n');
            });
        }
        return text.toString();
    }

    private static String unset(Setting setting) {
        return setting.fallback().isPresent()
                ? "the default"
                : setting.isRequired() ? "nowhere: it is missing" : "nowhere";
    }
}
