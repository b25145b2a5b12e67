package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random texts, whose exact value is computed in decimal: a setting has that value or is refused, and nothing between. */
@Tag("slow")
class AmountsAgainstBigDecimalTest {
    private static final long SEED = 8_128;
    private static final int RUNS = 4_000;
    private static final Map<String, BigDecimal> NANOS = units(
            "1", "ns nano nanos nanosecond nanoseconds",
            "1e3", "us µs micro micros microsecond microseconds",
            "1e6", "ms milli millis millisecond milliseconds",
            "1e9", "s second seconds",
            "6e10", "m minute minutes",
            "3.6e12", "h hour hours",
            "8.64e13", "d day days");
    private static final Map<String, BigDecimal> BYTES = bytes();

    private static Map<String, BigDecimal> units(String... factorsAndNames) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        for (int i = 0; i < factorsAndNames.length; i += 2) {
            for (String name : factorsAndNames[i + 1].split(" ", -1)) {
                units.put(name, new BigDecimal(factorsAndNames[i]));
            }
        }
        return units;
    }

    private static Map<String, BigDecimal> bytes() {
        Map<String, BigDecimal> units = units("1", "B b byte bytes");
        for (int i = 0; i < 6; i++) {
            String letter = "KMGTPE".substring(i, i + 1);
            BigDecimal two = BigDecimal.valueOf(1L << (10 * (i + 1)));
            units.put((i == 0 ? "k" : letter) + "B", BigDecimal.TEN.pow(3 * (i + 1)));
            for (String name : List.of(letter, letter.toLowerCase(Locale.ROOT), letter + "i", letter + "iB")) {
                units.put(name, two);
            }
        }
        return units;
    }

    private final Random random = new Random(SEED);

    @Test
    void wholeNumbersAreExactOrRefused() {
        for (int run = 0; run < RUNS; run++) {
            BigDecimal number = number(12);
            boolean whole = number.scale() == 0;
            Optional<BigDecimal> read =
                    read(Scalars.AnInt.class, number.toPlainString(), i -> new BigDecimal(i.value()));
            boolean fits = whole && isBetween(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            assertThat(read).as(at(run, number)).isEqualTo(fits ? Optional.of(number) : Optional.empty());

            read = read(Scalars.ALong.class, number.toPlainString(), i -> new BigDecimal(i.value()));
            fits = whole && isBetween(number, Long.MIN_VALUE, Long.MAX_VALUE);
            assertThat(read).as(at(run, number)).isEqualTo(fits ? Optional.of(number) : Optional.empty());
        }
    }

    @Test
    void durationsAreExactToTheNanosecondOrRefused() {
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE).multiply(new BigDecimal("1e9"));
        for (int run = 0; run < RUNS; run++) {
            String unit = List.copyOf(NANOS.keySet()).get(run % NANOS.size());
            BigDecimal number = random.nextInt(8) == 0 ? atTheEnd(most, NANOS.get(unit)) : number(20);
            BigDecimal exact = number.multiply(NANOS.get(unit));
            boolean fits = isWhole(exact) && exact.abs().compareTo(most) < 0;
            Optional<BigDecimal> read = read(Scalars.ADuration.class, written(number) + unit, d -> {
                BigDecimal seconds = BigDecimal.valueOf(d.value().toSeconds());
                return seconds.movePointRight(9)
                        .add(BigDecimal.valueOf(d.value().toNanosPart()));
            });
            assertSame(read, fits ? Optional.of(exact) : Optional.empty(), at(run, number) + unit);
        }
    }

    @Test
    void sizesAreExactToTheByteOrRefused() {
        for (int run = 0; run < RUNS; run++) {
            String unit = List.copyOf(BYTES.keySet()).get(run % BYTES.size());
            BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
            BigDecimal number = random.nextInt(8) == 0 ? atTheEnd(most, BYTES.get(unit)) : number(14);
            BigDecimal exact = number.multiply(BYTES.get(unit));
            boolean fits = isWhole(exact) && isBetween(exact, 0, Long.MAX_VALUE);
            Optional<BigDecimal> read = read(
                    Scalars.ASize.class,
                    written(number) + unit,
                    s -> new BigDecimal(BigInteger.valueOf(s.value().toBytes())));
            assertSame(read, fits ? Optional.of(exact) : Optional.empty(), at(run, number) + unit);
        }
    }

    @Test
    void decimalsAreTheNearestDoubleOrRefused() {
        for (int run = 0; run < RUNS; run++) {
            String text = number(18).toPlainString() + (random.nextBoolean() ? "" : "e" + (random.nextInt(900) - 450));
            double expected = Double.parseDouble(text);
            boolean vanishes = expected == 0 && new BigDecimal(text).signum() != 0;
            boolean fits = !Double.isInfinite(expected) && !vanishes;
            Optional<Double> read = read(Scalars.ADouble.class, text, Scalars.ADouble::value);
            assertThat(read)
                    .as("seed %d, run %d: %s", SEED, run, text)
                    .isEqualTo(fits ? Optional.of(expected) : Optional.empty());
        }
    }

    /** As much as there may be of a unit, or a little more or less. */
    private BigDecimal atTheEnd(BigDecimal most, BigDecimal unit) {
        BigDecimal last =
                most.divide(unit, random.nextInt(4), random.nextBoolean() ? RoundingMode.DOWN : RoundingMode.UP);
        return last.add(BigDecimal.valueOf(random.nextInt(3) - 1L));
    }

    /** With zeros that change nothing, and a blank before the unit. */
    private String written(BigDecimal number) {
        String digits = number.toPlainString();
        String zeros = random.nextInt(4) == 0 ? (number.scale() > 0 ? "00" : ".0") : "";
        boolean leading = random.nextInt(6) == 0 && number.signum() >= 0;
        return (leading ? "0" : "") + digits + zeros + (random.nextBoolean() ? " " : "");
    }

    /** Up to so many digits, often none after the point, often an end of a range. */
    private BigDecimal number(int digits) {
        if (random.nextInt(10) == 0) {
            List<Long> ends = List.of(
                    0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, (long) Integer.MAX_VALUE, (long) Integer.MIN_VALUE);
            return BigDecimal.valueOf(ends.get(random.nextInt(ends.size())))
                    .add(BigDecimal.valueOf(random.nextInt(3) - 1));
        }
        BigInteger unscaled = new BigInteger(1 + random.nextInt(digits * 3), random);
        BigDecimal number = new BigDecimal(unscaled, random.nextInt(3) == 0 ? random.nextInt(12) : 0);
        return random.nextInt(4) == 0 ? number.negate() : number;
    }

    private static <S extends Record, T> Optional<T> read(Class<S> type, String text, Function<S, T> value) {
        Inspection<S> inspection = SettingsLoader.of(type)
                .layer(Layer.values("test", Map.of("value", text)))
                .inspect();
        assertThat(inspection.settings().isEmpty())
                .as(text)
                .isEqualTo(inspection.report().hasErrors());
        return inspection.settings().map(value);
    }

    private static void assertSame(Optional<BigDecimal> actual, Optional<BigDecimal> expected, String description) {
        assertThat(actual.isPresent()).as(description).isEqualTo(expected.isPresent());
        actual.ifPresent(value -> assertThat(value).as(description).isEqualByComparingTo(expected.orElseThrow()));
    }

    private static boolean isBetween(BigDecimal number, long least, long greatest) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(greatest)) <= 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String at(int run, BigDecimal number) {
        return "seed " + SEED + ", run " + run + ": " + number.toPlainString();
    }
}
