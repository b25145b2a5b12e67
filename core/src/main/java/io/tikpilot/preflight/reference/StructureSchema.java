package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.reference.JsonSchemaFormat.Extent;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.schema.Spelling;
import io.tikpilot.preflight.schema.Structure;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of one place of the documents after the other. */
record StructureSchema(Reference reference, Extent extent) {
    /** Where the schema of a section is that sets nothing. */
    static final String NOTHING = "#/$defs/nothing";

    /** A section; each part of it is what the layers make together unless it lies in a list, which is never merged. */
    Map<String, Object> section(Structure.Section section, KeyPath at, Map<String, Object> first) {
        Map<String, Object> properties = new LinkedHashMap<>(first);
        List<String> required = new ArrayList<>(first.keySet());
        for (Structure.Field field : section.fields()) {
            properties.putIfAbsent(field.key(), field(field, at.child(field.key())));
            if (field.setting().isRequired()) {
                required.add(field.key());
            }
        }
        Map<String, Object> schema = object();
        schema.put("properties", properties);
        if (!required.isEmpty() && extent == Extent.WHOLE) {
            schema.put("required", required);
        }
        if (reference.refusesUnknownKeys()) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private Map<String, Object> field(Structure.Field field, KeyPath at) {
        Setting setting = field.setting();
        Map<String, Object> schema = new LinkedHashMap<>();
        String about = about(setting, field.structure());
        if (!about.isEmpty()) {
            schema.put("description", about);
        }
        Map<String, Object> value = value(field.structure(), at);
        schema.putAll(extent == Extent.FILE ? orNull(value) : value); // null unsets what another layer says
        if (setting.isShown() && !Spelling.looksSecret(at.toString())) {
            setting.fallback().ifPresent(text -> schema.put("default", JsonValues.of(text, field.structure())));
        }
        if (setting.isSecret()) {
            schema.put("writeOnly", true);
            schema.putIfAbsent("format", "password");
        }
        return schema;
    }

    private static String about(Setting setting, Structure structure) {
        boolean section = structure instanceof Structure.Section
                || (structure instanceof Structure.Maybe maybe && maybe.inner() instanceof Structure.Section)
                || structure instanceof Structure.Choice;
        String doc = setting.doc().orElse("").strip().replaceAll("\\s*\\R\\s*", " ");
        String type = section ? "" : setting.description();
        return doc.isEmpty() || type.isEmpty() ? doc + type : doc + " (" + type + ")";
    }

    private Map<String, Object> value(Structure structure, KeyPath at) {
        if (structure instanceof Structure.Section section) {
            Map<String, Object> schema = section(section, at, Map.of());
            return section.isRequired() ? schema : orNull(schema);
        }
        if (structure instanceof Structure.Choice choice) {
            return choice(choice, at);
        }
        if (structure instanceof Structure.Maybe maybe) {
            return maybe(maybe.inner(), at);
        }
        if (structure instanceof Structure.Sequence sequence) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "array");
            schema.put("items", new StructureSchema(reference, Extent.WHOLE).value(sequence.element(), at));
            return schema;
        }
        if (structure instanceof Structure.Entries entries) {
            return entries(entries, at);
        }
        return structure instanceof Structure.Anything ? orNull(object()) : ScalarSchema.of(structure);
    }

    private Map<String, Object> choice(Structure.Choice choice, KeyPath at) {
        List<Object> sections = new ArrayList<>();
        choice.sections().forEach((name, section) -> {
            Map<String, Object> selector = Map.of("const", name);
            sections.add(section(section, at, Map.of(choice.selector(), selector)));
        });
        Map<String, Object> schema = object();
        // One document may leave the selector to another, and then fits several.
        schema.put(extent == Extent.WHOLE ? "oneOf" : "anyOf", sections);
        return schema;
    }

    private Map<String, Object> entries(Structure.Entries entries, KeyPath at) {
        Map<String, Object> schema = object();
        String key = ScalarSchema.keyPattern(entries.key());
        Map<String, Object> value = orNull(value(entries.value(), at));
        if (key.isEmpty()) {
            schema.put("additionalProperties", value);
        } else {
            schema.put("patternProperties", Map.of(key, value));
            schema.put("additionalProperties", Map.of("type", "null")); // what is null is not there
        }
        return orNull(schema);
    }

    /** What is not there may be written {@code null}; a section also as one that sets nothing. */
    private Map<String, Object> maybe(Structure inner, KeyPath at) {
        boolean asks = inner instanceof Structure.Choice
                || (inner instanceof Structure.Section section && section.isRequired());
        if (!asks || extent == Extent.FILE) {
            return orNull(value(inner, at));
        }
        return Map.of("anyOf", List.of(value(inner, at), Map.of("$ref", NOTHING)));
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        Object type = schema.get("type");
        if (schema.containsKey("anyOf") || schema.containsKey("oneOf")) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        List<Object> types = new ArrayList<>();
        if (type instanceof List<?> several) {
            types.addAll(several);
        } else if (type != null) {
            types.add(type);
        }
        if (!types.contains("null")) {
            types.add("null");
        }
        nullable.put("type", types);
        return nullable;
    }

    private static Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        return object;
    }
}
