package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.tikpilot.preflight.Inspection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guards against work that grows faster than the input. The bounds are far above what the work takes. */
class ManyVariablesTest {
    private static final Duration BOUND = Duration.ofSeconds(5);

    record Settings(int port, List<Integer> ports, Map<String, String> labels) {}

    private static Map<String, String> variables(String prefix, int count) {
        Map<String, String> variables = new HashMap<>(Map.of("APP_PORT", "1", "APP_PORTS_0", "2"));
        for (int i = 0; i < count; i++) {
            variables.put(prefix + i, Integer.toString(i));
        }
        return variables;
    }

    @Test
    void ten_thousand_foreign_variables_are_passed_over() {
        Deployment deployment = Deployment.of(variables("FOREIGN_THING_", 10_000));
        Settings settings = assertTimeout(BOUND, () -> deployment.load(Settings.class));
        assertThat(settings).isEqualTo(new Settings(1, List.of(2), Map.of()));
    }

    @Test
    void ten_thousand_unknown_variables_under_the_prefix_are_each_told() {
        Deployment deployment = Deployment.of(variables("APP_UNKNOWN_THING_", 10_000));
        Inspection<Settings> inspection = assertTimeout(BOUND, () -> deployment.inspect(Settings.class));
        assertThat(inspection.settings()).contains(new Settings(1, List.of(2), Map.of()));
        assertThat(inspection.report().problems()).hasSize(10_000);
        assertThat(assertTimeout(BOUND, () -> inspection.report().text())).contains("9950 more");
    }

    @Test
    void ten_thousand_entries_of_a_map_are_bound() {
        Deployment deployment = Deployment.of(variables("APP_LABELS_L", 10_000));
        Settings settings = assertTimeout(BOUND, () -> deployment.load(Settings.class));
        assertThat(settings.labels()).hasSize(10_000).containsEntry("l9999", "9999");
    }

    @Test
    void four_thousand_elements_of_a_list_are_bound() {
        Map<String, String> variables = variables("APP_PORTS_", 4_000);
        Settings settings = assertTimeout(BOUND, () -> Deployment.of(variables).load(Settings.class));
        assertThat(settings.ports()).hasSize(4_000).endsWith(3_999);
    }

    @Test
    void a_name_with_forty_underscores_is_one_name() {
        String name = "APP" + "_A".repeat(40);
        Deployment deployment = Deployment.of(
                Map.of(name, "x", "APP_LABELS" + "_A".repeat(40), "y", "APP_PORT", "1", "APP_PORTS", "2"));
        Inspection<Settings> inspection = assertTimeout(BOUND, () -> deployment.inspect(Settings.class));
        assertThat(inspection.settings().orElseThrow().labels()).containsExactly(Map.entry("a" + "-a".repeat(39), "y"));
        assertThat(inspection.report().problems()).hasSize(1);
        assertThat(inspection.report().problems().get(0).toString())
                .startsWith("warning[unknown-variable]: the variable APP_A_A_A_A");
    }

    @Test
    void a_name_of_a_hundred_thousand_characters_is_only_unknown() {
        String name = "APP_" + "A_".repeat(50_000);
        Map<String, String> variables = Map.of(name, "x", "APP_PORT", "1", "APP_PORTS", "2");
        Inspection<Settings> inspection =
                assertTimeout(BOUND, () -> Deployment.of(variables).inspect(Settings.class));
        assertThat(inspection.settings()).isPresent();
        assertThat(inspection.report().text().length()).isLessThan(2_000);
    }
}
