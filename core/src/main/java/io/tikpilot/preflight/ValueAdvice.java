package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.Optional;

/**
 * Completes a problem with a value: what to type in its place, what counts if it is removed, and which name wins over it. A
 * value to type is the one that was meant, else the one that it overrides, else an example, and always one that is accepted.
 */
final class ValueAdvice {
    private final Schema<?> schema;
    private final Stack stack;
    private final Tracing tracing;
    private final SectionAdvice sections;

    ValueAdvice(Schema<?> schema, Stack stack, Tracing tracing) {
        this.schema = schema;
        this.stack = stack;
        this.tracing = tracing;
        this.sections = new SectionAdvice(schema, stack, tracing);
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
            return sections.complete(problem, place);
        }
        GoodValue value = GoodValue.of(problem, setting, provenance);
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
    private static Problem there(Problem problem, Setting setting, GoodValue value, Provenance.Place place) {
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
        if (isInProgram(place) && !problem.path().isElement()) {
            String line = setting.key() + " = " + Rewriting.typed(value.text().get(), Provenance.Notation.HOCON);
            return problem.help(ValueProblems.OVERRIDE).help("  " + line);
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

    /** Whether nobody but the authors of the program can change what stands there. */
    private static boolean isInProgram(Provenance.Place place) {
        return place.value().source().startsWith("classpath:");
    }

    /** What to type where the value comes from, or instead of the reference. */
    private Problem referred(Problem problem, Setting setting, GoodValue value, Provenance.Place place) {
        String name = place.reference().orElse("");
        if (!problem.isError()) {
            return problem;
        }
        if (name.isEmpty()) {
            return there(
                    problem.help().isEmpty() ? problem.help(ValueProblems.REFERRED) : problem, setting, value, place);
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
        Layer there = layer < stack.layers().size() ? stack.layers().get(layer) : null;
        String source = problem.origin().map(Origin::source).orElse("");
        if (there == null || !there.names(setting)) {
            return problem;
        }
        String line = there.line(setting);
        boolean inFile = problem.origin().map(Origin::line).orElse(0) > 0;
        boolean itself = inFile || source.endsWith(" " + line.substring(0, line.indexOf('=')));
        String lead = problem.help().isEmpty()
                ? ValueProblems.write(Provenance.Notation.VARIABLE, false)
                : ValueProblems.EXAMPLE;
        return itself ? problem.help(lead).help("  " + line) : problem;
    }

    /** What counts if the value is taken away. */
    private static Problem without(Problem problem, Setting setting, GoodValue value, Provenance.Place place) {
        if (isInProgram(place)) {
            return problem;
        }
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
        String set = RootProblems.isByFile(named.get(), setting) ? RootProblems.SET_SECRET : RootProblems.SET;
        return problem.help(problem.help().isEmpty() ? set : "or " + set).help("  " + line);
    }
}
