package io.tikpilot.preflight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.typesafe.config.ConfigMemorySize;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Matches;
import io.tikpilot.preflight.schema.NotBlank;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.schema.ValueType;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A value that is loaded is one that the schema accepts, always; and one that the schema accepts is loaded, but for the exceptions of
 * {@code docs/reference.md}, all of which stand here. Long by its list of values.
 */
class JsonSchemaValuesTest {
    enum Level {
        DEBUG,
        NOT_SO_BAD,
        veryBad
    }

    enum Switch {
        ON,
        TRUE
    }

    record Money(BigDecimal amount) {
        static Money parse(String text) {
            return new Money(new BigDecimal(text.substring(0, text.indexOf(' '))));
        }
    }

    record All(
            Optional<String> text,
            @NotBlank Optional<String> filled,
            @Matches("[a-z]{2}|x+") Optional<String> word,
            @NotBlank @Matches("[ a]*") Optional<String> both,
            @Matches("\\p{Alpha}++") Optional<String> javaWord,
            Optional<Secret> secret,
            Optional<Boolean> truth,
            Optional<Character> character,
            Optional<Integer> number,
            Optional<Long> large,
            Optional<Short> small,
            Optional<Byte> tiny,
            Optional<BigInteger> whole,
            @Between(min = 1, max = 65535) Optional<Integer> port,
            @Between(min = 0.5) Optional<Double> ratio,
            Optional<Float> coarse,
            Optional<BigDecimal> exact,
            Optional<Level> level,
            Optional<Switch> onOff,
            Optional<Duration> duration,
            Optional<Period> period,
            Optional<ConfigMemorySize> size,
            Optional<URI> uri,
            Optional<Path> path,
            Optional<UUID> uuid,
            Optional<Locale> locale,
            Optional<Charset> charset,
            Optional<Pattern> pattern,
            Optional<Instant> instant,
            Optional<LocalDate> date,
            Optional<LocalTime> time,
            Optional<LocalDateTime> dateTime,
            Optional<OffsetDateTime> offsetDateTime,
            Optional<OffsetTime> offsetTime,
            Optional<ZonedDateTime> zonedDateTime,
            Optional<Year> year,
            Optional<YearMonth> month,
            Optional<MonthDay> day,
            Optional<ZoneId> zone,
            Optional<ZoneOffset> offset,
            Optional<Money> money,
            Optional<List<Integer>> numbers,
            Optional<Set<Level>> levels,
            Map<Level, Integer> byLevel,
            Map<Integer, String> byNumber) {}

    /** Names and languages of which only the program knows all: a schema knows little more than their characters. */
    private static final Set<String> OPEN =
            Set.of("charset", "java-word", "locale", "money", "offset", "pattern", "uri", "zone");

    private static final Set<String> WHOLE_NUMBERS =
            Set.of("number", "large", "small", "tiny", "whole", "port", "year", "character");

    /** What a schema cannot know of other types: these texts have the form of their type and are no values of it. */
    private static final Map<String, List<String>> BEYOND_THE_FORM = Map.of(
            "coarse", List.of("1e400", "1e-300", "\"1e99\""),
            "ratio", List.of("1e400"),
            "duration", List.of("\"1.5ns\"", "\"99999999999999999999d\"", "\"PT\"", "\"P1\""),
            "period", List.of("\"1.5d\"", "\"99999999999999999999d\"", "\"P1\""),
            "size", List.of("\"-1B\"", "\"0.5B\"", "\"9999999999GiB\""),
            "date", List.of("\"2024-02-30\""),
            "time", List.of("\"25:00\""),
            "day", List.of("\"--13-01\""));

    private static boolean isBeyondASchema(String key, String value) {
        boolean text = value.startsWith("\"");
        boolean whole = WHOLE_NUMBERS.contains(key);
        // An expression holds for texts alone; JSON counts 80.0 among the whole numbers; a range holds for numbers
        // alone.
        return OPEN.contains(key)
                || (!text && Set.of("word", "both").contains(key))
                || (!text && whole && value.matches("\\d+\\.0|1[eE]\\d+"))
                || (text && (whole || key.equals("ratio")) && value.matches("\"-?[0-9.]+(e-3)?\""))
                || BEYOND_THE_FORM.getOrDefault(key, List.of()).contains(value);
    }

