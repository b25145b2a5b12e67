package io.tikpilot.preflight.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A JSON object being written, its fields in the order they are given. A text that is empty is an absent fact, and so an absent
 * field. What it prints is valid JSON, and moves no cursor, whatever the texts are.
 */
public final class JsonObject {
    private final StringBuilder text = new StringBuilder("{");

    /** An object without fields. */
    public JsonObject() {}

    /** Adds a text, unless it is empty. */
    public JsonObject with(String name, String value) {
        return value.isEmpty() ? this : field(name, string(value));
    }

    /** Adds a number. */
    public JsonObject with(String name, int value) {
        return field(name, Integer.toString(value));
    }

    /** Adds an object. */
    public JsonObject with(String name, JsonObject value) {
        return field(name, value.toString());
    }

    /** Adds {@code true}. */
    public JsonObject withTrue(String name) {
        return field(name, "true");
    }

    /** Adds {@code false}. */
    public JsonObject withFalse(String name) {
        return field(name, "false");
    }

    /** Adds a list of objects. */
    public JsonObject withObjects(String name, List<JsonObject> values) {
        return field(name, values.stream().map(JsonObject::toString).collect(Collectors.joining(",", "[", "]")));
    }

    /** Adds a list of texts. */
    public JsonObject withStrings(String name, List<String> values) {
        return field(name, values.stream().map(JsonObject::string).collect(Collectors.joining(",", "[", "]")));
    }

    /** Adds a list of objects that are printed already, one a line. */
    public JsonObject withLines(String name, List<String> objects) {
        return field(name, objects.isEmpty() ? "[]" : "[\n" + String.join(",\n", objects) + "\n]");
    }

    boolean isEmpty() {
        return text.length() == 1;
    }

    private JsonObject field(String name, String json) {
        text.append(isEmpty() ? "" : ",").append(string(name)).append(':');
        text.append(json);
        return this;
    }

    /**
     * A text as a JSON string. The escapes of {@link Quote#printable} are those of JSON, so nothing in it can change a
     * terminal; half a character, which no encoding has, becomes a question mark.
     */
    private static String string(String value) {
        String whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return '"' + Quote.printable(whole.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
