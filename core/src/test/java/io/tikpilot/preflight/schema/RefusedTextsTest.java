package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no value of a type: nothing is rounded, trimmed, wrapped around or guessed. */
class RefusedTextsTest {
    static Stream<Arguments> refused() {
        List<String> noNumber = List.of(
                "",
                " ",
                "80 ",
                " 80",
                "8 0",
                "80.9",
                "80.0",
                "0x50",
                "1e3",
                "+80",
                "--1",
                "-",
                "NaN",
                "Infinity",
                "0755",
                "1_000",
                "1,000",
                "８０",
                "٨٠",
                "80d",
                "80L",
                "lots",
                "true",
                "99999999999999999999999999");
        List<String> noDecimal = List.of(
                "",
                " 1",
                "1 ",
                "NaN",
                "Infinity",
                "1e400",
                "-1e400",
                "1e-400",
                "1.",
                ".5",
                "1.5f",
                "0x1p3",
                "１.5",
                "1e",
                "1e1000000000",
                "+1",
                "1,5");
        List<String> noDuration = List.of(
                "",
                "10",
                "s",
                "10 ",
                " 10s",
                "10s ",
                "10 fortnights",
                "10S",
                "0.1ns",
                "NaN s",
                "1e3s",
                "1e400 s",
                "１０s",
                "-s",
                "9223372036854775808s",
                "106751991167301d",
                "10s20s",
                "PT",
                "P1M",
                "pt10s",
                "infinite");
        List<String> noSize = List.of(
                "",
                "64",
                "MiB",
                "64 ",
                " 64MiB",
                "64MiB ",
                "64kb",
                "64mb",
                "64mib",
                "64Mb",
                "-1B",
                "-1 kB",
                "0.1B",
                "1.0001kB",
                "NaN kB",
                "8EiB",
                "9223372036854775808B",
                "0".repeat(40) + "1B",
                "99999999999999999999",
                "1e999999999 kB",
                "６４MiB",
                "64Q");
        return Stream.of(
                        refused(Scalars.ATruth.class, "", "1", "0", "y", "t", "true ", "enabled", "ｔｒｕｅ"),
                        refused(Scalars.AnInt.class, noNumber),
                        refused(Scalars.AnInt.class, "2147483648", "-2147483649", "99999999999"),
                        refused(Scalars.ALong.class, noNumber),
                        refused(Scalars.ALong.class, "9223372036854775808", "19223372036854775807"),
                        refused(Scalars.AShort.class, "32768", "-32769"),
                        refused(Scalars.AByte.class, "128", "-129", "0x7f"),
                        refused(Scalars.ABigInteger.class, "1.0", "1e3", "", "+1", "1".repeat(1001)),
                        refused(Scalars.ADouble.class, noDecimal),
                        refused(Scalars.AFloat.class, noDecimal),
                        refused(Scalars.AFloat.class, "3.5e38", "1e-50"),
                        refused(Scalars.ABigDecimal.class, "NaN", "", "1e1000000000", "1,5", " 1"),
                        refused(Scalars.ADuration.class, noDuration),
                        refused(Scalars.ASize.class, noSize),
                        refused(
                                Scalars.APeriod.class,
                                "",
                                "7",
                                "1.5d",
                                "7 h",
                                "7d ",
                                "99999999999d",
                                "2147483647w",
                                "P1W2H"),
                        refused(Scalars.ACharacter.class, "", "ab", "😀"),
                        refused(Scalars.AnInstant.class, "2024-05-01", "now", "2024-05-01T12:00:00"),
                        refused(Scalars.ALocalDate.class, "2023-02-29", "01.05.2024", "2024-5-1", "2024-05-01 "),
                        refused(Scalars.ALocalTime.class, "24:01", "9:00", "noon"),
                        refused(Scalars.ALocalDateTime.class, "2024-05-01 12:30", "2024-05-01"),
                        refused(Scalars.AnOffsetDateTime.class, "2024-05-01T12:30"),
                        refused(Scalars.AnOffsetTime.class, "12:30"),
                        refused(Scalars.AZonedDateTime.class, "2024-05-01T12:30+02:00[Europe/Atlantis]"),
                        refused(Scalars.AYear.class, "", "MMXXIV", "2024 "),
                        refused(Scalars.AYearMonth.class, "2024-13"),
                        refused(Scalars.AMonthDay.class, "--02-30", "05-01"),
                        refused(Scalars.AZone.class, "", "Europe/Atlantis", "europe/paris"),
                        refused(Scalars.AnOffset.class, "+19:00", "Europe/Paris"),
                        refused(Scalars.AUri.class, "", " ", "http://a b", "http://[", ":80"),
                        refused(Scalars.APath.class, "", " ", "a\u0000b"),
                        refused(Scalars.ACharset.class, "", "utf-9", "utf 8"),
                        refused(Scalars.ALocale.class, "", "de_CH", "de--CH"),
                        refused(
                                Scalars.AUuid.class,
                                "",
                                "1-1-1-1-1",
                                "123e4567e89b12d3a456426614174000",
                                "123e4567-e89b-12d3-a456-42661417400g"),
                        refused(Scalars.APattern.class, "(", "[a", "a{2,1}", "(".repeat(10_000)))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> refused(Class<? extends Record> type, String... texts) {
        return refused(type, List.of(texts));
    }

    private static Stream<Arguments> refused(Class<? extends Record> type, List<String> texts) {
        return texts.stream().map(text -> arguments(type, text));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anyOtherTextIsRefusedAndTheReportSaysWhatIsExpected(Class<? extends Record> type, String text) {
        List<Problem> problems = SettingsLoader.of(type)
                .layer(Layer.values("test", Map.of("value", text)))
                .inspect()
                .report()
                .problems();

        assertThat(problems).as("%s of `%s`", type.getSimpleName(), text).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.toString()).matches("error\\[wrong-type]: `value` (is|has|begins) .+");
        assertThat(problem.labels()).hasSize(1);
        assertThat(problem.labels().get(0).text()).startsWith("expected ").hasSizeLessThan(120);
        assertThat(problem.labels().get(0).text() + problem.message()).doesNotContain("java", "Exception", "index ");
    }
}
