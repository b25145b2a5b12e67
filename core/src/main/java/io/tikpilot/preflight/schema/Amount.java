package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.NearName;
import java.math.BigDecimal;
import java.util.List;

/**
 * A number with a unit, as durations and sizes are written: {@code 10s}, {@code 1.5 h}, {@code 64 MiB}.
 *
 * @param digits the number as it is written
 * @param unit empty if none is written
 */
record Amount(String digits, String unit) {
    private static final int MOST_CHARACTERS = 40;
    private static final int SMALL = 9;

    /**
     * The number and the unit of a text.
     *
     * @param expected what to expect instead, with the units listed
     */
    static Amount parse(String text, String noun, String expected) {
        int end = 0;
        while (end < text.length() && isNumeric(text.charAt(end))) {
            end++;
        }
        String number = text.substring(0, end);
        int start = end;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        String unit = text.substring(start);
        if (number.isEmpty() || !Decimal.isDecimal(number) || end > MOST_CHARACTERS) {
            throw new Unparsable("is not " + noun, expected);
        }
        return new Amount(number, unit);
    }

    /** The number. */
    BigDecimal number() {
        return new BigDecimal(digits);
    }

    /** Whether the number is whole, not negative and of few digits, as nearly all are: it needs no exact arithmetic. */
    boolean isSmall() {
        return digits.length() <= SMALL && digits.charAt(0) != '-' && digits.indexOf('.') < 0;
    }

    /** The number, if it is small. */
    int small() {
        return Integer.parseInt(digits);
    }

    /**
     * What to throw for an amount that has no unit.
     *
     * @param usual the unit that was probably meant
     */
    Unparsable withoutUnit(String usual, String expected) {
        return new Unparsable("has no unit", expected).meaning(digits + usual);
    }

    /**
     * What to throw for a unit that is not known.
     *
     * @param alias the unit that this one is another name of; empty if it is none
     */
    Unparsable unknownUnit(List<String> units, String alias, String expected) {
        boolean word = unit.chars().allMatch(Character::isLetter);
        String near = alias.isEmpty() && word ? NearName.of(unit, units).orElse("") : alias;
        Unparsable unknown = new Unparsable("has an unknown unit", expected);
        return near.isEmpty() ? unknown : unknown.meaning(number().toPlainString() + near);
    }

    private static boolean isNumeric(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-';
    }
}
