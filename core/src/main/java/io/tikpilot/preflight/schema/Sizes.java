package io.tikpilot.preflight.schema;

import com.typesafe.config.ConfigMemorySize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * Reads memory sizes: a number with one of the units of the HOCON specification, powers of ten ({@code kB}) or of two
 * ({@code KiB}, {@code K}). What is no whole number of bytes, negative or above 2^63 - 1 is refused.
 */
final class Sizes implements ValueType.Parser<ConfigMemorySize> {
    static final String EXPECTED = "a number with a unit, such as 64MiB: B, kB, MB, GB, TB, KiB, MiB, GiB or TiB";
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB");
    private static final String DECIMAL = "kMGTPE";
    private static final String BINARY = "KMGTPE";

    @Override
    public ConfigMemorySize parse(String text) {
        Amount amount = Amount.parse(text, "a size", EXPECTED);
        if (amount.unit().isEmpty()) {
            throw amount.withoutUnit(usual(amount.digits()), EXPECTED);
        }
        BigDecimal bytes =
                amount.number().multiply(new BigDecimal(bytesPer(amount))).stripTrailingZeros();
        if (bytes.signum() < 0) {
            throw new Unparsable("is negative", EXPECTED);
        }
        if (bytes.scale() > 0) {
            throw new Unparsable("is not a whole number of bytes", EXPECTED);
        }
        if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new Unparsable("is too large", EXPECTED);
        }
        return ConfigMemorySize.ofBytes(bytes.longValueExact());
    }

    private static BigInteger bytesPer(Amount amount) {
        String unit = amount.unit();
        if (unit.equals("B") || unit.equals("b") || unit.equals("byte") || unit.equals("bytes")) {
            return BigInteger.ONE;
        }
        int decimal = DECIMAL.indexOf(unit.charAt(0));
        if (decimal >= 0 && unit.substring(1).equals("B")) {
            return BigInteger.TEN.pow(3 * (decimal + 1));
        }
        // A single letter, as in `java -Xmx64m`, is a power of two in either case.
        int binary = BINARY.indexOf(unit.length() == 1 ? Character.toUpperCase(unit.charAt(0)) : unit.charAt(0));
        if (binary >= 0
                && (unit.length() == 1
                        || unit.substring(1).equals("i")
                        || unit.substring(1).equals("iB"))) {
            return BigInteger.TWO.pow(10 * (binary + 1));
        }
        throw amount.unknownUnit(UNITS, alias(unit), EXPECTED);
    }

    /** A long row of digits counts bytes. */
    private static String usual(String number) {
        return number.length() > 4 && number.indexOf('.') < 0 ? "B" : "MiB";
    }

    /** The unit that is written so in full; empty if none is. */
    private static String alias(String unit) {
        boolean inFull = unit.toLowerCase(Locale.ROOT).contains("byte");
        String first = unit.substring(0, 1);
        for (String known : UNITS) {
            if (inFull
                    && known.length() == 2
                    && known.startsWith(first.equalsIgnoreCase("k") ? "k" : first.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        return "";
    }
}
