package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.NearName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The constants of an enum: each by its name in kebab-case or as it is written, in any case. */
final class EnumType<T> implements ValueType.Parser<T> {
    private final T[] constants;
    private final List<String> names = new ArrayList<>();
    private final String oneOf;

    private EnumType(T[] constants) {
        this.constants = constants;
        for (T constant : constants) {
            names.add(Spelling.kebab(((Enum<?>) constant).name()));
        }
        this.oneOf = Shape.oneOf(names);
    }

    static <T> ValueType<T> of(Class<T> type) {
        EnumType<T> parser = new EnumType<>(type.getEnumConstants());
        return ValueType.of(type, parser.oneOf, parser).example(parser.names.isEmpty() ? "..." : parser.names.get(0));
    }

    @Override
    public T parse(String text) {
        for (T constant : constants) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < constants.length; i++) {
            String written = ((Enum<?>) constants[i]).name().toLowerCase(Locale.ROOT);
            if (wanted.equals(names.get(i)) || wanted.equals(written)) {
                return constants[i];
            }
        }
        throw refused(text, wanted);
    }

    private Unparsable refused(String text, String wanted) {
        String near = NearName.hint(text, names);
        Unparsable refused = new Unparsable("has none of the allowed values", oneOf + near);
        String before = beforeYaml(wanted, names);
        return before == null
                ? refused.meaning(NearName.of(text, names).orElse(null))
                : refused.meaning(before)
                        .because("YAML made " + text + " of " + before + ": write \"" + before
                                + "\" in quotation marks there");
    }

    /** The names, and the spellings of the program that count beside them. */
    static Structure structure(Class<?> type) {
        List<String> names = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String written = ((Enum<?>) constant).name();
            String name = Spelling.kebab(written);
            names.add(name);
            String other = written.toLowerCase(Locale.ROOT);
            if (!other.equals(name)) {
                others.add(other);
            }
        }
        return new Structure.Word(List.copyOf(names), List.copyOf(others));
    }

    /** The constant that YAML takes for a boolean, so that `on` arrives as `true`. */
    private static @Nullable String beforeYaml(String text, List<String> names) {
        List<String> words = text.equals("true")
                ? List.of("yes", "on", "y")
                : text.equals("false") ? List.of("no", "off", "n") : List.of();
        for (String word : words) {
            if (names.contains(word)) {
                return word;
            }
        }
        return null;
    }
}
