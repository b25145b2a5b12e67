package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was probably meant by a text that is refused, and where nobody knows. */
class MeantTest {
    enum Switch {
        ON,
        OFF,
        AUTO
    }

    record Mode(Switch mode) {}

    static Stream<Arguments> meant() {
        return Stream.of(
                arguments(Scalars.AnInt.class, "1,000", "1000"),
                arguments(Scalars.AnInt.class, "1_000", "1000"),
                arguments(Scalars.AnInt.class, "1'000'000", "1000000"),
                arguments(Scalars.AnInt.class, "1 000", "1000"),
                arguments(Scalars.AnInt.class, "0755", "755"),
                arguments(Scalars.AnInt.class, "08", "8"),
                arguments(Scalars.AnInt.class, "000", "0"),
                arguments(Scalars.AnInt.class, "８０", "80"),
                arguments(Scalars.AnInt.class, "+80", "80"),
                arguments(Scalars.AnInt.class, "80.00", "80"),
                arguments(Scalars.AnInt.class, "0x50", "80"),
                arguments(Scalars.AnInt.class, "8080,", "8080"),
                arguments(Scalars.AnInt.class, "8080;", "8080"),
                arguments(Scalars.AnInt.class, "1,000,", "1000"),
                arguments(Scalars.AnInt.class, "localhost:8080", "8080"),
                arguments(Scalars.AnInt.class, ":8080", "8080"),
                arguments(Scalars.AnInt.class, "http://localhost:8080/x", "8080"),
                arguments(Scalars.AnInt.class, "8080/tcp", "8080"),
                arguments(Scalars.ADouble.class, "1,5", "1.5"),
                arguments(Scalars.ADouble.class, ".5", "0.5"),
                arguments(Scalars.ADouble.class, "1.", "1"),
                arguments(Scalars.ADouble.class, "１.5", "1.5"),
                arguments(Scalars.ADuration.class, "30", "30s"),
                arguments(Scalars.ADuration.class, "30000", "30000ms"),
                arguments(Scalars.ADuration.class, "0.5", "0.5s"),
                arguments(Scalars.ADuration.class, "10sek", "10s"),
                arguments(Scalars.ADuration.class, "10 sec", "10s"),
                arguments(Scalars.ADuration.class, "5 mins", "5m"),
                arguments(Scalars.ADuration.class, "1hr", "1h"),
                arguments(Scalars.ADuration.class, "10S", "10s"),
                arguments(Scalars.ADuration.class, "10 minuts", "10minutes"),
                arguments(Scalars.ADuration.class, "1m30s", "90s"),
                arguments(Scalars.ADuration.class, "1h30m", "90m"),
                arguments(Scalars.ADuration.class, "1h60m", "2h"),
                arguments(Scalars.ADuration.class, "10m9s", "609s"),
                arguments(Scalars.ADuration.class, "9m0s", "9m"),
                arguments(Scalars.ADuration.class, "999999m1s", "59999941s"),
                arguments(Scalars.ADuration.class, "1h1m100s", "3760s"),
                arguments(Scalars.APeriod.class, "7", "7d"),
                arguments(Scalars.ASize.class, "64", "64MiB"),
                arguments(Scalars.ASize.class, "67108864", "67108864B"),
                arguments(Scalars.ASize.class, "9999", "9999MiB"),
                arguments(Scalars.ASize.class, "10000", "10000B"),
                arguments(Scalars.ASize.class, "1000.5", "1000.5MiB"),
                arguments(Scalars.ASize.class, "64mb", "64MB"),
                arguments(Scalars.ASize.class, "64kb", "64kB"),
                arguments(Scalars.ASize.class, "64mib", "64MiB"),
                arguments(Scalars.ASize.class, "64 megabytes", "64MB"),
                arguments(Scalars.ATruth.class, "1", "true"),
                arguments(Scalars.ATruth.class, "0", "false"),
                arguments(Scalars.ATruth.class, "ture", "true"),
                arguments(Scalars.ATruth.class, "flase", "false"),
                arguments(Scalars.ATruth.class, "Y", "true"),
                arguments(Scalars.ATruth.class, "disabled", "false"),
                arguments(Scalars.AUri.class, "10.0.0.1:80", "http://10.0.0.1:80"),
                arguments(Mode.class, "atuo", "auto"),
                arguments(Mode.class, "true", "on"),
                arguments(Mode.class, "false", "off"));
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                arguments(Scalars.AnInt.class, "lots"),
                arguments(Scalars.AnInt.class, "80.5"),
                arguments(Scalars.AnInt.class, "8080:80"),
                arguments(Scalars.AnInt.class, "1,00"),
                arguments(Scalars.AnInt.class, "1,000_000"),
                arguments(Scalars.AnInt.class, "--1"),
                arguments(Scalars.AnInt.class, "-"),
                arguments(Scalars.AnInt.class, "1e3"),
                arguments(Scalars.AnInt.class, "80d"),
                arguments(Scalars.AnInt.class, "localhost:"),
                arguments(Scalars.AnInt.class, "0x"),
                arguments(Scalars.AnInt.class, "9".repeat(100)),
                arguments(Scalars.ADouble.class, "1,000"),
                arguments(Scalars.ADouble.class, "1.2.3"),
                arguments(Scalars.ADouble.class, "half"),
                arguments(Scalars.ADuration.class, "s"),
                arguments(Scalars.ADuration.class, "1m30"),
                arguments(Scalars.ADuration.class, "9999999m1s"),
                arguments(Scalars.ADuration.class, "10 fortnights"),
                arguments(Scalars.ASize.class, "64Q"),
                arguments(Scalars.ATruth.class, "perhaps"),
                arguments(Mode.class, "manual"));
    }

    private static Problem problem(Class<? extends Record> type, String text) {
        String key = type == Mode.class ? "mode" : "value";
        return SettingsLoader.of(type)
                .layer(Layer.values("test", Map.of(key, text)))
                .inspect()
                .report()
                .problems()
                .get(0);
    }

    @ParameterizedTest
    @MethodSource("meant")
    void whatWasMeantIsSuggested(Class<? extends Record> type, String text, String meant) {
        Problem problem = problem(type, text);
        assertThat(problem.suggestion()).contains(meant);
        assertThat(problem.help())
                .contains(
                        "write",
                        "  " + (type == Mode.class ? "mode" : "value") + " = "
                                + (meant.contains(":") ? '"' + meant + '"' : meant));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void nothingIsSuggestedWhereNobodyKnows(Class<? extends Record> type, @Nullable String text) {
        Problem problem = problem(type, text == null ? "" : text);
        assertThat(problem.suggestion()).isEmpty();
        assertThat(problem.notes().toString()).doesNotContain("was meant");
    }

    @Test
    void aBooleanThatYamlMadeOfAWordIsExplained() {
        assertThat(SettingsLoader.of(Mode.class)
                        .layer(Layer.text("app.conf", "mode = true"))
                        .inspect()
                        .report()
                        .text())
                .isEqualTo("""
                        Settings could not be loaded: 1 problem

                        error[wrong-type]: `mode` has none of the allowed values
                           --> app.conf:1:8
                           |
                         1 | mode = true
                           |        ^^^^ expected one of on, off, auto
                           = likely      YAML made true of on: write "on" in quotation marks there
                           = fix         write
                                           mode = on

                        Layers, lowest first: app.conf""");
    }
}
