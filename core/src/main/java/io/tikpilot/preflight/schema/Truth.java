package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.NearName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the HOCON specification for booleans, in any case. */
final class Truth implements ValueType.Parser<Boolean> {
    static final String EXPECTED = "true, false, yes, no, on or off";

    private static final List<String> WORDS = List.of("true", "false", "yes", "off");

    @Override
    public Boolean parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Boolean.TRUE;
            case "false", "no", "off" -> Boolean.FALSE;
            default -> throw new Unparsable("is not true or false", EXPECTED).meaning(meant(text));
        };
    }

    /** What other programs take for a boolean, or the nearest word. */
    private static @Nullable String meant(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "t", "y", "enabled", "enable" -> "true";
            case "0", "f", "n", "disabled", "disable" -> "false";
            default -> NearName.of(text, WORDS).orElse(null);
        };
    }
}
