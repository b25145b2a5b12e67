package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Completes a problem with a value: what to type in its place, what counts if it is removed, and which name wins over it. A
 * value to type is the one that was meant, else the one that it overrides, else an example, and always one that is accepted.
 */
final class ValueAdvice {
    private static final int MOST = 3;

    private final Schema<?> schema;
    private final Stack stack;
    private final Tracing tracing;

    ValueAdvice(Schema<?> schema, Stack stack, Tracing tracing) {
        this.schema = schema;
        this.stack = stack;
        this.tracing = tracing;
    }

    Problem complete(Problem problem, int layer) {
        Provenance provenance = tracing.apply(problem.path());
        String source = problem.origin().map(Origin::source).orElse("");
        Provenance.Place place = provenance
                .winner()
                .filter(winner -> winner.value().source().equals(source))
                .orElse(null); // what could not be read at all is no place of a value
        Setting setting = schema.settingAt(problem.path()).orElse(null);
        if (setting == null || setting.form() == Setting.Form.MAP) {
            return inSection(problem);
        }
        Value value = Value.of(problem, setting, provenance);
        boolean elsewhere = Findings.isMendedElsewhere(problem);
        Problem complete = place == null || elsewhere
                ? problem
                : place.kind() == Provenance.Kind.REFERENCE
                        ? referred(problem, setting, value, place)
                        : there(problem, setting, value, place);
        if (!problem.isError() || !setting.key().equals(problem.path())) {
            return complete;
        }
        complete = place == null ? named(complete, setting, layer) : without(complete, setting, value, place);
        return above(complete, setting, elsewhere ? Optional.empty() : value.text(), layer);
    }

    /** What to type at the place itself. */
    private static Problem there(Problem problem, Setting setting, Value value, Provenance.Place place) {
        boolean told = !problem.help().isEmpty();
        boolean typed = told && problem.help().get(problem.help().size() - 1).startsWith(" ");
        if (typed || (!problem.isError() && problem.suggestion().isEmpty())) {
            return problem;
        }
        if (setting.holdsSections() && !told && !setting.example().equals("...")) {
            String line = problem.path().name() + " = " + setting.example();
            return problem.help(ValueProblems.write(place.notation(), false)).help("  " + line);
        }
        if (value.text().isEmpty()) {
            return told ? problem : problem.help(ValueProblems.write(problem, place.notation()));
        }
        Rewriting rewriting = new Rewriting(place, problem.path());
        Problem lead = told && value.isMeant()
                ? problem
                : problem.help(
                        told
                                ? ValueProblems.EXAMPLE
                                : rewriting.isBare()
                                        ? ValueProblems.writeInPlace(value.isMeant())
                                        : ValueProblems.write(place.notation(), value.isMeant()));
        boolean list = setting.form() == Setting.Form.LIST && setting.key().equals(problem.path());
        return lead.help("  "
                + (list
                        ? rewriting.list(value.text().get())
                        : rewriting.line(value.text().get())));
    }

    /** What to type where the value comes from, or instead of the reference. */
    private Problem referred(Problem problem, Setting setting, Value value, Provenance.Place place) {
        String name = place.reference().orElse("");
        if (name.isEmpty() || !problem.isError()) {
            return problem.help().isEmpty() ? problem.help(ValueProblems.REFERRED) : problem;
        }
        if (!stack.variables().containsKey(name)) {
            return there(problem.note("because", ValueProblems.refersToKey(name)), setting, value, place);
        }
        return problem.note("because", ValueProblems.refersToVariable(name))
                .help(ValueProblems.write(Provenance.Notation.VARIABLE, value.isMeant()))
                .help("  " + name + "=" + value.text().orElse("…"));
    }

    /** What to type for a name of its own whose text could not be read. */
    private Problem named(Problem problem, Setting setting, int layer) {
        boolean named =
                layer < stack.layers().size() && stack.layers().get(layer).names(setting);
        return named && problem.help().isEmpty()
                ? problem.help(ValueProblems.write(Provenance.Notation.VARIABLE, false))
                        .help("  " + stack.layers().get(layer).line(setting))
                : problem;
    }

    /** What counts if the value is taken away. */
    private static Problem without(Problem problem, Setting setting, Value value, Provenance.Place place) {
        boolean alone = new Rewriting(place, problem.path()).isAlone();
        String remove = ValueProblems.remove(place.notation(), alone);
        if (value.below().isPresent()) {
            Provenance.Place below = value.below().get();
            return problem.help(ValueProblems.fallBack(remove, below.shown().orElse(""), below.value()));
        }
        if (!value.isLast() || place.notation() == Provenance.Notation.PROGRAM) {
            return problem;
        }
        Optional<String> fallback = setting.fallback().filter(setting::accepts);
        if (fallback.isPresent()) {
            return setting.isShown() ? problem.help(ValueProblems.fallBack(remove, fallback.get())) : problem;
        }
        return setting.mayBeAbsent() && setting.fallback().isEmpty()
                ? problem.help(ValueProblems.optional(remove, setting))
                : problem;
    }

