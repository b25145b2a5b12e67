package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.tree.KeyPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InspectionTest {
    record Inner(Duration time, Optional<Secret> password) {}

    record Settings(
            int port,
            @Default("a") String host,
            Optional<Inner> inner,
            Map<String, Integer> map,
            @Default("") List<Inner> list) {}

    @Test
    void itHasTheSettingsOrAnErrorAndNeverBothOrNeither() {
        Inspection<Settings> good = Loading.loader(Settings.class, "port = 1").inspect();
        Inspection<Settings> bad = Loading.loader(Settings.class, "port = x").inspect();

        assertThat(good.settings()).isPresent();
        assertThat(good.report().hasErrors()).isFalse();
        assertThat(bad.settings()).isEmpty();
        assertThat(bad.report().hasErrors()).isTrue();
        assertThat(good.layers()).containsExactly("1.conf");
        assertThat(good.schema().type()).isEqualTo(Settings.class);
    }

    @Test
    void loadingThrowsTheReportOfTheInspectionAndNothingElse() {
        SettingsLoader<Settings> loader = Loading.loader(Settings.class, "port = x");
        String report = loader.inspect().report().text();

        assertThatThrownBy(loader::load)
                .isExactlyInstanceOf(SettingsException.class)
                .hasMessage(report)
                .hasNoCause()
                .hasNoSuppressedExceptions()
                .extracting(e -> ((SettingsException) e).report().text())
                .isEqualTo(report);
    }

    @Test
    void whateverLayersHoldItNeverThrows() {
        List<Layer> layers = List.of(
                Layer.file(Path.of("no/such/file.conf")),
                Layer.directory(Path.of("no/such/directory"), "../x"),
                Layer.resource("no-such-resource"),
                Layer.text("t", "}{ ${ \u0000"),
                Layer.arguments("", "--", "--=", "--port=\u0000"),
                Layer.values("v", Map.of("port", Map.of("\"", List.of()))));

        for (Layer layer : layers) {
            Inspection<Settings> inspection =
                    SettingsLoader.of(Settings.class).layer(layer).inspect();
            assertThat(inspection.settings()).isEmpty();
            assertThat(inspection.report().text()).isNotEmpty();
            assertThat(inspection.provenance(KeyPath.of("port"))).isNotNull();
        }
        assertThat(SettingsLoader.of(Settings.class)
                        .layers(layers)
                        .inspect()
                        .report()
                        .problems())
                .hasSizeGreaterThanOrEqualTo(layers.size() - 1);
    }

    @Test
    void randomTextsEndInSettingsOrInAReport() {
        String[] words = {
            "port",
            "host",
            "inner",
            "time",
            "password",
            "map",
            "list",
            "=",
            ":",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\n",
            " ",
            "\"",
            "\"\"\"",
            "${",
            "${?",
            "}",
            "+=",
            "include",
            "#",
            "//",
            "null",
            "true",
            "1",
            "10s",
            ".",
            "\\",
            "\t",
            "é",
            "\u2028",
            "$",
            "\r\n"
        };
        long seed = 4_711;
        Random random = new Random(seed);
        for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "port = 1\n" : "");
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(words[random.nextInt(words.length)]);
            }
            String description = "seed " + seed + ", run " + run + ": " + text;
            assertThatCode(() -> {
                        Inspection<Settings> inspection = Loading.loader(Settings.class, "host = b", text.toString())
                                .inspect();
                        assertThat(inspection.settings().isPresent())
                                .isNotEqualTo(inspection.report().hasErrors());
                        assertThat(inspection.report().text().isEmpty())
                                .isEqualTo(inspection.report().problems().isEmpty());
                    })
                    .as(description)
                    .doesNotThrowAnyException();
        }
    }
}
