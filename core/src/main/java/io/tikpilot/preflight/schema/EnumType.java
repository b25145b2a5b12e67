package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.NearName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The constants of an enum: each by its name in kebab-case or as it is written, in any case. */
final class EnumType {
    private EnumType() {}

    static ValueType<?> of(Class<?> type) {
        return of(type, type.getEnumConstants());
    }

    @SuppressWarnings("unchecked") // the constants of an enum are of its class
    private static <T> ValueType<T> of(Class<T> type, Object[] constants) {
        List<String> names = new ArrayList<>();
        for (Object constant : constants) {
            names.add(Spelling.kebab(((Enum<?>) constant).name()));
        }
        String oneOf = Shape.oneOf(names);
        ValueType.Parser<T> parser = text -> {
            for (Object constant : constants) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return (T) constant;
                }
            }
            String wanted = text.toLowerCase(Locale.ROOT);
            for (int i = 0; i < constants.length; i++) {
                String written = ((Enum<?>) constants[i]).name().toLowerCase(Locale.ROOT);
                if (wanted.equals(names.get(i)) || wanted.equals(written)) {
                    return (T) constants[i];
                }
            }
            String near = NearName.hint(text, names);
            Unparsable refused = new Unparsable("has none of the allowed values", oneOf + near);
            String before = beforeYaml(wanted, names);
            throw before == null
                    ? refused.meaning(NearName.of(text, names).orElse(null))
                    : refused.meaning(before)
                            .because("YAML made " + text + " of " + before + ": write \"" + before
                                    + "\" in quotation marks there");
        };
        return ValueType.of(type, oneOf, parser).example(names.isEmpty() ? "..." : names.get(0));
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
