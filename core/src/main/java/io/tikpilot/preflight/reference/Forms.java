package io.tikpilot.preflight.reference;

import java.util.Locale;

/**
 * The forms that texts of the library's own types have, as regular expressions that Java and ECMAScript read alike. A form refuses
 * nothing that the type reads; that a text of the form is also a value, as 2024-02-30 is not, is left to the loader.
 */
final class Forms {
    private static final String YEAR = "(?:-?[0-9]{4}|[-+][0-9]{5,10})";
    private static final String DATE = YEAR + "-[0-9]{2}-[0-9]{2}";
    private static final String TIME = "[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{0,9})?)?";
    private static final String OFFSET = "(?:[Zz]|[-+][0-9]{1,2}(?::?[0-9]{2}(?::?[0-9]{2})?)?)";
    private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?";

    private Forms() {}

    /** The form of a type; empty if any text may be one. */
    static String of(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte", "java.math.BigInteger" ->
                "-?(?:0|[1-9][0-9]*)";
            case "java.lang.Double", "java.lang.Float", "java.math.BigDecimal" -> NUMBER + "(?:[eE][-+]?[0-9]{1,3})?";
            case "java.lang.Boolean" ->
                String.join(
                        "|",
                        anyCase("true"),
                        anyCase("false"),
                        anyCase("yes"),
                        anyCase("no"),
                        anyCase("on"),
                        anyCase("off"));
            case "java.time.Duration" ->
                NUMBER
                        + " *(?:ns|us|\u00b5s|ms|s|m|h|d|(?:nano|micro|milli)(?:s|seconds?)?|(?:second|minute|hour|day)s?)"
                        + "|-?P[-+0-9DdTtHhMmSs.,]+";
            case "com.typesafe.config.ConfigMemorySize" ->
                NUMBER + " *(?:[Bb]|bytes?|[kMGTPE]B|[KMGTPE]iB?|[KMGTPEkmgtpe])";
            case "java.time.Period" -> NUMBER + " *(?:d|w|m|mo|y|(?:day|week|month|year)s?)|-?P[-+0-9YyMmWwDd]+";
            default -> rare(type);
        };
    }

    private static String rare(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.Character" -> "[\\s\\S]";
            case "java.nio.file.Path" -> "[\\s\\S]*\\S[\\s\\S]*";
            case "java.net.URI" -> "[^\\s\"<>\\\\^`{|}]+";
            case "java.util.UUID" -> "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
            case "java.util.Locale" -> "[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8})*";
            case "java.time.Instant" -> DATE + "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{0,9})?" + OFFSET;
            case "java.time.LocalDate" -> DATE;
            case "java.time.LocalTime" -> TIME;
            case "java.time.LocalDateTime" -> DATE + "[Tt]" + TIME;
            case "java.time.OffsetDateTime" -> DATE + "[Tt]" + TIME + OFFSET;
            case "java.time.OffsetTime" -> TIME + OFFSET;
            case "java.time.ZonedDateTime" -> DATE + "[Tt]" + TIME + OFFSET + "(?:\\[[^\\]]+\\])?";
            case "java.time.Year" -> "[-+]?[0-9]{1,10}";
            case "java.time.YearMonth" -> YEAR + "-[0-9]{2}";
            case "java.time.MonthDay" -> "--[0-9]{2}-[0-9]{2}";
            case "java.time.ZoneId", "java.nio.charset.Charset" -> "\\S+";
            case "java.time.ZoneOffset" -> "Z|[-+][0-9:]+";
            default -> "";
        };
    }

    /** A word in any case: both cases of each letter, since ECMAScript has no switch for it inside an expression. */
    static String anyCase(String word) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
            String upper = String.valueOf(c).toUpperCase(Locale.ROOT);
            form.append(lower.equals(upper) ? lower : "[" + lower + upper + "]");
        }
        return form.toString();
    }
}
