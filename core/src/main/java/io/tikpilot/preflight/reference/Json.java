package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.problem.Quote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON over several lines, for files that are kept and compared: objects in the order of their fields, two blanks a level. */
final class Json {
    private Json() {}

    /** The text of maps, lists, texts, numbers and truth values. */
    static String print(Object value) {
        return print(value, "") + "\n";
    }

    private static String print(Object value, String indent) {
        String inner = indent + "  ";
        List<String> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> parts.add(inner + string(key.toString()) + ": " + print(field, inner)));
            return parts.isEmpty() ? "{}" : "{\n" + String.join(",\n", parts) + "\n" + indent + "}";
        }
        if (value instanceof List<?> list) {
            boolean flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
            list.forEach(item -> parts.add((flat ? "" : inner) + print(item, inner)));
            return flat
                    ? "[" + String.join(", ", parts) + "]"
                    : "[\n" + String.join(",\n", parts) + "\n" + indent + "]";
        }
        return value instanceof String text ? string(text) : value.toString();
    }

    /** A text as a JSON string; half a character, which no encoding has, becomes a question mark. */
    static String string(String value) {
        String whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return '"' + Quote.printable(whole.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }
}
