package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names as users of SmallRye Config, Spring Boot, Gestalt and Hoplite write them. Where they mean the same here, they set it; any
 * other spelling sets nothing, and the name that was meant is told.
 */
class VariableNamesOfOthersTest {
    record Settings(
            @Default("") List<String> hosts,
            @Default("") List<Route> routes,
            Map<String, String> labels,
            Server server) {
        record Route(String path, @Default("1") int weight) {}

        record Server(
                @Default("80") int port, @Default("1s") Duration idleTimeout) {}
    }

    private static Inspection<Settings> inspect(Map<String, String> variables) {
        return Deployment.of(variables).inspect(Settings.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "APP_HOSTS_0 | x | hosts = [x]",
                "APP_HOSTS | a,b,c | hosts = [a, b, c]",
                "APP_HOSTS | ^ a , b ^ | hosts = [a, b]",
                "APP_HOSTS | a | hosts = [a]",
                "APP_HOSTS | [\"a,b\"] | hosts = [\"a,b\"]",
                "APP_ROUTES_0_PATH | /a | routes = [{ path = /a }]",
                "APP_SERVER_PORT | 81 | server.port = 81",
                "APP_SERVER_IDLE_TIMEOUT | 5s | server.idle-timeout = 5s",
                "APP_SERVER | {\"port\": 81} | server.port = 81",
                "APP_LABELS_A | x | labels.a = x",
                "APP_LABELS_ABC | x | labels.abc = x",
                "APP_LABELS_PT_BR | x | labels.pt-br = x",
                "APP_LABELS_1 | x | labels.1 = x",
                "APP_LABELS | {\"a.B\": \"x\"} | labels.\"a.B\" = x"
            })
    void aNameThatMeansTheSameHereSetsIt(String name, String value, String document) {
        Inspection<Settings> inspection = inspect(Map.of(name, value));
        assertThat(inspection.report().problems()).isEmpty();
        Settings expected = SettingsLoader.of(Settings.class)
                .layer(Layer.text("expected", document))
                .load();
        assertThat(inspection.settings()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "APP_SERVER__PORT, APP_SERVER_PORT",
        "APP__SERVER__PORT, APP_SERVER_PORT",
        "APP_SERVER_PORT_, APP_SERVER_PORT",
        "app.server.port, APP_SERVER_PORT",
        "app_server_port, APP_SERVER_PORT",
        "App_Server_Port, APP_SERVER_PORT",
        "APP.SERVER.PORT, APP_SERVER_PORT",
        "APP-SERVER-PORT, APP_SERVER_PORT",
        "APP_SERVER_IDLETIMEOUT, APP_SERVER_IDLE_TIMEOUT",
        "APP_SERVER_IDLE__TIMEOUT, APP_SERVER_IDLE_TIMEOUT",
        "app.server.idle-timeout, APP_SERVER_IDLE_TIMEOUT",
        "APP_SERVER_idleTimeout, APP_SERVER_IDLE_TIMEOUT",
        "APP_ROUTES_0__PATH, APP_ROUTES_0_PATH",
        "app_routes_0_path, APP_ROUTES_0_PATH",
        "APP_LABELS_a, APP_LABELS_A",
        "APP_LABELS__A, APP_LABELS_A",
        "app.labels.abc, APP_LABELS_ABC"
    })
    void anotherSpellingSetsNothingAndTheNameThatWasMeantIsTold(String name, String meant) {
        Inspection<Settings> inspection = inspect(Map.of(name, "x"));
        assertThat(inspection.settings()).isEqualTo(inspect(Map.of()).settings());
        List<Problem> problems = inspection.report().problems();
        assertThat(problems).extracting(Problem::code).containsExactly("unknown-variable");
        assertThat(problems.get(0).suggestion()).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"APP_HOSTS_0_", "APP_HOSTS[0]", "APP_HOSTS_00", "APP_HOSTS_x", "APP_ROUTES_0_PATH_X"})
    void whatNobodyCanGuessIsToldWithoutAGuessAtAPosition(String name) {
        Inspection<Settings> inspection = inspect(Map.of(name, "x"));
        assertThat(inspection.settings()).isEqualTo(inspect(Map.of()).settings());
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("unknown-variable");
    }

    @ParameterizedTest
    @CsvSource({
        "_APP_SERVER_PORT",
        "_ENV_APP_SERVER_PORT",
        "999_APP_SERVER_PORT",
        "SERVER_PORT",
        "APPSERVER_PORT",
        "server.port"
    })
    void whatIsNotUnderThePrefixIsNobodysBusiness(String name) {
        assertThat(inspect(Map.of(name, "x")).report().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"APP_HOSTS_1", "APP_ROUTES_2_PATH"})
    void aPositionThatLeavesAGapIsRefusedWhereOthersCloseIt(String name) {
        assertThat(inspect(Map.of(name, "x")).report().problems())
                .extracting(Problem::code)
                .containsExactly("index-gap");
    }
}
