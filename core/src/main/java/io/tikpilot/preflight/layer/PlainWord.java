package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.tree.PlainValues;
import org.jspecify.annotations.Nullable;

/** What an unquoted word stands for where it is a value: a number, a truth value, {@code null}, or a text. */
final class PlainWord {
    private static final int MOST_DIGITS = 18;

    private PlainWord() {}

    /** The value; nothing for a number that has another text once it is read, and for what only looks like a number. */
    static @Nullable ConfigValue value(String word, String source, int line) {
        return switch (word) {
            case "" -> null;
            case "null" -> PlainValues.unset(source, line);
            case "true" -> PlainValues.scalar(true, source, line);
            case "false" -> PlainValues.scalar(false, source, line);
            default -> {
                Object meant = isNumeric(word) ? number(word) : word;
                yield meant == null ? null : PlainValues.scalar(meant, source, line);
            }
        };
    }

    /** Whether the parser could take all of it for a number. */
    private static boolean isNumeric(String word) {
        boolean numeric = word.charAt(0) == '-' || isDigit(word.charAt(0));
        for (int i = 0; numeric && i < word.length(); i++) {
            char c = word.charAt(i);
            numeric = isDigit(c) || c == '-' || c == '.' || c == 'e' || c == 'E';
        }
        return numeric;
    }

    private static @Nullable Object number(String word) {
        int dots = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            dots += word.charAt(i) == '.' ? 1 : 0;
            digits += isDigit(word.charAt(i)) ? 1 : 0;
        }
        if (dots > 1 && dots + digits == word.length()) {
            return word; // an address
        }
        int sign = word.charAt(0) == '-' ? 1 : 0;
        if (sign + dots + digits != word.length() || digits == 0 || digits > MOST_DIGITS || dots > 1) {
            return null;
        }
        Number number = dots == 0 ? whole(word) : (Number) Double.parseDouble(word);
        boolean same = number.toString().equals(word) && !word.endsWith(".0");
        return same ? number : null;
    }

    private static Number whole(String digits) {
        long number = Long.parseLong(digits);
        return (int) number == number ? (Number) (int) number : (Number) number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
