package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completes a problem with a section or map as a whole: what to type in it, or which settings to change. */
record SectionAdvice(Schema<?> schema, Stack stack, Tracing tracing) {
    private static final int MOST = 3;

    Problem complete(Problem problem, Provenance.@Nullable Place place) {
        if (problem.code().equals("invalid-value")) {
            return fitting(problem);
        }
        if (!problem.help().isEmpty() || !problem.code().equals("wrong-type")) {
            return problem;
        }
        KeyPath path = problem.path();
        Setting list =
                path.isElement() ? path.parent().flatMap(schema::settingAt).orElse(null) : null;
        if (list != null) {
            String example = list.example();
            return problem.help(ValueProblems.ELEMENT).help("  " + example.substring(1, example.length() - 1));
        }
        Setting map = schema.settingAt(path).orElse(null);
        if (map != null) {
            String entry = key(place, path) + ".KEY = "
                    + RootProblems.typed(map.elements().get(0));
            return problem.help(ValueProblems.ENTRIES).help("  " + entry);
        }
        List<String> lines = lines(place, path, schema, MOST);
        Problem complete = problem.help(lines.isEmpty() ? ValueProblems.REMOVE : ValueProblems.BELOW);
        for (String line : lines) {
            complete = complete.help("  " + line);
        }
        return complete;
    }

    /** Lines that set what is in a section, at a place where it was taken for something else. */
    static List<String> lines(Provenance.@Nullable Place place, KeyPath path, Schema<?> schema, int most) {
        List<String> lines = new ArrayList<>();
        for (Setting setting : schema.settings()) {
            boolean inside = setting.key().startsWith(path) && !setting.isSecret();
            String example = inside ? GoodValue.example(setting).orElse("") : "";
            if (!example.isEmpty() && lines.size() < most) {
                String below =
                        setting.key().toString().substring(path.toString().length());
                boolean list = setting.form() == Setting.Form.LIST;
                String typed = Rewriting.typed(example, Provenance.Notation.HOCON);
                lines.add(key(place, path) + below + " = " + (list ? "[" + typed + "]" : typed));
            }
        }
        return lines;
    }

    /** A key as it is written at a place. */
    private static String key(Provenance.@Nullable Place place, KeyPath path) {
        String name = place == null ? "" : place.name();
        return name.isEmpty() ? path.toString() : name;
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
}
