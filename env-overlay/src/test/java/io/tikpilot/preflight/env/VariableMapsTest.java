package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Maps: one name an entry, whose key is made from the name or taken from a layer below. */
class VariableMapsTest {
    record Levels(Map<String, String> levels) {}

    record Weights(Map<DayOfWeek, Integer> weights) {}

    record Client(
            String url,
            @Default("1s") String idleTimeout,
            @Default("0") int retries) {}

    record Clients(Map<String, Client> clients) {}

    @Test
    void an_entry_has_a_key_in_lower_case_with_dashes() {
        Map<String, String> variables = Map.of("APP_LEVELS_WEB", "info", "APP_LEVELS_HTTP_ACCESS_LOG", "debug");
        assertThat(Deployment.of(variables).load(Levels.class).levels())
                .containsExactly(Map.entry("http-access-log", "debug"), Map.entry("web", "info"));
    }

    @Test
    void a_number_is_a_key_and_no_position() {
        assertThat(Deployment.of(Map.of("APP_LEVELS_3", "info"))
                        .load(Levels.class)
                        .levels())
                .containsExactly(Map.entry("3", "info"));
    }

    @Test
    void an_existing_key_that_would_be_named_alike_is_meant() {
        Map<String, String> variables =
                Map.of("APP_LEVELS_IO_TIKPILOT", "debug", "APP_LEVELS_COM_EXAMPLE", "warn", "APP_LEVELS_A_B", "trace");
        Levels levels = Deployment.of(variables)
                .over("levels { \"io.tikpilot\" = info, \"com.Example\" = info, a_b = info, other = info }")
                .load(Levels.class);
        assertThat(levels.levels())
                .containsExactly(
                        Map.entry("a_b", "trace"),
                        Map.entry("com.Example", "warn"),
                        Map.entry("io.tikpilot", "debug"),
                        Map.entry("other", "info"));
    }

    @Test
    void of_two_existing_keys_that_would_be_named_alike_the_one_with_dashes_is_meant() {
        Levels levels = Deployment.of(Map.of("APP_LEVELS_COM_EXAMPLE", "warn"))
                .over("levels { \"com.Example\" = info, com-example = info }")
                .load(Levels.class);
        assertThat(levels.levels()).containsExactly(Map.entry("com-example", "warn"), Map.entry("com.Example", "info"));
    }

    @Test
    void a_key_of_an_enum_is_found() {
        assertThat(Deployment.of(Map.of("APP_WEIGHTS_MONDAY", "3"))
                        .over("weights { tuesday = 4 }")
                        .load(Weights.class)
                        .weights())
                .containsOnly(Map.entry(DayOfWeek.MONDAY, 3), Map.entry(DayOfWeek.TUESDAY, 4));
    }

