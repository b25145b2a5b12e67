package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Matches;
import io.tikpilot.preflight.schema.NotBlank;
import io.tikpilot.preflight.schema.Structure;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schema of a single value. A value is text: a number or truth value of JSON stands for how it is written, and a number may stand
 * in quotation marks. A keyword such as {@code pattern} holds for texts alone, {@code minimum} for numbers.
 */
final class ScalarSchema {
    private static final List<String> ANY = List.of("string", "number", "boolean");
    private static final String NOT_BLANK = "\\S";

    private ScalarSchema() {}

    static Map<String, Object> of(Structure structure) {
        if (structure instanceof Structure.Word word) {
            return word(word);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", ANY);
        if (structure instanceof Structure.Scalar scalar) {
            Range range = Range.of(scalar.type());
            String form = Forms.of(scalar.type());
            List<String> patterns = new ArrayList<>();
            if (!form.isEmpty()) {
                patterns.add("^(?:" + form + ")$");
            }
            schema.put("type", types(scalar.type()));
            for (Annotation rule : scalar.rules()) {
                range = rule instanceof Between between ? range.within(between) : range;
                if (rule instanceof NotBlank) {
                    patterns.add(NOT_BLANK);
                } else if (rule instanceof Matches matches && EcmaPattern.isPortable(matches.value())) {
                    patterns.add("^(?:" + matches.value() + ")$");
                }
            }
            range.into(schema);
            put(patterns, schema);
        }
        return schema;
    }

    /** The form of what stands as the key of an entry, which is a text; empty if any is good. */
    static String keyPattern(Structure structure) {
        if (structure instanceof Structure.Word word) {
            return pattern(word);
        }
        return String.valueOf(of(structure).getOrDefault("pattern", ""));
    }

    private static void put(List<String> patterns, Map<String, Object> schema) {
        if (patterns.size() == 1) {
            schema.put("pattern", patterns.get(0));
        } else if (!patterns.isEmpty()) {
            schema.put(
                    "allOf",
                    patterns.stream().map(pattern -> Map.of("pattern", pattern)).toList());
        }
    }

    private static Object types(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte", "java.math.BigInteger" ->
                List.of("integer", "string");
            case "java.lang.Double", "java.lang.Float", "java.math.BigDecimal" -> List.of("number", "string");
            case "java.lang.Boolean" -> List.of("boolean", "string");
            case "java.lang.Character", "java.time.Year" -> List.of("string", "integer");
            // A number or truth value is written as one of their texts is.
            case "java.lang.String",
                    "io.tikpilot.preflight.schema.Secret",
                    "java.nio.file.Path",
                    "java.net.URI",
                    "java.nio.charset.Charset",
                    "java.util.regex.Pattern",
                    "java.util.Locale",
                    "java.time.ZoneId",
                    "java.time.ZoneOffset" -> ANY;
            default -> Forms.of(type).isEmpty() ? ANY : "string";
        };
    }

    private static String pattern(Structure.Word word) {
        List<String> patterns = new ArrayList<>();
        all(word).forEach(name -> patterns.add(Forms.anyCase(name)));
        return "^(?:" + String.join("|", patterns) + ")$";
    }

    private static List<String> all(Structure.Word word) {
        List<String> all = new ArrayList<>(word.names());
        all.addAll(word.otherSpellings());
        return all;
    }

    /** The names first, which an editor may offer; then each of them in any case. */
    private static Map<String, Object> word(Structure.Word word) {
        List<String> all = all(word);
        boolean truth = all.contains("true") || all.contains("false");
        Map<String, Object> anyCase = new LinkedHashMap<>();
        anyCase.put("type", "string");
        anyCase.put("pattern", pattern(word));
        List<Object> choices = new ArrayList<>(List.of(Map.of("enum", word.names()), anyCase));
        if (truth) {
            List<Boolean> values = new ArrayList<>();
            if (all.contains("true")) {
                values.add(true);
            }
            if (all.contains("false")) {
                values.add(false);
            }
            choices.add(Map.of("enum", values));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("anyOf", choices);
        return schema;
    }

    /** Numbers from one to another, both included; either may be absent, which is an empty text. */
    private record Range(String least, String greatest) {
        static Range of(Class<?> type) {
            return switch (type.getName()) {
                case "java.lang.Integer" -> new Range("-2147483648", "2147483647");
                case "java.lang.Long" -> new Range("-9223372036854775808", "9223372036854775807");
                case "java.lang.Short" -> new Range("-32768", "32767");
                case "java.lang.Byte" -> new Range("-128", "127");
                case "java.lang.Character" -> new Range("0", "9");
                case "java.time.Year" -> new Range("-999999999", "999999999");
                default -> new Range("", "");
            };
        }

        Range within(Between rule) {
            String min = Double.isInfinite(rule.min()) ? least : plain(rule.min());
            String max = Double.isInfinite(rule.max()) ? greatest : plain(rule.max());
            boolean narrowerBelow = least.isEmpty() || min.isEmpty() || compare(min, least) > 0;
            boolean narrowerAbove = greatest.isEmpty() || max.isEmpty() || compare(max, greatest) < 0;
            return new Range(narrowerBelow ? min : least, narrowerAbove ? max : greatest);
        }

        private static int compare(String a, String b) {
            return new BigDecimal(a).compareTo(new BigDecimal(b));
        }

        private static String plain(double number) {
            return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        }

        void into(Map<String, Object> schema) {
            if (!least.isEmpty()) {
                schema.put("minimum", new BigDecimal(least));
            }
            if (!greatest.isEmpty()) {
                schema.put("maximum", new BigDecimal(greatest));
            }
        }
    }
}
