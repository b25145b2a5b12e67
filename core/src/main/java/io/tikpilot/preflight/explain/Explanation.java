package io.tikpilot.preflight.explain;

import io.tikpilot.preflight.problem.Report;
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
 * @param title what the settings are called: the record
 * @param entries in the order of declaration
 * @param layers the names of what was read, lowest precedence first
 * @param report what is wrong with them; empty if nothing is
 */
public record Explanation(String title, List<Entry> entries, List<String> layers, Report report) {
    /** A copy whose lists cannot change. */
    public Explanation {
        entries = List.copyOf(entries);
        layers = List.copyOf(layers);
    }

    /** The part of it about one setting, or about all settings of a section; without entries if there is no such key. */
    public Explanation about(KeyPath key) {
        List<Entry> about = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.setting.key().startsWith(key)) {
                about.add(entry);
            }
        }
        return new Explanation(title, about, layers, report);
    }

    /** The explanation as plain text. */
    public String text() {
        return print(ExplanationFormat.text());
    }

    /** The explanation in a format. */
    public String print(ExplanationFormat format) {
        return format.print(this);
    }

    /**
     * One setting and the places that set it.
     *
     * @param variable how an operator sets it without a file
     * @param layers the layer that each of the places lies in, in the same order
     */
    public record Entry(Setting setting, Optional<String> variable, Provenance provenance, List<String> layers) {
        /** A copy whose list cannot change. */
        public Entry {
            layers = List.copyOf(layers);
        }

        /** The text of the default, where no place sets a value and it may be shown. */
        public Optional<String> fallback() {
            return provenance.winner().isPresent() || !setting.isShown() ? Optional.empty() : setting.fallback();
        }

        /** Whether its values are kept from sight: secrets, and what somebody asked to hide. */
        public boolean isHidden() {
            return !setting.isShown() || provenance.isSecret();
        }
    }
}
