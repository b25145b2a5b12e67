package io.tikpilot.preflight.command;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.explain.Explanation;
import io.tikpilot.preflight.problem.JsonObject;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.problem.TextStyle;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;

/** {@code env}: the variable of every setting, whether it is set, and where the value comes from. */
final class Variables {
    /** What a program brings along in itself. */
    private static final String RESOURCE = "classpath:";

    private static final int WIDEST_VALUE = 30;

    /**
     * One variable.
     *
     * @param key the setting
     * @param required whether the program has no value of its own for it, and needs one
     * @param set whether the variable gives the value, itself or by a file
     * @param value what holds now
     * @param from where that stands
     */
    private record Variable(String name, String key, boolean required, boolean set, String value, String from) {}

    private Variables() {}

    static Answer answer(Request request, Inspection<?> inspection, TextStyle style) {
        List<Variable> variables = new ArrayList<>();
        for (Explanation.Entry entry : inspection.explanation().entries()) {
            entry.variable().ifPresent(name -> variables.add(variable(name, entry)));
        }
        return request.format().equals("json") ? Answer.of(json(variables), "json") : Answer.of(text(variables), style);
    }

    private static Variable variable(String name, Explanation.Entry entry) {
        Provenance provenance = entry.provenance();
        boolean inProgram = false;
        for (Provenance.Place place : provenance.places()) {
            inProgram |= place.value().source().startsWith(RESOURCE);
        }
        boolean required = entry.setting().isRequired() && !inProgram;
        if (provenance.winner().isEmpty()) {
            boolean hasDefault = entry.setting().fallback().isPresent();
            String shown = hasDefault
                    ? entry.fallback()
                            .map(text -> Quote.cut(Quote.printable(text)))
                            .orElse(Quote.MASK)
                    : "-";
            String from = hasDefault ? "by default" : required ? "missing" : "not needed";
            return new Variable(name, entry.setting().key().toString(), required, false, shown, from);
        }
        Provenance.Place winner = provenance.winner().get();
        String from = Quote.printable(winner.value().toString());
        String shown = winner.shown().orElse(Quote.MASK);
        return new Variable(name, entry.setting().key().toString(), required, isByName(winner), shown, from);
    }

    /** Whether a place is no document but what names one setting: a variable, an argument, or the file of a secret. */
    private static boolean isByName(Provenance.Place place) {
        return switch (place.notation()) {
            case VARIABLE, DOTENV, FILE, ARGUMENT -> true;
            case HOCON, JSON, PROPERTIES, PROGRAM -> false;
        };
    }

    private static String text(List<Variable> variables) {
        if (variables.isEmpty()) {
            return "No layer of these settings has variables.";
        }
        StringBuilder text = new StringBuilder();
        int name = 0;
        int value = 0;
        for (Variable variable : variables) {
            name = Math.max(name, variable.name.length());
            value = Math.max(value, Math.min(WIDEST_VALUE, variable.value.length()));
        }
        group("Needed: the program has no value of its own.", true, variables, name, value, text);
        group("Optional.", false, variables, name, value, text);
        return text.toString();
    }

    private static void group(
            String title, boolean required, List<Variable> variables, int name, int value, StringBuilder text) {
        boolean first = true;
        for (Variable variable : variables) {
            if (variable.required == required) {
                text.append(first ? (text.isEmpty() ? "" : "\n") + title + "\n" : "");
                first = false;
                String start = "  " + pad(variable.name, name) + (variable.set ? "set      " : "not set  ");
                String line = start + pad(variable.value, value);
                if (variable.value.length() > value) { // a long value has its line for itself
                    text.append(line.stripTrailing()).append('\n');
                    line = " ".repeat(start.length()) + pad("", value);
                }
                text.append(line).append(variable.from).append('\n');
            }
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length())) + "  ";
    }

    private static String json(List<Variable> variables) {
        List<String> lines = new ArrayList<>();
        for (Variable variable : variables) {
            JsonObject line = new JsonObject().with("variable", variable.name).with("key", variable.key);
            JsonObject needed = variable.required ? line.withTrue("required") : line.withFalse("required");
            JsonObject set = variable.set ? needed.withTrue("set") : needed.withFalse("set");
            lines.add(set.with("value", variable.value)
                    .with("from", variable.from)
                    .toString());
        }
        return new JsonObject().withLines("variables", lines).toString();
    }
}
