package io.tikpilot.preflight.schema;

import com.typesafe.config.ConfigMemorySize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scalar types that come with the library. Each is made when a record first asks for it, so that a service pays at its
 * start only for the types it has.
 */
final class StandardTypes {
    private StandardTypes() {}

    /** The type of settings of this class; nothing if it is not one of the built-in ones. */
    static @Nullable ValueType<?> find(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> ValueType.of(String.class, "a text", new Text());
            case "boolean", "java.lang.Boolean" ->
                ValueType.of(Boolean.class, "true or false", new Truth())
                        .expecting(Truth.EXPECTED)
                        .example("true");
            case "int", "java.lang.Integer" -> whole(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long", "java.lang.Long" -> whole(Long.class, Long.MIN_VALUE, Long.MAX_VALUE);
            case "short", "java.lang.Short" -> whole(Short.class, Short.MIN_VALUE, Short.MAX_VALUE);
            case "byte", "java.lang.Byte" -> whole(Byte.class, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "java.math.BigInteger" -> whole(BigInteger.class, 0, 0);
            case "double", "java.lang.Double" -> decimal(Double.class);
            case "float", "java.lang.Float" -> decimal(Float.class);
            case "java.math.BigDecimal" -> decimal(BigDecimal.class);
            case "java.time.Duration" ->
                ValueType.of(Duration.class, "a duration", new Durations())
                        .expecting(Durations.EXPECTED)
                        .example("10s");
            case "com.typesafe.config.ConfigMemorySize" ->
                ValueType.of(ConfigMemorySize.class, "a size", new Sizes())
                        .expecting(Sizes.EXPECTED)
                        .example("64MiB");
            case "io.tikpilot.preflight.schema.Secret" -> ValueType.of(Secret.class, "a secret", Secret::of);
            default -> findRare(type);
        };
    }

    private static @Nullable ValueType<?> findRare(Class<?> type) {
        return switch (type.getName()) {
            case "char", "java.lang.Character" ->
                of(Character.class, "a single character", "x", StandardTypes::character);
            case "java.net.URI" -> of(URI.class, "a URI", "https://example.org", StandardTypes::uri);
            case "java.nio.file.Path" -> of(Path.class, "a path", "/data", StandardTypes::path);
            case "java.util.UUID" ->
                of(UUID.class, "a UUID", "123e4567-e89b-12d3-a456-426614174000", StandardTypes::uuid);
            case "java.util.Locale" -> of(Locale.class, "a language tag", "en-GB", StandardTypes::locale);
            case "java.nio.charset.Charset" -> of(Charset.class, "a character set", "UTF-8", Charset::forName);
            case "java.util.regex.Pattern" -> of(Pattern.class, "a regular expression", "[a-z]+", Pattern::compile);
            case "java.time.Period" -> of(Period.class, "a period", "7d", Durations::period);
            case "java.time.Instant" -> of(Instant.class, "an instant", "2024-05-01T12:00:00Z", Instant::parse);
            case "java.time.LocalDate" -> of(LocalDate.class, "a date", "2024-05-01", LocalDate::parse);
            case "java.time.LocalTime" -> of(LocalTime.class, "a time of day", "12:30", LocalTime::parse);
            case "java.time.LocalDateTime" ->
                of(LocalDateTime.class, "a date and time", "2024-05-01T12:30", LocalDateTime::parse);
            case "java.time.OffsetDateTime" ->
                of(
                        OffsetDateTime.class,
                        "a date and time with an offset",
                        "2024-05-01T12:30+02:00",
                        OffsetDateTime::parse);
            case "java.time.OffsetTime" ->
                of(OffsetTime.class, "a time of day with an offset", "12:30+02:00", OffsetTime::parse);
            case "java.time.ZonedDateTime" ->
                of(
                        ZonedDateTime.class,
                        "a date and time with a zone",
                        "2024-05-01T12:30+02:00[Europe/Paris]",
                        ZonedDateTime::parse);
            case "java.time.Year" -> of(Year.class, "a year", "2024", Year::parse);
            case "java.time.YearMonth" -> of(YearMonth.class, "a month of a year", "2024-05", YearMonth::parse);
            case "java.time.MonthDay" -> of(MonthDay.class, "a day of a month", "--05-01", MonthDay::parse);
            case "java.time.ZoneId" -> of(ZoneId.class, "a time zone", "Europe/Paris", ZoneId::of);
            case "java.time.ZoneOffset" -> of(ZoneOffset.class, "an offset from UTC", "+02:00", ZoneOffset::of);
            default -> null;
        };
    }

    private static ValueType<?> whole(Class<?> type, long least, long greatest) {
        return number(type, new WholeNumber(type, least, greatest), "a whole number");
    }

    private static ValueType<?> decimal(Class<?> type) {
        return number(type, new Decimal(type), "a number such as 12 or 0.5");
    }

    @SuppressWarnings("unchecked") // the parsers of numbers return what their class says
    private static <T> ValueType<T> number(Class<T> type, ValueType.Parser<Object> parser, String expected) {
        return ValueType.of(type, "a number", (ValueType.Parser<T>) parser)
                .expecting(expected)
                .example("1");
    }

    private static <T> ValueType<T> of(Class<T> type, String noun, String example, ValueType.Parser<T> parser) {
        String expected = noun + " such as " + example;
        ValueType.Parser<T> refusing = text -> {
            try {
                return parser.parse(text);
            } catch (Unparsable e) {
                throw e;
            } catch (RuntimeException e) { // the JDK's own sentences quote the value and speak of Java
                throw new Unparsable("is not " + noun, expected);
            }
        };
        return ValueType.of(type, noun, refusing).expecting(expected).example(example);
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new Unparsable("is not a single character", "a single character");
        }
        return text.charAt(0);
    }

    private static URI uri(String text) {
        if (text.isBlank()) {
            throw new Unparsable("is empty", "a URI such as https://example.org");
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) { // its sentences quote the value
            throw new Unparsable("is not a URI", "a URI such as https://example.org").meaning(Address.withScheme(text));
        }
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new Unparsable("is empty", "a path such as /data");
        }
        return Path.of(text);
    }

    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        // The JDK also takes shortened groups, such as 1-1-1-1-1.
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new Unparsable("is not a UUID", "a UUID of 36 characters");
        }
        return uuid;
    }

    private static Locale locale(String text) {
        if (text.isEmpty()) {
            throw new Unparsable("is empty", "a language tag such as en-GB");
        }
        // Locale.forLanguageTag drops what it does not understand; the builder refuses it.
        return new Locale.Builder().setLanguageTag(text).build();
    }

    /** Any text as it stands. */
    private static final class Text implements ValueType.Parser<String> {
        @Override
        public String parse(String text) {
            return text;
        }
    }
}
