package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
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
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", new BigDecimal("1"),
            "us", new BigDecimal("1e3"),
            "ms", new BigDecimal("1e6"),
            "s", new BigDecimal("1e9"),
            "minutes", new BigDecimal("6e10"),
            "h", new BigDecimal("3.6e12"),
            "d", new BigDecimal("8.64e13"));
    private static final Map<String, BigDecimal> BYTES = Map.of(
            "B",
            BigDecimal.ONE,
            "kB",
            new BigDecimal("1e3"),
            "KiB",
            BigDecimal.valueOf(1L << 10),
            "MB",
            new BigDecimal("1e6"),
            "MiB",
            BigDecimal.valueOf(1L << 20),
            "G",
            BigDecimal.valueOf(1L << 30),
            "TB",
            new BigDecimal("1e12"),
            "EiB",
            BigDecimal.valueOf(1L << 60));

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
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE).multiply(new BigDecimal("1e9"));
        for (int run = 0; run < RUNS; run++) {
            BigDecimal number = number(20);
            String unit = List.copyOf(NANOS.keySet()).get(random.nextInt(NANOS.size()));
            BigDecimal exact = number.multiply(NANOS.get(unit));
            boolean fits = isWhole(exact) && exact.abs().compareTo(most) <= 0;
            Optional<BigDecimal> read = read(Scalars.ADuration.class, number.toPlainString() + unit, d -> {
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
            BigDecimal number = number(14);
            String unit = List.copyOf(BYTES.keySet()).get(random.nextInt(BYTES.size()));
            BigDecimal exact = number.multiply(BYTES.get(unit));
            boolean fits = isWhole(exact) && isBetween(exact, 0, Long.MAX_VALUE);
            Optional<BigDecimal> read = read(
                    Scalars.ASize.class,
                    number.toPlainString() + unit,
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
