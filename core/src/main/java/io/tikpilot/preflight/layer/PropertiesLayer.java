package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The system properties under a prefix. */
record PropertiesLayer(String prefix, Map<String, String> properties, Limits limits) implements Layer {
    @Override
    public String name() {
        return "system properties " + prefix + ".*";
    }

    @Override
    public Layer within(Limits other) {
        return new PropertiesLayer(prefix, properties, other);
    }

    @Override
    public Reading read(Schema<?> schema) {
        NamedValues values = new NamedValues(schema, new DottedNaming(prefix + "."), limits);
        Reading unknown = Reading.nothing();
        for (Map.Entry<String, String> property : new TreeMap<>(properties).entrySet()) {
            String name = property.getKey();
            Origin origin = Origin.of("system property -D" + name);
            if (!values.add(name, property.getValue(), "-D" + name, origin)) {
                KeyPath path = KeyPath.of(name.substring(prefix.length() + 1).split("\\.", -1));
                Optional<String> near = values.nearest(name).map(known -> "-D" + known);
                unknown = unknown.withProblem(LayerProblems.unknownName(path, origin, near));
            }
        }
        return values.reading(name(), "property", Provenance.Notation.ARGUMENT)
                .withLookup(Lookup.read(name()))
                .overriddenBy(unknown);
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of("-D" + new DottedNaming(prefix + ".").name(setting.path()));
    }

    /** The name alone: the values may be secrets. */
    @Override
    public String toString() {
        return name();
    }
}
