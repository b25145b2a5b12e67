package io.tikpilot.preflight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;

/** A printed schema in the hands of another's validator, beside the loader it was printed for. */
record JsonSchemas(SettingsLoader<?> loader, String text, Schema schema) {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static JsonSchemas of(SettingsLoader<?> loader, ReferenceFormat format) {
        String text = Reference.of(loader).print(format);
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(text, InputFormat.JSON)).as(text).isEmpty();
        return new JsonSchemas(loader, text, REGISTRY.getSchema(text, InputFormat.JSON));
    }

    /** Whether the schema finds nothing wrong. */
    boolean accepts(String json) {
        try {
            return schema.validate(EXACT.readTree(json)).isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    /** Whether the settings are loaded from this document alone. */
    boolean loads(String json) {
        return loader.layer(Layer.text("document", json)).inspect().settings().isPresent();
    }
}
