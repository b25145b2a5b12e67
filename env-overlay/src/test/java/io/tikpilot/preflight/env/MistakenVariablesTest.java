package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables that no setting is called by, but that somebody meant for one. */
class MistakenVariablesTest {
    record Server(
            @Default("localhost") String host,
            @Default("80") int port,
            @Default("none") Secret adminPassword) {}

    record Settings(Server server) {}

    private static Inspection<Settings> strict(Map<String, String> variables) {
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(variables).strict();
        return SettingsLoader.of(Settings.class).layer(overlay).inspect();
    }

    @ParameterizedTest
    @CsvSource({
        "APP_SERVER_PROT, APP_SERVER_PORT",
        "APP_SERVER_PORTS, APP_SERVER_PORT",
        "APP_SERVERPORT, APP_SERVER_PORT",
        "APP_SERVER__PORT, APP_SERVER_PORT",
        "APP__SERVER__PORT, APP_SERVER_PORT",
        "APP__SERVER__ADMIN__PASSWORD, APP_SERVER_ADMIN_PASSWORD",
        "app__server__port, APP_SERVER_PORT",
        "APP_SERVER_port, APP_SERVER_PORT",
        "APP_SERVER_ADMINPASSWORD, APP_SERVER_ADMIN_PASSWORD",
        "APP_server_host, APP_SERVER_HOST",
        "APP_SERVER.HOST, APP_SERVER_HOST",
        "APP_SERVER-HOST, APP_SERVER_HOST",
        "APP_SERVER_ADMIN-PASSWORD, APP_SERVER_ADMIN_PASSWORD",
        "app_server_host, APP_SERVER_HOST",
        "App_Server_Host, APP_SERVER_HOST",
        "app.server.host, APP_SERVER_HOST",
        "APP.SERVER.HOST, APP_SERVER_HOST",
        "app.server.admin-password, APP_SERVER_ADMIN_PASSWORD",
        "APP-SERVER-HOST, APP_SERVER_HOST"
    })
    void a_variable_that_resembles_a_name_has_no_effect_and_is_told_with_the_right_one(String name, String meant) {
        Deployment deployment = Deployment.of(Map.of(name, "value"));
        Problem problem = deployment.problem(Settings.class);
        assertThat(problem.toString())
                .isEqualTo("warning[unknown-variable]: the variable " + name + " belongs to no setting");
        assertThat(problem.labels()).hasSize(1);
        assertThat(problem.labels().get(0).origin()).hasToString("environment " + name);
        assertThat(problem.labels().get(0).text()).isEqualTo("did you mean " + meant + "?");
        assertThat(deployment.load(Settings.class))
                .isEqualTo(new Settings(new Server("localhost", 80, Secret.of("none"))));
    }

