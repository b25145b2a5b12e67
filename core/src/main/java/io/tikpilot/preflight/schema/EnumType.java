package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.NearName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            throw new Unparsable("is not one of its choices", oneOf + near);
        };
        return ValueType.of(type, oneOf, parser).example(names.isEmpty() ? "..." : names.get(0));
    }
}
