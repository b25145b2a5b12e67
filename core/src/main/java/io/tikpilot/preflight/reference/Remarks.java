package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.reference.Reference.Need;
import io.tikpilot.preflight.schema.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comments say of a setting, in lines none of which can end the comment. */
final class Remarks {
    private Remarks() {}

    /** What it is for, then what it is and what happens without it. */
    static List<String> of(Setting setting, Need need, Optional<String> fallback, String condition) {
        List<String> lines = lines(setting.doc().orElse(""));
        lines.addAll(lines(description(setting) + "; " + need(need, fallback, condition)));
        return lines;
    }

    /** The type and what is asked of it; {@code secret} where the type does not say so. */
    static String description(Setting setting) {
        boolean told = !setting.isSecret() || setting.type().equals("secret");
        return told ? setting.description() : setting.description() + " (secret)";
    }

    private static String need(Need need, Optional<String> fallback, String condition) {
        return switch (need) {
            case REQUIRED -> "required";
            case WITH_ITS_SECTION -> "required if " + condition;
            case DEFAULT -> fallback.isPresent() ? "by default as here" : "by default a value that is not shown";
            case OPTIONAL -> "optional";
        };
    }

    /** The lines of a text; what is not seen as itself is written as an escape. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().lines().toList()) {
            if (!line.isBlank()) {
                lines.add(Quote.printable(line.strip()));
            }
        }
        return lines;
    }
}
