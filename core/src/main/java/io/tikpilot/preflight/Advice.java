package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Document;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.NearName;
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
            case "missing-section", "missing-value" -> missing(variables.likely(problem), ranked.layer());
            case "wrong-type", "invalid-value", "suspicious-value", "empty-variable" ->
                values.complete(problem, ranked.layer());
            case RootProblems.UNKNOWN_KEY -> keys.complete(problem, ranked.layer());
            default -> problem;
        };
    }

    private Problem missing(Problem problem, int layer) {
        List<Setting> needed = needed(problem.path());
        Problem complete = likely(problem, needed);
        KeyPath section = problem.code().equals("missing-section")
                ? problem.path()
                : problem.path().parent().orElse(KeyPath.ROOT);
        complete = complete.note("looked in", new LookedIn(stack).rows(section));
        return withFix(complete, needed, section, layer);
    }

    private Problem withFix(Problem problem, List<Setting> needed, KeyPath section, int layer) {
        Optional<Layer> named = needed.isEmpty() ? Optional.empty() : naming(needed.get(0));
        // A layer below the one that unset the value cannot bring it back.
        boolean wins = named.isPresent() && (problem.labels().isEmpty() || stack.position(named.get()) > layer);
        List<Setting> plain = new ArrayList<>();
        List<Setting> secret = new ArrayList<>();
        for (Setting setting : needed) {
            (setting.isSecret() && wins ? secret : plain).add(setting); // no secret belongs into a file that is shared
        }
        Problem complete = problem;
        Optional<String> file = problem.help().isEmpty() ? fileToWrite(section) : Optional.empty();
        boolean inFile = file.isPresent() && !plain.isEmpty();
        if (inFile) {
            complete = complete.help(file.get());
            for (Setting setting : plain) {
                complete = complete.help("  " + setting.key() + " = " + RootProblems.typed(setting));
            }
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
        Problem complete = problem;
        for (Setting setting : needed) {
            for (Stack.Ranked other : all) {
                Problem found = other.problem();
                String place = found.origin().map(Object::toString).orElse("");
                boolean key = found.code().equals(RootProblems.UNKNOWN_KEY)
                        && found.path().parent().equals(setting.key().parent())
                        && isNear(found.path().name(), setting.key().name());
                Optional<String> variable = naming(setting).flatMap(layer -> layer.spell(setting));
                boolean name = found.code().equals("unknown-variable")
                        && variable.isPresent()
                        && found.labels().stream()
                                .anyMatch(label -> label.text().equals("did you mean " + variable.get() + "?"));
                if (found.code().equals("service-link") && found.path().equals(setting.key())) {
                    complete = complete.note("likely", place + " was set by Kubernetes and is ignored");
                }
                if (key || name) {
                    complete = complete.note(
                            "likely",
                            key
                                    ? "`" + found.path() + "` at " + place + " was meant to set it"
                                    : place + " was meant to set it");
                }
            }
        }
        return complete;
    }

    private static boolean isNear(String name, String known) {
        return NearName.of(name, List.of(known)).isPresent();
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

    /**
     * What to do with which file: the highest one that has something of the section, else the lowest one that is there, else the
     * first that was looked for; where no files are among the layers, the lowest text.
     */
    private Optional<String> fileToWrite(KeyPath section) {
        Optional<String> lowest = Optional.empty();
        Optional<String> withSection = Optional.empty();
        Optional<String> wanted = Optional.empty();
        Optional<String> text = Optional.empty();
        for (Stack.Read read : stack.reads()) {
            for (Stack.Looked looked : read.looked()) {
                Optional<String> file = Optional.of(looked.place()).filter(place -> looked.isFile());
                if (looked.document().isEmpty()) {
                    wanted = wanted.or(() -> file);
                } else if (isTree(looked.document().get())) {
                    lowest = lowest.or(() -> file);
                    boolean inProgram = looked.place().startsWith("classpath:");
                    text = inProgram || text.isPresent() ? text : Optional.of(looked.place());
                    boolean holds = looked.document().get().count(section) > 0 && !section.isRoot() && file.isPresent();
                    withSection = holds ? file : withSection;
                }
            }
        }
        Optional<String> existing = withSection.isPresent() ? withSection : lowest;
        if (existing.isPresent()) {
            return existing.map(RootProblems::addTo);
        }
        return wanted.isPresent() ? wanted.map(RootProblems::create) : text.map(RootProblems::addTo);
    }

    /** Whether keys are written into it, not names as in an {@code .env} file. */
    private static boolean isTree(Document document) {
        return document.noun().equals("setting");
    }

    private Optional<Layer> naming(Setting setting) {
        return Stack.naming(stack.layers(), setting);
    }
}
