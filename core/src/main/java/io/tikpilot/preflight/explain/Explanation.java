package io.tikpilot.preflight.explain;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every setting with the places that set it: which one won, and what it overrides. It holds no secret: a value that must not
 * be seen is not in it.
 *
 * @param entries in the order of declaration
 * @param layers the names of what was read, lowest precedence first
 */
public record Explanation(List<Entry> entries, List<String> layers) {
    /** A copy whose lists cannot change. */
    public Explanation {
        entries = List.copyOf(entries);
        layers = List.copyOf(layers);
    }

    /** The explanation of what an inspection found. */
    public static Explanation of(Inspection<?> inspection) {
        List<Entry> entries = new ArrayList<>();
        for (Setting setting : inspection.schema().settings()) {
            entries.add(new Entry(setting, inspection.provenance(setting.key())));
        }
        return new Explanation(entries, inspection.layers());
    }

    /** The part of it about one setting, or about all settings of a section; without entries if there is no such key. */
    public Explanation about(KeyPath key) {
        List<Entry> about = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.setting.key().startsWith(key)) {
                about.add(entry);
            }
        }
        return new Explanation(about, layers);
    }

    /** The explanation as plain text. */
    public String text() {
        return print(ExplanationFormat.text());
    }

    /** The explanation in a format. */
    public String print(ExplanationFormat format) {
        return format.print(this);
    }

    /** One setting and the places that set it. */
    public record Entry(Setting setting, Provenance provenance) {
        /** The text of the default, where no place sets a value and it may be shown. */
        public Optional<String> fallback() {
            return provenance.winner().isPresent() || !setting.isShown() ? Optional.empty() : setting.fallback();
        }
    }
}
