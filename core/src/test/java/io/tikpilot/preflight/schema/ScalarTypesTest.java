package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.typesafe.config.ConfigMemorySize;
import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarTypesTest {
    static Stream<Arguments> accepted() {
        UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        return Stream.of(
                arguments(Scalars.AText.class, " any \"text\" ", " any \"text\" "),
                arguments(Scalars.AText.class, "", ""),
                arguments(Scalars.ATruth.class, "true", true),
                arguments(Scalars.ATruth.class, "No", false),
                arguments(Scalars.ABoxedTruth.class, "ON", true),
                arguments(Scalars.AByte.class, "-128", (byte) -128),
                arguments(Scalars.AShort.class, "32767", (short) 32767),
                arguments(Scalars.AnInt.class, "80", 80),
                arguments(Scalars.AnInt.class, "0", 0),
                arguments(Scalars.AnInt.class, "-2147483648", Integer.MIN_VALUE),
                arguments(Scalars.ABoxedInt.class, "2147483647", Integer.MAX_VALUE),
                arguments(Scalars.ALong.class, "9223372036854775807", Long.MAX_VALUE),
                arguments(Scalars.ALong.class, "-9223372036854775808", Long.MIN_VALUE),
                arguments(Scalars.AFloat.class, "1.5", 1.5f),
                arguments(Scalars.ADouble.class, "-1.5e-3", -0.0015),
                arguments(Scalars.ADouble.class, "0", 0.0),
                arguments(Scalars.ADouble.class, "1E3", 1000.0),
                arguments(Scalars.ACharacter.class, ",", ','),
                arguments(Scalars.ABigInteger.class, "123456789012345678901", new BigInteger("123456789012345678901")),
                arguments(Scalars.ABigDecimal.class, "1.10", new BigDecimal("1.10")),
                arguments(Scalars.ABigDecimal.class, "1e400", new BigDecimal("1e400")),
                arguments(Scalars.ADuration.class, "10s", Duration.ofSeconds(10)),
                arguments(Scalars.ADuration.class, "1.5 h", Duration.ofMinutes(90)),
                arguments(Scalars.ADuration.class, "250 milliseconds", Duration.ofMillis(250)),
                arguments(Scalars.ADuration.class, "0s", Duration.ZERO),
                arguments(Scalars.ADuration.class, "0.000000001s", Duration.ofNanos(1)),
                arguments(Scalars.ADuration.class, "9223372036854775807s", Duration.ofSeconds(Long.MAX_VALUE)),
                arguments(Scalars.ADuration.class, "PT1M30S", Duration.ofSeconds(90)),
                arguments(Scalars.APeriod.class, "2w", Period.ofDays(14)),
                arguments(Scalars.APeriod.class, "P1Y2M", Period.of(1, 2, 0)),
                arguments(Scalars.APeriod.class, "3 months", Period.ofMonths(3)),
                arguments(Scalars.AnInstant.class, "2024-05-01T12:00:00Z", Instant.parse("2024-05-01T12:00:00Z")),
                arguments(Scalars.ALocalDate.class, "2024-02-29", LocalDate.of(2024, 2, 29)),
                arguments(Scalars.ALocalTime.class, "23:59", LocalTime.of(23, 59)),
                arguments(Scalars.ALocalDateTime.class, "2024-05-01T12:30", LocalDateTime.of(2024, 5, 1, 12, 30)),
                arguments(
                        Scalars.AnOffsetDateTime.class,
                        "2024-05-01T12:30+02:00",
                        OffsetDateTime.of(2024, 5, 1, 12, 30, 0, 0, ZoneOffset.ofHours(2))),
                arguments(Scalars.AnOffsetTime.class, "12:30Z", OffsetTime.of(12, 30, 0, 0, ZoneOffset.UTC)),
                arguments(
                        Scalars.AZonedDateTime.class,
                        "2024-05-01T12:30+02:00[Europe/Paris]",
                        ZonedDateTime.of(2024, 5, 1, 12, 30, 0, 0, ZoneId.of("Europe/Paris"))),
                arguments(Scalars.AYear.class, "2024", Year.of(2024)),
                arguments(Scalars.AYearMonth.class, "2024-05", YearMonth.of(2024, 5)),
                arguments(Scalars.AMonthDay.class, "--05-01", MonthDay.of(5, 1)),
                arguments(Scalars.AZone.class, "Europe/Paris", ZoneId.of("Europe/Paris")),
                arguments(Scalars.AnOffset.class, "+02:00", ZoneOffset.ofHours(2)),
                arguments(Scalars.AUri.class, "https://example.org/a?b=c", URI.create("https://example.org/a?b=c")),
                arguments(Scalars.APath.class, "data/posts.db", Path.of("data/posts.db")),
                arguments(Scalars.ACharset.class, "utf-8", StandardCharsets.UTF_8),
                arguments(Scalars.ALocale.class, "de-CH", Locale.forLanguageTag("de-CH")),
                arguments(Scalars.AUuid.class, uuid.toString(), uuid),
                arguments(Scalars.AUuid.class, uuid.toString().toUpperCase(Locale.ROOT), uuid),
                arguments(Scalars.ASize.class, "64MiB", ConfigMemorySize.ofBytes(64L << 20)),
                arguments(Scalars.ASize.class, "1.5 kB", ConfigMemorySize.ofBytes(1500)),
                arguments(Scalars.ASize.class, "0B", ConfigMemorySize.ofBytes(0)),
                arguments(Scalars.ASize.class, "2MB", ConfigMemorySize.ofBytes(2_000_000)),
                arguments(Scalars.ASize.class, "3GB", ConfigMemorySize.ofBytes(3_000_000_000L)),
                arguments(Scalars.ASize.class, "9223372036854775807B", ConfigMemorySize.ofBytes(Long.MAX_VALUE)),
                arguments(Scalars.ASize.class, "0".repeat(39) + "1B", ConfigMemorySize.ofBytes(1)),
                arguments(Scalars.ASize.class, "512k", ConfigMemorySize.ofBytes(512L << 10)),
                arguments(Scalars.ASecret.class, "hunter2", Secret.of("hunter2")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aTextThatIsOneIsReadExactly(Class<? extends Record> type, String text, Object value) throws Exception {
        Object settings = given(type, text).load();

        assertThat(type.getRecordComponents()[0].getAccessor().invoke(settings)).isEqualTo(value);
    }

    @Test
    void aPatternIsTheOneThatIsWritten() {
        Pattern pattern = given(Scalars.APattern.class, "[a-z]+").load().value();

        assertThat(pattern.pattern()).isEqualTo("[a-z]+");
    }

    @Test
    void whateverTheLayerMadeOfItOneTextMeetsOneParser() {
        assertThat(Loading.load(Scalars.AnInt.class, "value = 80").value()).isEqualTo(80);
        assertThat(Loading.load(Scalars.AnInt.class, "value = \"80\"").value()).isEqualTo(80);
        assertThat(Loading.load(Scalars.AnInt.class, "{\"value\": 80}").value()).isEqualTo(80);
        assertThat(Loading.load(Scalars.AText.class, "value = 0755").value()).isEqualTo("0755");
        assertThat(Loading.load(Scalars.AText.class, "value = 1.10").value()).isEqualTo("1.10");
        assertThat(Loading.load(Scalars.AText.class, "value = true").value()).isEqualTo("true");
        assertThat(Loading.load(Scalars.ATruth.class, "value = yes").value()).isTrue();
    }

    private static <S extends Record> SettingsLoader<S> given(Class<S> type, String text) {
        return SettingsLoader.of(type).layer(Layer.values("test", Map.of("value", text)));
    }
}
