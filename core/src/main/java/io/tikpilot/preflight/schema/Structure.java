package io.tikpilot.preflight.schema;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;

/**
 * What the values at one place of the documents look like, as data for those who write it out in another language, such as
 * JSON Schema. {@link Schema#structure} gives it for the whole record.
 */
public sealed interface Structure {
    /** The text of a type that comes with the library, and the built-in and own annotations that restrict it. */
    record Scalar(Class<?> type, List<Annotation> rules) implements Structure {}

    /** The text of a type that the program brings along: only its parser knows which ones are good. */
    record Own(String noun) implements Structure {}

    /** One of these words, in any case. */
    record Word(List<String> names, List<String> otherSpellings) implements Structure {}

    /** Values in order. */
    record Sequence(Structure element) implements Structure {}

    /** Values under keys that the deployment chooses. */
    record Entries(Structure key, Structure value) implements Structure {}

    /** Values under keys that the record has. */
    record Section(List<Field> fields) implements Structure {
        /** Whether it must be set since something in it must be. */
        public boolean isRequired() {
            return fields.stream().anyMatch(field -> field.setting().isRequired());
        }
    }

    /** One of several sections: the text at the key {@code selector}, exactly as it is here, says which. */
    record Choice(String selector, Map<String, Section> sections) implements Structure {}

    /** Something else, or nothing at all. */
    record Maybe(Structure inner) implements Structure {}

    /** A section of any content. */
    record Anything() implements Structure {}

    /**
     * What is at one key of a section.
     *
     * @param setting what a component says of it, with the key alone as its path; for a section, what is said of it as a whole
     */
    record Field(Setting setting, Structure structure) {
        /** The key, a single step. */
        public String key() {
            return setting.path().name();
        }
    }
}
