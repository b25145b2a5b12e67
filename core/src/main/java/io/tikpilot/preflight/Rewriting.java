package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import io.tikpilot.preflight.tree.Provenance.Notation;
import java.util.ArrayList;
import java.util.List;

/** A place in what was read, as it would set another value, in the words of whoever wrote it. */
record Rewriting(Provenance.Place place, KeyPath key) {
    /** What to type there: {@code port = 8080}; the value alone where it has no key of its own. */
    String line(String value) {
        String typed = typed(value, place.notation());
        String field = place.field();
        return isBare() || place.notation() == Notation.FILE
                ? typed
                : (field.isEmpty() ? key.name() + " = " : field) + typed;
    }

    /** Whether it is an element of a list, among others, which has no key of its own. */
    boolean isBare() {
        return key.isElement() && place.field().isEmpty();
    }

    /** The same for a list of these items. */
    String list(String items) {
        boolean bare = switch (place.notation()) {
            case HOCON, JSON, PROGRAM -> false;
            case PROPERTIES, DOTENV, VARIABLE, ARGUMENT, FILE -> true;
        };
        if (bare) {
            return line(items);
        }
        List<String> typed = new ArrayList<>();
        for (String item : Setting.items(items)) {
            typed.add(typed(item, place.notation()));
        }
        String field = place.field();
        return (field.isEmpty() ? key.name() + " = " : field) + "[" + String.join(", ", typed) + "]";
    }

    /** Whether nothing else stands on the line, so that the line may go. */
    boolean isAlone() {
        String beside = place.beside();
        return beside.isEmpty() || beside.equals(",");
    }

    /** A text as it is typed in a notation. */
    static String typed(String value, Notation notation) {
        return switch (notation) {
            case HOCON, PROGRAM -> isPlain(value) ? value : Quote.of(value);
            case JSON -> isLiteral(value) ? value : Quote.of(value);
            case PROPERTIES, DOTENV, VARIABLE, ARGUMENT, FILE -> value;
        };
    }

    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    /** Whether JSON takes a value without quotation marks. */
    private static boolean isLiteral(String value) {
        return value.equals("true") || value.equals("false") || value.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    }
}