    /** A name that wins over the place. */
    private Problem above(Problem problem, Setting setting, Optional<String> value, int layer) {
        Optional<Layer> named = Stack.naming(stack.layers(), setting);
        if (named.isEmpty() || stack.position(named.get()) <= layer) {
            return problem;
        }
        String name = named.get().spell(setting).orElse("");
        String line = setting.isSecret()
                ? named.get().line(setting)
                : value.map(text -> name + "=" + text).orElse(name + "=…");
        String set = setting.isSecret() ? RootProblems.SET_SECRET : RootProblems.SET;
        return problem.help(problem.help().isEmpty() ? set : "or " + set).help("  " + line);
    }

    /** What to type where a section was expected. */
    private Problem inSection(Problem problem) {
        if (problem.code().equals("invalid-value")) {
            return fitting(problem);
        }
        if (!problem.help().isEmpty() || !problem.code().equals("wrong-type")) {
            return problem;
        }
        KeyPath path = problem.path();
        Setting list = path.isElement() ? schema.settingAt(path.parent().get()).orElse(null) : null;
        if (list != null) {
            String example = list.example();
            return problem.help(ValueProblems.ELEMENT).help("  " + example.substring(1, example.length() - 1));
        }
        Setting map = schema.settingAt(path).orElse(null);
        if (map != null) {
            String entry = path.child("KEY") + " = "
                    + RootProblems.typed(map.elements().get(0));
            return problem.help(ValueProblems.ENTRIES).help("  " + entry);
        }
        List<String> lines = new ArrayList<>();
        for (Setting setting : schema.settings()) {
            boolean told = lines.size() < MOST
                    && !setting.isSecret()
                    && !setting.example().equals("...");
            if (told && setting.key().startsWith(path)) {
                lines.add("  " + setting.key() + " = " + RootProblems.typed(setting));
            }
        }
        Problem complete = problem.help(lines.isEmpty() ? ValueProblems.REMOVE : ValueProblems.BELOW);
        for (String line : lines) {
            complete = complete.help(line);
        }
        return complete;
    }

    /** The names that win over the settings of a record that do not fit together. */
    private Problem fitting(Problem problem) {
        List<String> lines = new ArrayList<>();
        for (Setting setting : schema.settings()) {
            boolean named = String.join(" ", problem.help()).contains("`" + setting.key() + "`");
            Layer layer = Stack.naming(stack.layers(), setting).orElse(null);
            Provenance provenance = tracing.apply(setting.key());
            if (layer == null || !named || setting.isSecret()) {
                continue;
            }
            if (tracing.layerOf(provenance) < stack.position(layer)) {
                lines.add("  " + layer.spell(setting).orElse("") + "=…");
            }
        }
        Problem complete = lines.isEmpty() ? problem : problem.help("or " + RootProblems.SET);
        for (String line : lines) {
            complete = complete.help(line);
        }
        return complete;
    }

    /**
     * The value to type.
     *
     * @param isMeant whether it was meant, as far as anybody can tell, and is more than an example
     * @param below the place that counts if the value goes, and whose value is accepted
     * @param isLast whether no other place sets it
     */
    private record Value(Optional<String> text, boolean isMeant, Optional<Provenance.Place> below, boolean isLast) {
        static Value of(Problem problem, Setting setting, Provenance provenance) {
            boolean whole = setting.key().equals(problem.path());
            List<Provenance.Place> overridden = whole ? provenance.overridden() : List.of();
            Optional<Provenance.Place> below = overridden.isEmpty()
                    ? Optional.empty()
                    : Optional.of(overridden.get(0))
                            .filter(place ->
                                    written(place).filter(setting::accepts).isPresent());
            Optional<String> meant = problem.suggestion().filter(setting::accepts);
            Optional<String> example = below.flatMap(Value::written)
                    .or(() -> setting.isShown() ? setting.fallback() : Optional.empty())
                    .filter(text -> !text.isEmpty())
                    .or(() -> Optional.of(setting.example()))
                    .filter(setting::accepts)
                    .filter(text -> !text.equals("..."));
            return new Value(meant.isPresent() ? meant : example, meant.isPresent(), below, overridden.isEmpty());
        }

        /** The text of a value as far as it is written out in full. */
        private static Optional<String> written(Provenance.Place place) {
            String shown = place.shown().orElse("…");
            boolean quoted = shown.length() > 1 && shown.startsWith("\"") && shown.endsWith("\"");
            String text = quoted ? shown.substring(1, shown.length() - 1) : shown;
            boolean whole = place.kind() == Provenance.Kind.VALUE && !shown.endsWith("…") && text.indexOf('\\') < 0;
            return whole ? Optional.of(text) : Optional.empty();
        }
    }
}
