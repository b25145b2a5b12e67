package io.tikpilot.preflight.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a reference is printed. A format of your own implements this; the built-in ones have no power that it lacks. What they print
 * is the same for the same program, ends with a newline, shows no secret, and is read as what it is whatever the texts in it are.
 */
@FunctionalInterface
public interface ReferenceFormat {
    /** The reference as a text. */
    String print(Reference reference);

    /** A table in the Markdown of GitHub, one row a setting. */
    static ReferenceFormat markdown() {
        return new MarkdownFormat();
    }

    /**
     * A schema of JSON Schema 2020-12 for the settings as a whole, all layers merged. It refuses nothing that can be loaded; what it
     * cannot know, such as the rules of own types, is listed in {@code docs/reference.md}.
     */
    static ReferenceFormat jsonSchema() {
        return new JsonSchemaFormat(JsonSchemaFormat.Extent.WHOLE);
    }

    /** As {@link #jsonSchema}, for one file of several: nothing is required, since another layer may set it. */
    static ReferenceFormat jsonSchemaOfFile() {
        return new JsonSchemaFormat(JsonSchemaFormat.Extent.FILE);
    }

    /** An {@code .env} file to start from: what is required to fill in, the rest commented out. */
    static ReferenceFormat dotenv() {
        return new DotenvFormat();
    }

    /** A HOCON file to start from: every setting with its default, commented out. */
    static ReferenceFormat hocon() {
        return new HoconFormat();
    }

    /** The part of a Compose file that sets variables and mounts secrets. */
    static ReferenceFormat compose() {
        return new ComposeFormat();
    }

    /** A ConfigMap and a Secret of Kubernetes, and how a container takes them. */
    static ReferenceFormat kubernetes() {
        return new KubernetesFormat();
    }

    /** Every built-in format by the name that {@code config reference --format} takes, the usual one first. */
    static Map<String, ReferenceFormat> named() {
        Map<String, ReferenceFormat> formats = new LinkedHashMap<>();
        formats.put("markdown", markdown());
        formats.put("json-schema", jsonSchema());
        formats.put("json-schema-file", jsonSchemaOfFile());
        formats.put("env", dotenv());
        formats.put("hocon", hocon());
        formats.put("compose", compose());
        formats.put("kubernetes", kubernetes());
        return Collections.unmodifiableMap(formats);
    }
}
