package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.schema.Structure;
import java.math.BigDecimal;
import java.util.Locale;

/** Defaults, which are texts, as the values of JSON that stand for them. */
final class JsonValues {
    private JsonValues() {}

    /** A number, truth value or list where the text is one and the type takes it; else the text. */
    static Object of(String text, Structure structure) {
        if (structure instanceof Structure.Maybe maybe) {
            return of(text, maybe.inner());
        }
        if (structure instanceof Structure.Sequence sequence) {
            return Setting.items(text).stream()
                    .map(item -> of(item, sequence.element()))
                    .toList();
        }
        Class<?> type = structure instanceof Structure.Scalar scalar ? scalar.type() : Object.class;
        if (type == Boolean.class) {
            String word = text.toLowerCase(Locale.ROOT);
            return word.equals("true") || word.equals("yes") || word.equals("on");
        }
        boolean number = Number.class.isAssignableFrom(type) && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
        return number ? new BigDecimal(text) : text;
    }
}
