package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Bounds;
import io.tikpilot.preflight.problem.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the environment holds, a problem prints at most 4 KiB and a report at most 64 KiB, in every format. */
class HostileVariablesTest {
    record Server(String host, int port) {}

    record Settings(Server server, List<Integer> ports) {}

    private static Report report(Map<String, String> environment) {
        Report report = SettingsLoader.of(Settings.class)
                .layer(Layer.text("default.conf", "server.host = h, ports = [1]"))
                .layer(EnvOverlay.prefixed("TIKPILOT").reading(environment))
                .inspect()
                .report();
        Bounds.hold(report);
        return report;
    }

    /** Ten thousand warnings, and the one error that keeps the service from starting. */
    @Test
    void ten_thousand_unknown_variables_do_not_hide_an_error() {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            environment.put("TIKPILOT_" + i + "_SERVER", "x");
        }
        Report report = report(environment);

        assertThat(report.text())
                .startsWith("Settings could not be loaded: 1 problem, 10000 warnings\n\nerror[missing-value]: ")
                .contains("TIKPILOT_SERVER_PORT=8080", "and 9951 more problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "設", "\u202e", "\ud800", "\u001b[31m", "%0A", "::error::", "\n", "😀", "\u0301"})
    void very_long_names_and_values(String character) {
        String text = character.repeat(100_000 / character.length());
        Report report = report(Map.of(
                "TIKPILOT_SERVER_PORT",
                text,
                "TIKPILOT_" + text,
                text,
                "TIKPILOT_PORTS",
                "1," + text,
                "tikpilot_server_host",
                text));

        assertThat(report.text()).contains("`server.port` is not a number");
    }

    @Test
    void a_thousand_bad_elements_of_a_list() {
        Map<String, String> environment = new HashMap<>(Map.of("TIKPILOT_SERVER_PORT", "1"));
        for (int i = 0; i < 1000; i++) {
            environment.put("TIKPILOT_PORTS_" + i, "x".repeat(1000));
        }
        Report report = report(environment);

        assertThat(report.problems()).hasSize(1000);
        assertThat(report.text()).contains("`ports[0]` is not a number", "and 950 more problems");
    }
}
