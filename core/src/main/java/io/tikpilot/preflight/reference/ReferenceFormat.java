package io.tikpilot.preflight.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a reference is printed. A format of your own implements this. */
@FunctionalInterface
public interface ReferenceFormat {
    /** The reference as a text. */
    String print(Reference reference);

    /** A table in Markdown, one row a setting. */
    static ReferenceFormat markdown() {
        return Reference::markdown;
    }

    /** An {@code .env} file to start from. */
    static ReferenceFormat dotenv() {
        return Reference::dotenv;
    }

    /** Every built-in format by the name that {@code config reference --format} takes, the usual one first. */
    static Map<String, ReferenceFormat> named() {
        Map<String, ReferenceFormat> formats = new LinkedHashMap<>();
        formats.put("markdown", markdown());
        formats.put("env", dotenv());
        return Collections.unmodifiableMap(formats);
    }
}
