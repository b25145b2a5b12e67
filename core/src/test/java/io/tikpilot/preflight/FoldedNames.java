package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.NamedValues;
import io.tikpilot.preflight.layer.Naming;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values under names that keep neither the case nor the signs of a key, as variables are. */
public record FoldedNames(Map<String, String> values, Provenance.Notation notation) implements Layer {
    private static final Naming NAMING = new Folding();

    /** Names and their values by turns. */
    public static FoldedNames of(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new FoldedNames(values, Provenance.Notation.VARIABLE);
    }

    /** The same names where values are written in another way. */
    public FoldedNames in(Provenance.Notation other) {
        return new FoldedNames(values, other);
    }

    @Override
    public String name() {
        return "names";
    }

    @Override
    public Reading read(Schema<?> schema) {
        NamedValues found = new NamedValues(schema, NAMING, Limits.defaults());
        values.forEach((name, value) -> {
            if (!found.add(name, value, Origin.of("name " + name))) {
                throw new IllegalArgumentException("no setting is called " + name);
            }
        });
        return found.reading(name(), "name", notation);
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(NAMING.name(setting.path()));
    }

    private record Folding() implements Naming {
        @Override
        public String prefix() {
            return "";
        }

        @Override
        public String relative(KeyPath path) {
            String joined = String.join("_", path.steps());
            return joined.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        }

        @Override
        public String joint() {
            return "_";
        }

        @Override
        public String mapKey(String rest) {
            return rest.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public boolean keepsCase() {
            return false;
        }
    }
}
