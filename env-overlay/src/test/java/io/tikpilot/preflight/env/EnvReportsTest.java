package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.ReportCase;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.TikPilot;
import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole reports of the usual stack, compared literally: see {@link ReportCase} for what a case is. The word {@code strict} in
 * its {@code stack} makes the overlay strict.
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
            given.verify(given.report(SettingsLoader.of(TikPilot.class).layers(layers(given))));
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
            layers.add(
                    resource && given.has("defaults.conf")
                            ? Layer.text(layer.name(), given.text("defaults.conf"))
                            : layer instanceof EnvOverlay overlay
                                            && given.lines("stack").contains("strict")
                                    ? overlay.strict()
                                    : layer);
        }
        if (given.has("arguments")) {
            layers.add(Layer.arguments(given.lines("arguments").toArray(String[]::new)));
        }
        return layers;
    }
}
