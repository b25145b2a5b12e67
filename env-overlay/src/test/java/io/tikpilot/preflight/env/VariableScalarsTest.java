package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigMemorySize;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Secret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values: literal text that meets the same parsers as the text of a file. */
class VariableScalarsTest {
    record Numbers(
            int i, long l, short s, byte b, double d, float f, BigInteger big, BigDecimal exact, Integer boxed) {}

    @Test
    void numbers_of_every_kind() {
        Map<String, String> variables = Map.of(
                "APP_I",
                "-7",
                "APP_L",
                "9000000000",
                "APP_S",
                "300",
                "APP_B",
                "-128",
                "APP_D",
                "0.5",
                "APP_F",
                "1.25",
                "APP_BIG",
                "123456789012345678901234567890",
                "APP_EXACT",
                "0.10",
                "APP_BOXED",
                "42");
        Numbers expected = new Numbers(
                -7,
                9_000_000_000L,
                (short) 300,
                (byte) -128,
                0.5,
                1.25f,
                new BigInteger("123456789012345678901234567890"),
                new BigDecimal("0.10"),
                42);
        assertThat(Deployment.of(variables).load(Numbers.class)).isEqualTo(expected);
    }

    record Times(
            Duration pause, Period keep, Instant at, LocalDate day, LocalTime time, LocalDateTime when, ZoneId zone) {}

    @Test
    void times_of_every_kind() {
        Map<String, String> variables = Map.of(
                "APP_PAUSE",
                "250ms",
                "APP_KEEP",
                "7d",
                "APP_AT",
                "2024-05-01T12:00:00Z",
                "APP_DAY",
                "2024-05-01",
                "APP_TIME",
                "12:30",
                "APP_WHEN",
                "2024-05-01T12:30",
                "APP_ZONE",
                "Europe/Paris");
        Times expected = new Times(
                Duration.ofMillis(250),
                Period.ofDays(7),
                Instant.parse("2024-05-01T12:00:00Z"),
                LocalDate.of(2024, 5, 1),
                LocalTime.of(12, 30),
                LocalDateTime.of(2024, 5, 1, 12, 30),
                ZoneId.of("Europe/Paris"));
        assertThat(Deployment.of(variables).load(Times.class)).isEqualTo(expected);
    }

    record Words(
            String text,
            boolean flag,
            char letter,
            DayOfWeek start,
            URI home,
            Path data,
            Charset charset,
            Locale language,
            UUID id,
            ConfigMemorySize cache) {}

    @Test
    void words_of_every_kind() {
        Map<String, String> variables = Map.of(
                "APP_TEXT",
                "hello",
                "APP_FLAG",
                "Yes",
                "APP_LETTER",
                "ß",
                "APP_START",
                "monday",
                "APP_HOME",
                "https://example.org/a",
                "APP_DATA",
                "/data",
                "APP_CHARSET",
                "utf-8",
                "APP_LANGUAGE",
                "pt-BR",
                "APP_ID",
                "123e4567-e89b-12d3-a456-426614174000",
                "APP_CACHE",
                "64MiB");
        Words expected = new Words(
                "hello",
                true,
                'ß',
                DayOfWeek.MONDAY,
                URI.create("https://example.org/a"),
                Path.of("/data"),
                StandardCharsets.UTF_8,
                Locale.forLanguageTag("pt-BR"),
                UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                ConfigMemorySize.ofBytes(64L << 20));
        assertThat(Deployment.of(variables).load(Words.class)).isEqualTo(expected);
    }

    record Expression(Pattern name, Secret key) {}

    @Test
    void a_pattern_and_a_secret_are_taken_as_they_stand() {
        Expression settings = Deployment.of(Map.of("APP_NAME", "[a-z]{2,}\\d#$", "APP_KEY", " p#a$s{s} "))
                .load(Expression.class);
        assertThat(settings.name().pattern()).isEqualTo("[a-z]{2,}\\d#$");
        assertThat(settings.key().reveal()).isEqualTo(" p#a$s{s} ");
    }

    record Text(String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"quoted\"",
                "'quoted'",
                "a # b",
                "# a",
                "// a",
                "${APP_OTHER}",
                "${?APP_OTHER}",
                "$APP_OTHER",
                "a,b",
                "[a]",
                "{a=b}",
                "include \"x\"",
                "null",
                "true",
                "1e3",
                "00080",
                "a\nb",
                "a\tb",
                "\\n",
                "\"\"\"",
                "\uFEFFa",
                "\u0000",
                "\uD83D\uDE80",
                "a = b",
                "+="
            })
    void text_is_literal_and_nothing_in_it_is_hocon(String text) {
        Map<String, String> variables = Map.of("APP_TEXT", text, "APP_OTHER", "replaced");
        assertThat(Deployment.of(variables).inspect(Text.class).settings()).contains(new Text(text));
    }

    record Port(int port) {}

    record AnyPort(Optional<Integer> port) {}

    @Test
    void a_value_overrides_the_file_whatever_kind_of_scalar_the_file_has() {
        assertThat(Deployment.of(Map.of("APP_PORT", "81")).over("port = 80").load(Port.class))
                .isEqualTo(new Port(81));
        assertThat(Deployment.of(Map.of("APP_TEXT", "81")).over("text = true").load(Text.class))
                .isEqualTo(new Text("81"));
    }

    @Test
    void an_optional_value_is_what_the_variable_holds_or_empty() {
        assertThat(Deployment.of(Map.of("APP_PORT", "81")).load(AnyPort.class)).isEqualTo(new AnyPort(Optional.of(81)));
        assertThat(Deployment.of(Map.of()).load(AnyPort.class)).isEqualTo(new AnyPort(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "80.9", "0x50", "99999999999", "８０", "80 80", "NaN"})
    void what_is_no_number_in_a_file_is_none_in_a_variable(String text) {
        Problem problem = Deployment.of(Map.of("APP_PORT", text)).problem(Port.class);
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.path()).hasToString("port");
        assertThat(problem.origin()).hasValueSatisfying(o -> assertThat(o).hasToString("environment APP_PORT"));
    }

    @Test
    void a_value_above_the_limit_is_refused_and_the_limit_is_told() {
        assertThat(Deployment.of(Map.of("APP_TEXT", "x".repeat(128 * 1024)))
                        .load(Text.class)
                        .text())
                .hasSize(128 * 1024);
        Problem problem =
                Deployment.of(Map.of("APP_TEXT", "x".repeat(128 * 1024 + 1))).problem(Text.class);
        assertThat(problem.code()).isEqualTo("limit-exceeded");
        assertThat(problem.message()).contains("APP_TEXT").contains("131072");
    }
}
