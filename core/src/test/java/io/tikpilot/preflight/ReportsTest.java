package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole reports, compared literally: see {@link ReportCase} for what a case is. */
class ReportsTest {
    static final Path CASES = Path.of("src/test/resources/reports");

    static List<String> cases() throws IOException {
        return ReportCase.names(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReportIsAsExpectedToTheLetter(String name) throws IOException {
        try (ReportCase given = ReportCase.open(CASES.resolve(name))) {
            given.verify(given.report(loader(given)));
        }
    }

    /** Inputs write {@code hunter2} where a secret stands; a case may not accept a report that shows one. */
    @Test
    void noReportShowsASecret() throws IOException {
        assertThat(ReportCase.inputsWith("hunter2", CASES)).hasSizeGreaterThan(10);
        assertThat(ReportCase.reportsWith("hunter2", CASES)).isEmpty();
    }

    static SettingsLoader<TikPilot> loader(ReportCase given) throws IOException {
        SettingsLoader<TikPilot> loader = SettingsLoader.of(TikPilot.class);
        for (String line : given.lines("stack")) {
            String[] words = line.split(" ", -1);
            loader = switch (words[0]) {
                case "defaults" -> loader.layer(Layer.text("classpath:defaults.conf", given.text("defaults.conf")));
                case "resource" -> loader.layer(Layer.resource(words[1]));
                case "file" -> loader.layer(Layer.file(given.path(words[1])));
                case "optional-file" -> loader.layer(Layer.optionalFile(given.path(words[1])));
                case "directory" -> loader.layer(Layer.directory(given.path(words[1]), words[2]));
                case "optional-directory" ->
                    loader.layer(Layer.optionalDirectory(given.path(words[1]), Profile.assumed(words[2])));
                case "arguments" ->
                    loader.layer(Layer.arguments(given.lines("arguments").toArray(String[]::new)));
                case "under" -> loader.under(words[1]);
                case "unknown-keys" -> loader.unknownKeys(UnknownKeys.valueOf(words[1]));
                case "hide-values" -> loader.hideValues();
                case "includes" -> loader.limits(Limits.defaults().includes(given.path(words[1])));
                case "limits" -> loader.limits(limits(words[1], Integer.parseInt(words[2])));
                default -> throw new IllegalArgumentException("no layer is called so: " + line);
            };
        }
        return loader;
    }

    private static Limits limits(String name, int most) {
        return switch (name) {
            case "file-bytes" -> Limits.defaults().fileBytes(most);
            case "documents" -> Limits.defaults().documents(most);
            case "nesting" -> Limits.defaults().nesting(most);
            case "string-length" -> Limits.defaults().stringLength(most);
            default -> throw new IllegalArgumentException("no limit is called so: " + name);
        };
    }
}
