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

/** One record for each type of scalars, its one component called {@code value}. */
final class Scalars {
    private Scalars() {}

    record AText(String value) {}

    record ATruth(boolean value) {}

    record ABoxedTruth(Boolean value) {}

    record AByte(byte value) {}

    record AShort(short value) {}

    record AnInt(int value) {}

    record ABoxedInt(Integer value) {}

    record ALong(long value) {}

    record AFloat(float value) {}

    record ADouble(double value) {}

    record ACharacter(char value) {}

    record ABigInteger(BigInteger value) {}

    record ABigDecimal(BigDecimal value) {}

    record ADuration(Duration value) {}

    record APeriod(Period value) {}

    record AnInstant(Instant value) {}

    record ALocalDate(LocalDate value) {}

    record ALocalTime(LocalTime value) {}

    record ALocalDateTime(LocalDateTime value) {}

    record AnOffsetDateTime(OffsetDateTime value) {}

    record AnOffsetTime(OffsetTime value) {}

    record AZonedDateTime(ZonedDateTime value) {}

    record AYear(Year value) {}

    record AYearMonth(YearMonth value) {}

    record AMonthDay(MonthDay value) {}

    record AZone(ZoneId value) {}

    record AnOffset(ZoneOffset value) {}

    record AUri(URI value) {}

    record APath(Path value) {}

    record ACharset(Charset value) {}

    record ALocale(Locale value) {}

    record AUuid(UUID value) {}

    record APattern(Pattern value) {}

    record ASize(ConfigMemorySize value) {}

    record ASecret(Secret value) {}
}
