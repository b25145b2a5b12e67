package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Completes the problem of a key that nobody knows: what it was meant for, also in another section, and what to type. */
final class UnknownKeyAdvice {
    private static final int MOST = 3;
    private static final int SHORTEST = 3;

    private final Schema<?> schema;
    private final Stack stack;
    private final List<Stack.Ranked> all;

    UnknownKeyAdvice(Schema<?> schema, Stack stack, List<Stack.Ranked> all) {
        this.schema = schema;
        this.stack = stack;
        this.all = all;
    }

    Problem complete(Problem problem, int layer) {
        if (!problem.help().isEmpty()) {
            return problem;
        }
        if (problem.suggestion().isPresent()) {
            String meant = problem.suggestion().get();
            Problem complete = problem.help(KeyProblems.rename(meant));
            KeyPath path = meant(problem);
            return isMissing(path) ? complete.note("likely", KeyProblems.missing(path)) : complete;
        }
        List<Setting> elsewhere = elsewhere(problem.path());
        if (elsewhere.isEmpty()) {
            return problem.help(KeyProblems.REMOVE);
        }
        Problem complete = problem.help(KeyProblems.move(elsewhere, problem.path()));
        for (Setting setting : elsewhere) {
            complete = complete.help("  " + line(setting, layer));
        }
        return complete;
    }

    /** The path that an unknown key was meant for, if a name near to it is known beside it. */
    static KeyPath meant(Problem unknown) {
        KeyPath section = unknown.path().parent().orElse(KeyPath.ROOT);
        return unknown.suggestion().map(section::child).orElse(unknown.path());
    }

    /** Whether a problem is an unknown key that was meant for a path. */
    static boolean means(Problem found, KeyPath path) {
        return found.code().equals(RootProblems.UNKNOWN_KEY)
                && found.suggestion().isPresent()
                && meant(found).equals(path);
    }

    private boolean isMissing(KeyPath path) {
        for (Stack.Ranked ranked : all) {
            Problem other = ranked.problem();
            if (other.code().startsWith("missing-") && other.path().equals(path)) {
                return true;
            }
        }
        return false;
    }

    /** Settings of the same name in other sections, else the one whose key differs in its signs, else in a few letters. */
    private List<Setting> elsewhere(KeyPath path) {
        List<Setting> same = new ArrayList<>();
        List<Setting> near = new ArrayList<>();
        for (Setting setting : schema.settings()) {
            if (setting.key().equals(path)) {
                continue;
            }
            String name = setting.key().name();
            if (name.equals(path.name()) || folded(setting.key()).equals(folded(path))) {
                same.add(setting);
            } else if (name.length() > SHORTEST
                    && NearName.of(path.name(), List.of(name)).isPresent()) {
                near.add(setting);
            }
        }
        return same.isEmpty() && near.size() == 1 ? near : same.subList(0, Math.min(MOST, same.size()));
    }

    /** A key without the signs by which people write one in another way: {@code serverPort} for {@code server.port}. */
    private static String folded(KeyPath key) {
        return String.join("", key.steps()).replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private String line(Setting setting, int layer) {
        Layer there = layer < stack.layers().size() ? stack.layers().get(layer) : null;
        return there != null && there.names(setting) ? there.spell(setting).orElse("") + "=…" : setting.key() + " = …";
    }
}
