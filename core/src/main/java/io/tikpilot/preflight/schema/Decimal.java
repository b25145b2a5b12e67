package io.tikpilot.preflight.schema;

import java.math.BigDecimal;

/**
 * Reads decimal numbers: an optional minus, ASCII digits with an optional point between them, an optional exponent of at most
 * three digits. What a {@code double} or {@code float} cannot hold, because it is too large or vanishes, is refused.
 */
final class Decimal implements ValueType.Parser<Object> {
    private static final String EXPECTED = "a number such as 12 or 0.5";
    private static final int MOST_CHARACTERS = 1000;

    private final Class<?> type;

    Decimal(Class<?> type) {
        this.type = type;
    }

    @Override
    public Object parse(String text) {
        if (!isDecimal(text)) {
            throw new Unparsable("is not a number").meaning(Numerals.decimal(text));
        }
        BigDecimal exact = new BigDecimal(text);
        if (type == BigDecimal.class) {
            return exact;
        }
        double number = type == Float.class ? Float.parseFloat(text) : Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new Unparsable("is too large", EXPECTED + ", and smaller in size");
        }
        if (number == 0 && exact.signum() != 0) {
            throw new Unparsable("is too close to zero", EXPECTED + ", and larger in size");
        }
        return type == Float.class ? (Object) (float) number : (Object) number;
    }

    /** Whether the text has the form of a decimal number. */
    static boolean isDecimal(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, i);
        i += whole;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = digits(text, i + 1);
            i += fraction == 0 ? 0 : 1 + fraction;
        }
        if (whole > 0 && i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            boolean signed = i + 1 < text.length() && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+');
            int start = signed ? i + 2 : i + 1;
            int exponent = digits(text, start);
            i = exponent == 0 || exponent > 3 ? i : start + exponent;
        }
        return whole > 0 && i == text.length() && text.length() <= MOST_CHARACTERS;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }
}
