package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.List;
import java.util.Optional;

/** The arguments of a program. */
record ArgumentsLayer(List<String> arguments, Limits limits) implements Layer {
    private static final String DASHES = "--";

    @Override
    public String name() {
        return "arguments";
    }

    @Override
    public Layer within(Limits other) {
        return new ArgumentsLayer(arguments, other);
    }

    @Override
    public Reading read(Schema<?> schema) {
        NamedValues values = new NamedValues(schema, new DottedNaming(DASHES), limits);
        Reading wrong = Reading.nothing();
        int position = 0;
        for (String argument : arguments) {
            position++;
            int equals = argument.indexOf('=');
            if (follows(position, values)) {
                continue; // the value of the argument before it, which says so
            }
            if (!argument.startsWith(DASHES) || equals <= DASHES.length()) {
                wrong = wrong.withProblem(LayerProblems.malformedArgument(argument, position, values));
                continue;
            }
            String name = argument.substring(0, equals);
            Origin origin = Origin.of("argument " + name);
            if (!values.add(name, argument.substring(equals + 1), origin)) {
                KeyPath path = KeyPath.of(name.substring(DASHES.length()).split("\\.", -1));
                wrong = wrong.withProblem(LayerProblems.unknownName(path, origin, values.nearest(name)));
            }
        }
        return values.reading(name(), "argument", Provenance.Notation.ARGUMENT)
                .withLookup(Lookup.read(name()))
                .overriddenBy(wrong);
    }

    /** Whether an argument is no name, and stands behind the name of a setting that has no value. */
    private boolean follows(int position, NamedValues values) {
        return position > 1
                && !arguments.get(position - 1).startsWith(DASHES)
                && values.knows(arguments.get(position - 2));
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(new DottedNaming(DASHES).name(setting.path()));
    }

    /** The name alone: an argument may be a secret. */
    @Override
    public String toString() {
        return name();
    }
}