    private static final List<String> VALUES = List.of(
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"ab\"",
            "\"AB\"",
            "\"xxx\"",
            "\"a b\"",
            "\"  a\"",
            "\"\\u00e4\"",
            "\"a\\nb\"",
            "\"ab\\n\"",
            "true",
            "false",
            "\"true\"",
            "\"YES\"",
            "\"oN\"",
            "\"off\"",
            "\"offf\"",
            "\"y\"",
            "0",
            "7",
            "12",
            "80",
            "-1",
            "-5",
            "128",
            "127",
            "32768",
            "65535",
            "65536",
            "2147483648",
            "99999999999999999999",
            "80.0",
            "0.5",
            "1e3",
            "1E3",
            "\"0\"",
            "\"80\"",
            "\"-0\"",
            "\"080\"",
            "\"+80\"",
            "\"80 \"",
            "\"0x50\"",
            "\"65536\"",
            "\"0.4\"",
            "\"1e99\"",
            "\"99999999999\"",
            "\"1_000\"",
            "\"NaN\"",
            "\".5\"",
            "\"5.\"",
            "\"5.25\"",
            "\"1e3\"",
            "\"1e-3\"",
            "\"debug\"",
            "\"DeBug\"",
            "\"not-so-bad\"",
            "\"NOT_SO_BAD\"",
            "\"Not_so-bad\"",
            "\"very-bad\"",
            "\"VERYBAD\"",
            "\"on\"",
            "\"10s\"",
            "\"10 s\"",
            "\"1.5h\"",
            "\"10\"",
            "\"10S\"",
            "\"10 sec\"",
            "\"5 minutes\"",
            "\"3micros\"",
            "\"3\\u00b5s\"",
            "\"3milli\"",
            "\"-2d\"",
            "\"PT10S\"",
            "\"pt10s\"",
            "\"-PT1.5S\"",
            "\"P1DT2H\"",
            "\"1m30s\"",
            "\"\\t1s\"",
            "\"1.5ns\"",
            "\"99999999999999999999d\"",
            "\"PT\"",
            "\"P1\"",
            "\"7d\"",
            "\"2 weeks\"",
            "\"3mo\"",
            "\"1y\"",
            "\"P1Y2M\"",
            "\"1.5d\"",
            "\"P\"",
            "\"7.0d\"",
            "\"64MiB\"",
            "\"64 MB\"",
            "\"64m\"",
            "\"64K\"",
            "\"1kB\"",
            "\"1KB\"",
            "\"1Ki\"",
            "\"10B\"",
            "\"10 bytes\"",
            "\"-1B\"",
            "\"0.5B\"",
            "\"0.5KiB\"",
            "\"9999999999GiB\"",
            "\"https://example.org/a?b#c\"",
            "\"mailto:x@y\"",
            "\"/data\"",
            "\"a/b c\"",
            "\"%\"",
            "\"a|b\"",
            "\"123e4567-e89b-12d3-a456-426614174000\"",
            "\"123E4567-E89B-12D3-A456-426614174000\"",
            "\"1-1-1-1-1\"",
            "\"en-GB\"",
            "\"en_GB\"",
            "\"x-private\"",
            "\"zh-Hant-TW\"",
            "\"UTF-8\"",
            "\"latin1\"",
            "\"UTF-99\"",
            "\"[a-z]+\"",
            "\"[\"",
            "\"2024-05-01\"",
            "\"2024-5-1\"",
            "\"2024-02-30\"",
            "\"+12345-05-01\"",
            "\"-0044-03-15\"",
            "\"12:30\"",
            "\"12:30:15\"",
            "\"12:30:15.5\"",
            "\"25:00\"",
            "\"12:30Z\"",
            "\"12:30+02:00\"",
            "\"2024-05-01T12:30\"",
            "\"2024-05-01t12:30:15\"",
            "\"2024-05-01T12:00:00Z\"",
            "\"2024-05-01T12:30+02:00\"",
            "\"2024-05-01T12:30+02:00[Europe/Paris]\"",
            "\"2024-05-01T12:30Z[UTC]\"",
            "\"2024\"",
            "2024",
            "\"12345\"",
            "\"+12345\"",
            "\"2024-05\"",
            "\"--05-01\"",
            "\"--13-01\"",
            "\"Europe/Paris\"",
            "\"Mars/Olympus\"",
            "\"Z\"",
            "\"UTC+2\"",
            "\"+02:00\"",
            "\"-5\"",
            "\"+19:00\"",
            "\"+0230\"",
            "\"5 EUR\"",
            "\"a lot\"",
            "1e400",
            "1e-300",
            "null",
            "{}",
            "[]",
            "[1, 2]",
            "[\"1\", 2]",
            "[null]",
            "[\"x\"]",
            "[\"debug\", \"DEBUG\"]",
            "{\"a\": 1}",
            "{\"debug\": 1}",
            "{\"DEBUG\": null}",
            "{\"3\": \"x\"}",
            "{\"03\": \"x\"}",
            "{\"3\": {}}",
            "[[1]]");