    @Test
    void the_file_form_of_a_mistyped_name_is_told_with_the_file_form_of_the_right_one() {
        Problem problem = Deployment.of(Map.of("APP_SERVER_ADMIN_PASSWROD_FILE", "/run/secrets/x"))
                .problem(Settings.class);
        assertThat(problem.labels().get(0).text()).isEqualTo("did you mean APP_SERVER_ADMIN_PASSWORD_FILE?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"APP_COMPLETELY_DIFFERENT_THING", "APP_", "APP_X"})
    void a_variable_that_resembles_nothing_is_told_without_a_guess(String name) {
        Problem problem = Deployment.of(Map.of(name, "value")).problem(Settings.class);
        assertThat(problem.severity()).hasToString("warning");
        assertThat(problem.toString()).doesNotContain("did you mean");
        assertThat(problem.labels().get(0).text()).doesNotContain("did you mean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"APPLE_SERVER_PORT", "APP", "MY_APP_SERVER_PORT", "PATH", "_APP_SERVER_PORT", "", "SERVER_PORT"})
    void a_variable_outside_the_prefix_is_nobodys_business(String name) {
        assertThat(Deployment.of(Map.of(name, "value")).problems(Settings.class))
                .isEmpty();
        assertThat(strict(Map.of(name, "value")).report().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APP_PROFILE", "APP_CONFIG_DIR"})
    void the_variables_that_say_where_settings_are_are_known(String name) {
        assertThat(Deployment.of(Map.of(name, "value")).problems(Settings.class))
                .isEmpty();
        assertThat(strict(Map.of(name, "value")).report().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APP_SERVER_PROT", "APP_COMPLETELY_DIFFERENT_THING", "app_server_port", "app.server.port"})
    void under_strict_such_a_variable_is_an_error(String name) {
        Inspection<Settings> inspection = strict(Map.of(name, "value"));
        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().problems())
                .extracting(Object::toString)
                .containsExactly("error[unknown-variable]: the variable " + name + " belongs to no setting");
    }

    @Test
    void strict_is_another_overlay_and_changes_not_the_one_it_came_from() {
        EnvOverlay lenient = EnvOverlay.prefixed("APP").reading(Map.of("APP_X", ""));
        EnvOverlay strict = lenient.strict();
        assertThat(SettingsLoader.of(Settings.class).layer(lenient).inspect().settings())
                .isPresent();
        assertThat(SettingsLoader.of(Settings.class).layer(strict).inspect().settings())
                .isEmpty();
    }

    @Test
    void the_value_of_such_a_variable_is_never_told() {
        Map<String, String> variables =
                Map.of("APP_SERVER_PROT", "canary1", "app_server_admin_password", "canary2", "APP_ELSE", "canary3");
        assertThat(Deployment.of(variables).inspect(Settings.class).report().text())
                .contains("APP_SERVER_PROT", "app_server_admin_password", "APP_ELSE")
                .doesNotContain("canary");
    }

    @Test
    void a_name_with_control_characters_cannot_end_the_line_of_a_report() {
        String text = Deployment.of(Map.of("APP_X\u001b[2J\nerror[fake]: y", "v"))
                .inspect(Settings.class)
                .report()
                .text();
        assertThat(text).doesNotContain("\u001b").contains("\\u001b[2J\\n").doesNotContainPattern("(?m)^error\\[fake");
    }

    @Test
    void a_variable_in_both_cases_is_used_in_the_right_one_and_told_in_the_wrong_one() {
        Deployment deployment = Deployment.of(Map.of("APP_SERVER_PORT", "81", "app_server_port", "82"));
        assertThat(deployment.load(Settings.class).server().port()).isEqualTo(81);
        assertThat(deployment.problem(Settings.class).message()).contains("app_server_port");
    }

    record Required(int port) {}

    @Test
    void in_a_report_that_fails_anyway_it_stands_beside_the_missing_setting_it_resembles() {
        Inspection<Required> inspection =
                Deployment.of(Map.of("APP_PROT", "81")).inspect(Required.class);
        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("missing-value", "unknown-variable");
        Problem missing = inspection.report().problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .orElseThrow();
        assertThat(missing.notes().toString()).contains("APP_PROT");
    }

    @Test
    void a_name_that_no_setting_of_a_known_section_has_is_told_with_those_that_there_are() {
        Problem problem =
                Deployment.of(Map.of("APP_SERVER_BIND_TO_ALL", "hunter2")).problem(Settings.class);
        assertThat(problem.help())
                .containsExactly(
                        "remove it, or use a name that there is, such as APP_SERVER_HOST, APP_SERVER_PORT, APP_SERVER_ADMIN_PASSWORD");
        assertThat(Deployment.of(Map.of("APP_COMPLETELY_DIFFERENT_THING", "x"))
                        .problem(Settings.class)
                        .help())
                .containsExactly("remove it");
    }

    record Proxy(int listenPort) {}

    record Services(Proxy proxy) {}

    private static String missing(Map<String, String> variables) {
        return Deployment.of(variables).inspect(Services.class).report().text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROXY_LISTEN_PORT",
                "proxy_listen_port",
                "proxy.listen-port",
                "PROXY__LISTEN_PORT",
                "APPP_PROXY_LISTEN_PORT"
            })
    void a_variable_of_the_same_name_outside_the_prefix_is_mentioned_where_one_setting_is_missing(String name) {
        assertThat(missing(Map.of(name, "8080")))
                .contains("likely      environment " + name + " was meant to set it: its name must begin with APP_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT",
                "LISTEN_PORT",
                "PROXY_LISTEN",
                "MY_PROXY_LISTEN_PORT",
                "OTHER_PROXY_LISTEN_PORT",
                "PROXY_LISTEN_PROT"
            })
    void a_variable_that_resembles_it_less_is_nobodys_business(String name) {
        assertThat(missing(Map.of(name, "8080"))).doesNotContain(name + " ");
    }

    @Test
    void a_service_link_of_another_prefix_is_not_mentioned() {
        assertThat(missing(Map.of("PROXY_LISTEN_PORT", "tcp://10.0.0.1:80"))).doesNotContain("likely");
    }

    record Two(Proxy proxy, Required other) {}

    @Test
    void where_two_settings_are_missing_no_variable_of_another_prefix_is_mentioned() {
        assertThat(Deployment.of(Map.of("PROXY_LISTEN_PORT", "1"))
                        .inspect(Two.class)
                        .report()
                        .text())
                .doesNotContain("PROXY_LISTEN_PORT was meant");
    }
}
