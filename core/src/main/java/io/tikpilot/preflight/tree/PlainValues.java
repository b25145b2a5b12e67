package io.tikpilot.preflight.tree;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that typesafe-config need not make: settled ones, without substitutions, as a plain file or a variable gives them. They
 * are its interfaces over ordinary maps, lists and scalars. The first value of its own costs a start about 130 classes, a compiled
 * regular expression among them; nearly every start does without.
 *
 * <p>A value is plain with all that is in it, or not at all. typesafe-config itself takes no values but its own: {@link #typesafe}
 * makes them where it has to merge, to resolve, or to hand on a {@code Config}.
 */
public final class PlainValues {
    private static final PlainSection EMPTY = new PlainSection(Map.of(), "nothing", 0);

    private PlainValues() {}

    /** A section without keys. */
    public static ConfigObject empty() {
        return EMPTY;
    }

    /** A text that stands in no document. */
    public static ConfigValue text(String text, String source) {
        return new PlainScalar(text, source, 0);
    }

    /** Texts in order that stand in no document. */
    public static ConfigList texts(Iterable<String> texts, String source) {
        List<ConfigValue> elements = new ArrayList<>();
        for (String text : texts) {
            elements.add(text(text, source));
        }
        return new PlainList(elements, source, 0);
    }

    /**
     * A value of a line.
     *
     * @param value a text, a truth value, or a number whose text is the one that Java gives it
     * @param line from 1
     */
    public static ConfigValue scalar(Object value, String source, int line) {
        return new PlainScalar(value, source, line);
    }

    /** A {@code null} of a line. */
    public static ConfigValue unset(String source, int line) {
        return new PlainScalar(null, source, line);
    }

    /** Values in order. */
    public static ConfigList list(List<ConfigValue> elements, String source, int line) {
        for (ConfigValue element : elements) {
            if (!(element instanceof PlainValue)) {
                List<ConfigValue> own = new ArrayList<>(elements);
                own.replaceAll(PlainValues::typesafe);
                return ConfigValueFactory.fromIterable(own);
            }
        }
        return new PlainList(List.copyOf(elements), source, line);
    }

    /**
     * Values under keys; the map must not change afterwards.
     *
     * @param line from 1; 0 if the section stands in no line of its own
     */
    public static ConfigObject section(Map<String, ConfigValue> fields, String source, int line) {
        for (ConfigValue field : fields.values()) {
            if (!(field instanceof PlainValue)) {
                Map<String, ConfigValue> own = new LinkedHashMap<>(fields);
                own.replaceAll((key, value) -> typesafe(value));
                return ConfigValueFactory.fromMap(own);
            }
        }
        return new PlainSection(fields, source, line);
    }

    /** The same section with these fields in the place of its own; the map must not change afterwards. */
    public static ConfigObject withFields(ConfigObject section, Map<String, ConfigValue> fields) {
        ConfigObject changed = section(fields, "", 0);
        return section instanceof PlainSection old && changed instanceof PlainSection
                ? new PlainSection(fields, old.source(), old.line())
                : changed.withOrigin(section.origin());
    }

    /** A section united with what is below it, which it replaces if that is no section. */
    public static ConfigObject union(ConfigObject higher, ConfigValue lower) {
        if (higher instanceof PlainSection above && lower instanceof PlainSection below) {
            return above.over(below);
        }
        return higher.withFallback(typesafe(lower));
    }

    /** Whether a value was made here. */
    public static boolean isPlain(ConfigValue value) {
        return value instanceof PlainValue;
    }

    /** The line that a value stands in, from 1; 0 if it stands in none. */
    static int line(ConfigValue value) {
        return value instanceof PlainValue plain
                ? plain.line()
                : Math.max(0, value.origin().lineNumber());
    }

    /** The same as a value of typesafe-config's own. */
    public static ConfigValue typesafe(ConfigValue value) {
        return value instanceof PlainValue plain ? plain.typesafe() : value;
    }
}
