package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.NearName;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** A number with a unit, as durations and sizes are written: {@code 10s}, {@code 1.5 h}, {@code 64 MiB}. */
record Amount(BigDecimal number, String unit) {
    private static final int MOST_CHARACTERS = 40;

    /**
     * The number and the unit of a text.
     *
     * @param expected what to expect instead, with the units listed
     * @param usual the unit that was probably meant where none is written
     */
    static Amount parse(String text, String noun, String expected, UnaryOperator<String> usual) {
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
        if (unit.isEmpty()) {
            throw new Unparsable("has no unit", expected).meaning(number + usual.apply(number));
        }
        return new Amount(new BigDecimal(number), unit);
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
        return near.isEmpty() ? unknown : unknown.meaning(number.toPlainString() + near);
    }

    private static boolean isNumeric(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-';
    }
}
