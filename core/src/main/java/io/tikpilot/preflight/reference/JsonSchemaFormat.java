package io.tikpilot.preflight.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference as a schema of JSON Schema 2020-12 for documents, or for what all of them make together. */
record JsonSchemaFormat(Extent extent) implements ReferenceFormat {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    @Override
    public String print(Reference reference) {
        Map<String, Object> root = new StructureSchema(reference, extent)
                .section(reference.schema().structure(), reference.schema().base(), Map.of());
        boolean required = reference.schema().structure().isRequired() && extent == Extent.WHOLE;
        List<String> base = reference.schema().base().steps();
        for (int i = base.size() - 1; i >= 0; i--) {
            // What stands beside the key is other programs' business.
            Map<String, Object> outer = new LinkedHashMap<>();
            outer.put("type", "object");
            outer.put("properties", Map.of(base.get(i), root));
            if (required) {
                outer.put("required", List.of(base.get(i)));
            }
            root = outer;
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.putAll(root);
        if (Json.print(root).contains(StructureSchema.NOTHING)) {
            schema.put("$defs", Map.of("nothing", nothing()));
        }
        return Json.print(schema);
    }

    /** A section that sets nothing, in which not even a section does. */
    private static Map<String, Object> nothing() {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("type", List.of("object", "null"));
        nothing.put("additionalProperties", Map.of("$ref", StructureSchema.NOTHING));
        return nothing;
    }

    /** What is held to the schema. */
    enum Extent {
        /** All layers, merged. */
        WHOLE,
        /** One document of several. */
        FILE
    }
}
