package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Variables that are named like a setting, but without the prefix or under one that is misspelt. They may belong to another
 * program, so they are mentioned only where exactly one setting is missing and its whole name, of several words, is in theirs.
 */
record StrangeVariables(Schema<?> schema, Stack stack, List<Stack.Ranked> all) {
    /** The problem of a missing setting, with the variable that was probably meant to set it. */
    Problem likely(Problem missing) {
        List<Setting> needed = needed();
        if (needed.size() != 1 || !needed.get(0).key().startsWith(missing.path())) {
            return missing;
        }
        Setting setting = needed.get(0);
        String name = folded(String.join("_", setting.path().steps()));
        String spelled = stack.spell(setting).orElse("");
        if (!spelled.endsWith("_" + name) || name.indexOf('_') < 0) {
            return missing;
        }
        String prefix = spelled.substring(0, spelled.length() - name.length());
        for (Map.Entry<String, String> variable : new TreeMap<>(stack.variables()).entrySet()) {
            boolean link = variable.getValue().contains("://") && name.endsWith("_PORT");
            boolean ours = upper(variable.getKey()).startsWith(prefix); // reported already
            if (!ours && !link && resembles(variable.getKey(), prefix, name)) {
                String shown = Quote.cut(Quote.printable(variable.getKey()));
                return missing.note("likely", KeyProblems.withoutPrefix(shown, prefix))
                        .help("rename " + shown + " to " + spelled + ", or set both");
            }
        }
        return missing;
    }

    /** The settings that are missing, over the whole report. */
    private List<Setting> needed() {
        List<Setting> needed = new ArrayList<>();
        for (Stack.Ranked ranked : all) {
            String code = ranked.problem().code();
            for (Setting setting : schema.settings()) {
                boolean itself = setting.key().equals(ranked.problem().path());
                boolean inside = setting.isRequired()
                        && setting.key().startsWith(ranked.problem().path());
                if ((code.equals("missing-value") && itself) || (code.equals("missing-section") && inside)) {
                    needed.add(setting);
                }
            }
        }
        return needed;
    }

    private static boolean resembles(String variable, String prefix, String name) {
        String folded = folded(variable);
        if (folded.equals(name)) {
            return true;
        }
        String start = folded.endsWith("_" + name) ? folded.substring(0, folded.length() - name.length() - 1) : "";
        return NearName.of(start, List.of(prefix.substring(0, prefix.length() - 1)))
                .isPresent();
    }

    private static String folded(String name) {
        return upper(name).replace("__", "_");
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
