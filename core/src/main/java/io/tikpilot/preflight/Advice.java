package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes a problem with what only the stack of layers knows: where was looked, and what to type in which dialect. */
final class Advice {
    private final Schema<?> schema;
    private final Stack stack;
    private final List<Stack.Ranked> all;
    private final ValueAdvice values;
    private final UnknownKeyAdvice keys;
    private final StrangeVariables variables;

    /**
     * @param all every problem of the run: one may be the cause of another
     */
    Advice(Schema<?> schema, Stack stack, Tracing tracing, List<Stack.Ranked> all) {
        this.schema = schema;
        this.stack = stack;
        this.all = all;
        this.values = new ValueAdvice(schema, stack, tracing);
        this.keys = new UnknownKeyAdvice(schema, stack, all);
        this.variables = new StrangeVariables(schema, stack, all);
    }

    Problem complete(Stack.Ranked ranked) {
        Problem problem = ranked.problem();
        return switch (problem.code()) {
            case "missing-section", "missing-value" -> missing(problem, ranked.layer());
            case "wrong-type", "invalid-value", "suspicious-value", "empty-variable" ->
                values.complete(problem, ranked.layer());
            case RootProblems.UNKNOWN_KEY -> keys.complete(problem, ranked.layer());
            default -> problem;
        };
    }

    private Problem missing(Problem problem, int layer) {
        List<Setting> needed = needed(problem.path());
        KeyPath section = problem.code().equals("missing-section")
                ? problem.path()
                : problem.path().parent().orElse(KeyPath.ROOT);
        Problem complete = problem.note("looked in", new LookedIn(stack).rows(section));
        Whereabouts whereabouts = new Whereabouts(stack);
        for (String cause : whereabouts.likely()) {
            complete = complete.note("likely", cause);
        }
        complete = likely(complete, needed);
        boolean renamed = complete.help().size() > problem.help().size();
        boolean whole = needed.size() == 1 || problem.code().equals("missing-section");
        return renamed && whole ? complete : withFix(complete, needed, section, layer, whereabouts);
    }

    private Problem withFix(
            Problem problem, List<Setting> needed, KeyPath section, int layer, Whereabouts whereabouts) {
        Optional<Layer> named = needed.isEmpty() ? Optional.empty() : naming(needed.get(0));
        // A layer below the one that unset the value cannot bring it back.
        boolean wins = named.isPresent() && (problem.labels().isEmpty() || stack.position(named.get()) > layer);
        List<Setting> plain = new ArrayList<>();
        List<Setting> secret = new ArrayList<>();
        for (Setting setting : needed) {
            // No secret belongs into a file that is shared, if there is a better place.
            (wins && RootProblems.isByFile(named.get(), setting) ? secret : plain).add(setting);
        }
        Problem complete = problem;
        boolean inFile = problem.help().isEmpty() && !plain.isEmpty();
        if (inFile) {
            Whereabouts.Step step = whereabouts.toWrite(section);
            for (String line : step.lines()) {
                complete = complete.help(line);
            }
            for (Setting setting : step.isWriting() ? plain : List.<Setting>of()) {
                complete = complete.help("  " + setting.key() + " = " + RootProblems.typed(setting));
            }
            inFile = step.isWriting();
        }
        if (inFile && !secret.isEmpty()) {
            complete = lines(complete.help("and " + RootProblems.SET_SECRET), secret, named.get());
        }
        if (wins) {
            String all = secret.isEmpty() ? RootProblems.SET : inFile ? RootProblems.SET_ALL : RootProblems.SET_SECRET;
            complete = lines(complete.help(complete.help().isEmpty() ? all : "or " + all), needed, named.get());
        }
        return complete;
    }

    private static Problem lines(Problem problem, List<Setting> settings, Layer layer) {
        Problem complete = problem;
        for (Setting setting : settings) {
            complete = complete.help("  " + layer.line(setting));
        }
        return complete;
    }

    /** A key or variable that nobody knows and that was meant for what is missing. */
    private Problem likely(Problem problem, List<Setting> needed) {
        Problem complete = variables.likely(misspelledSection(problem));
        for (Setting setting : needed) {
            for (Stack.Ranked other : all) {
                Problem found = other.problem();
                String place = found.origin().map(Object::toString).orElse("");
                if (found.code().equals("service-link") && found.path().equals(setting.key())) {
                    complete = complete.note(
                            "likely", place + " holds the address of a Kubernetes service, and is ignored");
                } else if (UnknownKeyAdvice.means(found, setting.key())) {
                    complete = complete.note("likely", "`" + found.path() + "` at " + place + " was meant to set it")
                            .help(KeyProblems.inPlaceOf(setting.key(), found.path(), place));
                } else if (isMisspelledVariable(found, setting)) {
                    complete = complete.note("likely", place + " was meant to set it")
                            .help("rename " + place.replaceFirst("^environment ", "") + " to "
                                    + stack.spell(setting).orElse(""));
                }
            }
        }
        return complete;
    }

    /** The section itself may be there under another name. */
    private Problem misspelledSection(Problem problem) {
        for (Stack.Ranked other : all) {
            Problem found = other.problem();
            if (problem.code().equals("missing-section") && UnknownKeyAdvice.means(found, problem.path())) {
                String place = found.origin().map(Object::toString).orElse("");
                return problem.note("likely", "`" + found.path() + "` at " + place + " was meant to be it")
                        .help(KeyProblems.inPlaceOf(problem.path(), found.path(), place));
            }
        }
        return problem;
    }

    private boolean isMisspelledVariable(Problem found, Setting setting) {
        return found.code().equals("unknown-variable")
                && found.suggestion().isPresent()
                && found.suggestion().equals(stack.spell(setting));
    }

    /** The settings that a missing path asks for: itself, or those that its section requires. */
    private List<Setting> needed(KeyPath path) {
        List<Setting> needed = new ArrayList<>();
        for (Setting setting : schema.settings()) {
            boolean itself = setting.key().equals(path);
            if (itself || (setting.isRequired() && setting.key().startsWith(path))) {
                needed.add(setting);
            }
        }
        return needed;
    }

    private Optional<Layer> naming(Setting setting) {
        return Stack.naming(stack.layers(), setting);
    }
}
