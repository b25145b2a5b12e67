package io.tikpilot.preflight.schema;

import java.math.BigInteger;

/**
 * Reads whole numbers exactly: an optional minus and ASCII digits, without a leading zero, which some languages take for
 * octal. Nothing is rounded and nothing wraps around.
 */
final class WholeNumber implements ValueType.Parser<Object> {
    private static final int MOST_DIGITS = 1000;

    private final Class<?> type;
    private final long least;
    private final long greatest;

    WholeNumber(Class<?> type, long least, long greatest) {
        this.type = type;
        this.least = least;
        this.greatest = greatest;
    }

    @Override
    public Object parse(String text) {
        check(text);
        if (type == BigInteger.class) {
            return new BigInteger(text);
        }
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw outOfRange(text.startsWith("-"));
        }
        if (number < least || number > greatest) {
            throw outOfRange(number < least);
        }
        if (type == Integer.class) {
            return (int) number;
        }
        if (type == Long.class) {
            return number;
        }
        return type == Short.class ? (Object) (short) number : (Object) (byte) number;
    }

    private static void check(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - start;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new Unparsable(Decimal.isDecimal(text) ? "is not a whole number" : "is not a number")
                        .meaning(Numerals.whole(text));
            }
        }
        if (digits == 0) {
            throw new Unparsable("is not a number");
        }
        if (digits > 1 && text.charAt(start) == '0') {
            throw new Unparsable("begins with a zero", "a whole number without leading zeros")
                    .meaning(Numerals.whole(text));
        }
        if (digits > MOST_DIGITS) {
            throw new Unparsable("is too long a number", "at most " + MOST_DIGITS + " digits");
        }
    }

    private Unparsable outOfRange(boolean tooSmall) {
        return new Unparsable(
                tooSmall ? "is too small" : "is too large", "a whole number from " + least + " to " + greatest);
    }
}