    @Test
    void a_key_that_is_no_constant_of_the_enum_is_refused() {
        Problem problem = Deployment.of(Map.of("APP_WEIGHTS_SOMEDAY", "3")).problem(Weights.class);
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.origin())
                .hasValueSatisfying(o -> assertThat(o).hasToString("environment APP_WEIGHTS_SOMEDAY"));
    }

    @Test
    void a_map_as_json_is_laid_over_that_of_the_file_and_keeps_the_case_of_its_keys() {
        Levels levels = Deployment.of(Map.of("APP_LEVELS", "{\"Web\":\"debug\",\"io.tikpilot\":\"warn\"}"))
                .over("levels { db = info }")
                .load(Levels.class);
        assertThat(levels.levels())
                .containsExactly(Map.entry("Web", "debug"), Map.entry("db", "info"), Map.entry("io.tikpilot", "warn"));
    }

    @Test
    void the_keys_of_json_are_exact_even_beside_a_key_of_another_case() {
        Levels levels = Deployment.of(Map.of("APP_LEVELS", "{\"web\":\"debug\"}"))
                .over("levels { Web = info }")
                .load(Levels.class);
        assertThat(levels.levels()).containsExactly(Map.entry("Web", "info"), Map.entry("web", "debug"));
    }

    @Test
    void an_entry_by_name_overrides_the_one_in_json() {
        Map<String, String> variables =
                Map.of("APP_LEVELS", "{\"web\":\"debug\",\"db\":\"info\"}", "APP_LEVELS_WEB", "warn");
        assertThat(Deployment.of(variables).load(Levels.class).levels())
                .containsExactly(Map.entry("db", "info"), Map.entry("web", "warn"));
    }

    @Test
    void an_entry_by_name_means_the_key_of_the_json_that_would_be_named_alike() {
        Map<String, String> variables =
                Map.of("APP_LEVELS", "{\"io.tikpilot\":\"debug\"}", "APP_LEVELS_IO_TIKPILOT", "warn");
        assertThat(Deployment.of(variables).load(Levels.class).levels())
                .containsExactly(Map.entry("io.tikpilot", "warn"));
    }

    @Test
    void a_map_that_is_no_json_is_refused_and_wipes_nothing() {
        Problem problem = Deployment.of(Map.of("APP_LEVELS", "debug"))
                .over("levels { db = info }")
                .problem(Levels.class);
        assertThat(problem.toString()).isEqualTo("error[wrong-type]: `levels` is a single value, not a section");
    }

    @Test
    void an_empty_entry_is_a_value_for_a_text_and_an_error_for_a_number() {
        assertThat(Deployment.of(Map.of("APP_LEVELS_WEB", ""))
                        .load(Levels.class)
                        .levels())
                .containsExactly(Map.entry("web", ""));
        assertThat(Deployment.of(Map.of("APP_WEIGHTS_MONDAY", ""))
                        .problem(Weights.class)
                        .code())
                .isEqualTo("empty-variable");
    }

    @Test
    void a_setting_of_an_entry_is_found_by_the_longest_end_of_the_name() {
        Map<String, String> variables = Map.of(
                "APP_CLIENTS_MAPS_URL", "m", "APP_CLIENTS_MAPS_IDLE_TIMEOUT", "5s", "APP_CLIENTS_GEO_CODER_URL", "g");
        assertThat(Deployment.of(variables).load(Clients.class).clients())
                .containsExactly(
                        Map.entry("geo-coder", new Client("g", "1s", 0)), Map.entry("maps", new Client("m", "5s", 0)));
    }

    @Test
    void a_setting_of_an_existing_entry_is_overridden_and_the_others_stay() {
        Clients clients = Deployment.of(Map.of("APP_CLIENTS_GEO_CODER_RETRIES", "3"))
                .over("clients { \"Geo.coder\" { url = g, idle-timeout = 9s }, maps { url = m } }")
                .load(Clients.class);
        assertThat(clients.clients())
                .containsExactly(
                        Map.entry("Geo.coder", new Client("g", "9s", 3)), Map.entry("maps", new Client("m", "1s", 0)));
    }

    @Test
    void an_entry_as_json_is_laid_over_that_of_the_file() {
        Clients clients = Deployment.of(Map.of("APP_CLIENTS_MAPS", "{\"retries\":3}"))
                .over("clients { maps { url = m } }")
                .load(Clients.class);
        assertThat(clients.clients()).containsExactly(Map.entry("maps", new Client("m", "1s", 3)));
    }

    @Test
    void a_missing_setting_of_an_entry_is_named() {
        Problem problem = Deployment.of(Map.of("APP_CLIENTS_MAPS_RETRIES", "3")).problem(Clients.class);
        assertThat(problem.toString()).isEqualTo("error[missing-value]: `clients.maps.url` is missing");
    }

    record Roles(Map<String, List<String>> roles) {}

    @Test
    void an_entry_that_is_a_list_is_written_like_any_list() {
        Map<String, String> variables = Map.of("APP_ROLES_ADMIN", "ann,bob", "APP_ROLES_GUEST", "[\"eve\"]");
        assertThat(Deployment.of(variables).load(Roles.class).roles())
                .containsExactly(Map.entry("admin", List.of("ann", "bob")), Map.entry("guest", List.of("eve")));
    }

    record Both(
            Map<String, String> levels,
            Map<String, String> levelsOfTests,
            @Default("x") String levelsRoot) {}

    @Test
    void a_setting_of_its_own_is_no_entry_and_the_longer_name_of_two_maps_is_meant() {
        Map<String, String> variables =
                Map.of("APP_LEVELS_ROOT", "a", "APP_LEVELS_OF_TESTS_WEB", "b", "APP_LEVELS_WEB", "c");
        assertThat(Deployment.of(variables).load(Both.class))
                .isEqualTo(new Both(Map.of("web", "c"), Map.of("web", "b"), "a"));
    }

    @Test
    void two_variables_for_one_entry_are_never_taken_for_one_in_silence() {
        Deployment deployment = Deployment.of(Map.of("APP_LEVELS_WEB", "info", "APP_LEVELS_web", "debug"));
        assertThat(deployment.problems(Levels.class)).isNotEmpty();
        assertThat(deployment.inspect(Levels.class).report().text()).contains("APP_LEVELS_web");
    }
}
