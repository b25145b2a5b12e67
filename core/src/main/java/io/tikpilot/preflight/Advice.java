package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Document;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Lookup;
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

    Advice(Schema<?> schema, Stack stack) {
        this.schema = schema;
        this.stack = stack;
    }

    Problem complete(Stack.Ranked ranked) {
        Problem problem = ranked.problem();
        return switch (problem.code()) {
            case "missing-section", "missing-value" -> missing(problem);
            case "wrong-type", "invalid-value" -> alternative(problem, ranked.layer());
            case RootProblems.UNKNOWN_KEY -> elsewhere(problem);
            default -> problem;
        };
    }

    private Problem missing(Problem problem) {
        KeyPath section = problem.code().equals("missing-section")
                ? problem.path()
                : problem.path().parent().orElse(KeyPath.ROOT);
        List<Setting> needed = needed(problem.path());
        if (needed.isEmpty()) {
            return problem.note("looked in", lookedIn(section));
        }
        Problem complete = problem.note("looked in", lookedIn(section));
        Optional<String> file = fileToWrite();
        boolean started = file.isPresent();
        if (started) {
            complete = complete.help("write into " + file.get());
            for (Setting setting : needed) {
                complete = complete.help("  " + setting.key() + " = " + RootProblems.typed(setting.example()));
            }
        }
        Optional<Layer> named = naming(needed.get(0));
        if (named.isPresent()) {
            complete = complete.help(started ? "or set" : "set");
            for (Setting setting : needed) {
                Layer layer = named.get();
                complete = complete.help("  " + layer.spell(setting).orElse("") + "=" + setting.example());
            }
        }
        return complete;
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

    private List<Problem.Row> lookedIn(KeyPath section) {
        List<Problem.Row> rows = new ArrayList<>();
        for (Stack.Read read : stack.reads()) {
            List<Document> documents = read.reading().documents();
            int next = 0;
            for (Lookup lookup : read.reading().lookups()) {
                boolean hasDocument = lookup.finding().isEmpty() && next < documents.size();
                String finding = lookup.finding().orElse("nothing");
                rows.add(new Problem.Row(lookup.place(), hasDocument ? holds(documents.get(next), section) : finding));
                next += hasDocument ? 1 : 0;
            }
            for (Document document : documents.subList(next, documents.size())) {
                rows.add(new Problem.Row(document.source().orElse(read.layer().name()), holds(document, section)));
            }
        }
        return rows;
    }

    private static String holds(Document document, KeyPath section) {
        int all = document.count(KeyPath.ROOT);
        return RootProblems.holds(all, document.count(section), document.noun(), section);
    }

    /** The lowest file that was read or looked for: where a setting that holds everywhere belongs. */
    private Optional<String> fileToWrite() {
        for (Stack.Read read : stack.reads()) {
            for (Lookup lookup : read.reading().lookups()) {
                if (lookup.place().startsWith("/") || lookup.place().indexOf(":\\") == 1) {
                    boolean there = lookup.finding().isEmpty();
                    return Optional.of(
                            lookup.place() + (there ? "" : ", or mount the directory that holds that file,"));
                }
            }
        }
        return Optional.empty();
    }

    /** The lowest layer that has a name of its own for a setting, as the environment has. */
    private Optional<Layer> naming(Setting setting) {
        for (Stack.Read read : stack.reads()) {
            if (read.layer().names(setting)) {
                return Optional.of(read.layer());
            }
        }
        return Optional.empty();
    }

    /** Another place to set a value that is wrong where it is, if that place wins over this one. */
    private Problem alternative(Problem problem, int layer) {
        Setting setting = schema.settingAt(problem.path()).orElse(null);
        if (setting == null || !setting.key().equals(problem.path())) {
            return problem;
        }
        Optional<Layer> named = naming(setting);
        boolean wins = named.isPresent() && stack.position(named.get()) > layer;
        return wins ? problem.note("or set", named.get().spell(setting).orElse("")) : problem;
    }

    /** An unknown key that is known in another section. */
    private Problem elsewhere(Problem problem) {
        for (Setting setting : schema.settings()) {
            if (setting.key().name().equals(problem.path().name())) {
                return problem.help("a setting of this name is known as `" + setting.key() + "`");
            }
        }
        return problem;
    }
}
