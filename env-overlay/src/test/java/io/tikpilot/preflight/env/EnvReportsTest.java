package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.ReportCase;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.TikPilot;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole reports of the usual stack, compared literally: see {@link ReportCase} for what a case is. The word {@code strict} in
 * its {@code stack} makes the overlay strict, {@code raw} makes {@code .env} a file for {@code docker run --env-file}, and
 * {@code limits} lets a file have 100 bytes.
 */
class EnvReportsTest {
    static final Path CASES = Path.of("src/test/resources/reports");

    static List<String> cases() throws IOException {
        return ReportCase.names(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReportIsAsExpectedToTheLetter(String name) throws IOException {
        try (ReportCase given = ReportCase.open(CASES.resolve(name))) {
            boolean limited = given.lines("stack").contains("limits");
            given.verify(given.report(SettingsLoader.of(TikPilot.class)
                    .layers(layers(given))
                    .limits(limited ? Limits.defaults().fileBytes(100) : Limits.defaults())));
        }
    }

    @Test
    void noReportShowsASecret() throws IOException {
        assertThat(ReportCase.inputsWith("hunter2", CASES)).hasSizeGreaterThan(10);
        assertThat(ReportCase.reportsWith("hunter2", CASES)).isEmpty();
    }

    private static List<Layer> layers(ReportCase given) throws IOException {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : StandardLayers.of("TIKPILOT", given.environment(), given.path(""))) {
            boolean resource = layer.name().equals("classpath:defaults.conf");
            if (resource && given.has("defaults.conf")) {
                layers.add(Layer.text(layer.name(), given.text("defaults.conf")));
            } else {
                layers.add(layer instanceof EnvOverlay overlay ? changed(overlay, given) : layer);
            }
        }
        if (given.has("arguments")) {
            layers.add(Layer.arguments(given.lines("arguments").toArray(String[]::new)));
        }
        return layers;
    }

    private static EnvOverlay changed(EnvOverlay overlay, ReportCase given) throws IOException {
        List<String> words = given.lines("stack");
        EnvOverlay changed = words.contains("strict") ? overlay.strict() : overlay;
        return words.contains("raw") ? changed.dotenv(Dotenv.raw(given.path(".env"))) : changed;
    }
}
