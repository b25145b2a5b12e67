package io.tikpilot.preflight.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads durations and periods: a number with one of the units of the HOCON specification, or ISO 8601 ({@code PT10S},
 * {@code P1Y2M}). A number without a unit is refused, since nobody knows which one was meant; so is what a nanosecond or a
 * 64-bit number of seconds cannot hold.
 */
final class Durations implements ValueType.Parser<Duration> {
    static final String EXPECTED = "a number with a unit, such as 10s: ns, us, ms, s, m, h or d";
    private static final String PERIOD = "a whole number with a unit, such as 7d: d, w, m (months) or y";
    private static final List<String> UNITS =
            List.of("ns", "us", "ms", "s", "m", "h", "d", "milliseconds", "seconds", "minutes", "hours", "days");
    private static final int MOST_DIGITS = 6;
    private static final long NANOS = 1_000_000_000L;

    @Override
    public Duration parse(String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            try {
                return Duration.parse(text);
            } catch (DateTimeException | ArithmeticException e) {
                throw new Unparsable("is not a duration", EXPECTED);
            }
        }
        Amount amount = Amount.parse(text, "a duration", EXPECTED);
        if (amount.unit().isEmpty()) {
            throw amount.withoutUnit(usual(amount.digits()), EXPECTED);
        }
        long nanosPer = nanosPer(amount);
        if (!amount.isSmall()) {
            return exact(amount.number().multiply(BigDecimal.valueOf(nanosPer)).stripTrailingZeros());
        }
        long number = amount.small();
        return nanosPer < NANOS ? Duration.ofNanos(number * nanosPer) : Duration.ofSeconds(number * (nanosPer / NANOS));
    }

    private static Duration exact(BigDecimal nanos) {
        if (nanos.scale() > 0) {
            throw new Unparsable("is finer than a nanosecond", EXPECTED);
        }
        BigInteger[] parts = nanos.toBigInteger().divideAndRemainder(BigInteger.valueOf(NANOS));
        if (parts[0].abs().compareTo(BigInteger.valueOf(Long.MAX_VALUE)) > 0) {
            throw new Unparsable("is too long", EXPECTED);
        }
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static long nanosPer(Amount amount) {
        return switch (amount.unit()) {
            case "ns", "nano", "nanos", "nanosecond", "nanoseconds" -> 1L;
            case "us", "µs", "micro", "micros", "microsecond", "microseconds" -> 1_000L;
            case "ms", "milli", "millis", "millisecond", "milliseconds" -> 1_000_000L;
            case "s", "second", "seconds" -> 1_000_000_000L;
            case "m", "minute", "minutes" -> 60_000_000_000L;
            case "h", "hour", "hours" -> 3_600_000_000_000L;
            case "d", "day", "days" -> 86_400_000_000_000L;
            default -> throw unknownUnit(amount);
        };
    }

    private static Unparsable unknownUnit(Amount amount) {
        String sum = sum(amount.number().toPlainString() + amount.unit());
        Unparsable unknown = amount.unknownUnit(UNITS, alias(amount.unit().toLowerCase(Locale.ROOT)), EXPECTED);
        return sum == null ? unknown : unknown.meaning(sum);
    }

    /** The duration of several amounts in a row, {@code 1m30s}, in one unit; nothing if it is none. */
    private static @Nullable String sum(String text) {
        long seconds = 0;
        for (int start = 0, unit = 0; start < text.length(); start = unit + 1) {
            unit = start;
            while (unit < text.length() && text.charAt(unit) >= '0' && text.charAt(unit) <= '9') {
                unit++;
            }
            long per = unit == text.length() ? 0 : secondsPer(text.charAt(unit));
            if (per == 0 || unit == start || unit - start > MOST_DIGITS) {
                return null;
            }
            seconds += per * Long.parseLong(text.substring(start, unit));
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static long secondsPer(char unit) {
        return switch (unit) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3600;
            default -> 0;
        };
    }

    /** A long row of digits counts milliseconds, as in most programs that take durations without a unit. */
    private static String usual(String number) {
        return number.length() > 3 && number.indexOf('.') < 0 ? "ms" : "s";
    }

    /** The unit that other programs or people call so; empty if none is. */
    private static String alias(String unit) {
        return switch (unit) {
            case "msec", "msecs", "millisec", "millisecs" -> "ms";
            case "sec", "secs", "sek" -> "s";
            case "min", "mins" -> "m";
            case "hr", "hrs", "std" -> "h";
            default -> UNITS.contains(unit) ? unit : "";
        };
    }

    static Period period(String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            try {
                return Period.parse(text);
            } catch (DateTimeException | ArithmeticException e) {
                throw new Unparsable("is not a period", PERIOD);
            }
        }
        Amount amount = Amount.parse(text, "a period", PERIOD);
        if (amount.unit().isEmpty()) {
            throw amount.withoutUnit("d", PERIOD);
        }
        int number;
        try {
            number = amount.number().intValueExact();
        } catch (ArithmeticException e) {
            throw new Unparsable("is not a whole number of days, weeks, months or years", PERIOD);
        }
        return switch (amount.unit()) {
            case "d", "day", "days" -> Period.ofDays(number);
            case "w", "week", "weeks" -> weeks(number);
            case "m", "mo", "month", "months" -> Period.ofMonths(number);
            case "y", "year", "years" -> Period.ofYears(number);
            default ->
                throw amount.unknownUnit(List.of("d", "w", "m", "y", "days", "weeks", "months", "years"), "", PERIOD);
        };
    }

    private static Period weeks(int number) {
        try {
            return Period.ofWeeks(number);
        } catch (ArithmeticException e) {
            throw new Unparsable("is too long", PERIOD);
        }
    }
}