    private final SettingsLoader<All> loader =
            SettingsLoader.of(All.class).valueType(ValueType.of(Money.class, "an amount", Money::parse));
    private final JsonSchemas schema = JsonSchemas.of(loader, ReferenceFormat.jsonSchema());

    private List<String> keys() {
        return loader.schema().settings().stream().map(Object::toString).toList();
    }

    @Test
    void theSchemaAndTheLoaderAgreeOnEveryValueButForTheListedExceptions() {
        Set<String> falseAlarms = new TreeSet<>();
        Set<String> missed = new TreeSet<>();
        Set<String> unexcused = new TreeSet<>();
        int loaded = 0;
        for (String key : keys()) {
            for (String value : VALUES) {
                String json = "{\"" + key + "\": " + value + "}";
                boolean loads = schema.loads(json);
                boolean accepts = schema.accepts(json);
                loaded += loads ? 1 : 0;
                if (loads && !accepts) {
                    falseAlarms.add(json);
                }
                if (accepts && !loads) {
                    missed.add(key + " " + value);
                    if (!isBeyondASchema(key, value)) {
                        unexcused.add(json);
                    }
                }
            }
        }

        assertThat(falseAlarms).isEmpty();
        assertThat(loaded).isGreaterThan(500);
        assertThat(unexcused).isEmpty();
        BEYOND_THE_FORM.forEach(
                (key, values) -> values.forEach(value -> assertThat(missed).contains(key + " " + value)));
    }

    /** Texts that nobody thought of: good ones with a few characters changed. */
    @Test
    void theSchemaRefusesNothingThatIsLoaded() throws Exception {
        Random random = new Random(20261124);
        JsonMapper mapper = new JsonMapper();
        List<String> falseAlarms = new ArrayList<>();
        int loaded = 0;
        for (int i = 0; i < 3000; i++) {
            String key = keys().get(random.nextInt(keys().size()));
            JsonNode good = mapper.readTree(VALUES.get(random.nextInt(VALUES.size())));
            StringBuilder text = new StringBuilder(good.asText());
            for (int changes = random.nextInt(3); changes > 0 && text.length() > 0; changes--) {
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), "0159 .:-+TZsdmPx".charAt(random.nextInt(16)) + "");
            }
            String json = mapper.createObjectNode().put(key, text.toString()).toString();
            boolean loads = schema.loads(json);
            loaded += loads ? 1 : 0;
            if (loads && !schema.accepts(json)) {
                falseAlarms.add(json);
            }
        }
        assertThat(falseAlarms).isEmpty();
        assertThat(loaded).isGreaterThan(300);
    }
}
