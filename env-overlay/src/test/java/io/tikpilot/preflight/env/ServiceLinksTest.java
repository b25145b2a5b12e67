package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The variables that Kubernetes sets in every container for each service of the namespace. */
class ServiceLinksTest {
    record Server(
            @Default("0.0.0.0") String host, @Default("80") int port) {}

    record Settings(Server server) {}

    /** The seven variables of one service, as the Kubernetes documentation lists them. */
    private static Map<String, String> links(String service, String protocol) {
        String address = protocol + "://10.0.48.109:9106";
        Map<String, String> links = new HashMap<>();
        links.put(service + "_SERVICE_HOST", "10.0.48.109");
        links.put(service + "_SERVICE_PORT", "9106");
        links.put(service + "_SERVICE_PORT_HTTP", "9106");
        links.put(service + "_PORT", address);
        String port = service + "_PORT_9106_" + protocol.toUpperCase(Locale.ROOT);
        links.put(port, address);
        links.put(port + "_PROTO", protocol);
        links.put(port + "_PORT", "9106");
        links.put(port + "_ADDR", "10.0.48.109");
        return links;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp", "sctp"})
    void the_address_of_a_service_is_never_bound_as_a_port_and_is_explained(String protocol) {
        Deployment deployment = Deployment.of(links("APP_SERVER", protocol)).over("server.port = 8080");
        assertThat(deployment.load(Settings.class).server().port()).isEqualTo(8080);
        Problem problem = deployment.problem(Settings.class);
        assertThat(problem.code()).isEqualTo("service-link");
        assertThat(problem.isError()).isFalse();
        assertThat(problem.message()).contains("APP_SERVER_PORT").contains("Kubernetes");
        assertThat(problem.help().toString()).contains("enableServiceLinks: false");
    }

    @Test
    void a_setting_that_only_the_link_seems_to_set_takes_its_default() {
        assertThat(Deployment.of(links("APP_SERVER", "tcp"))
                        .load(Settings.class)
                        .server()
                        .port())
                .isEqualTo(80);
    }

    record Required(int port) {}

    @Test
    void a_required_setting_that_only_the_link_seems_to_set_is_missing_and_the_link_is_explained() {
        Inspection<Required> inspection = Deployment.of(links("APP", "tcp")).inspect(Required.class);
        assertThat(inspection.report().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("missing-value", "service-link");
    }

    @Test
    void the_links_of_a_service_that_no_setting_is_called_by_are_never_unknown() {
        assertThat(Deployment.of(links("APP_OTHER", "tcp")).problems(Settings.class))
                .isEmpty();
        assertThat(Deployment.of(links("APP", "tcp")).problems(Settings.class)).isEmpty();
    }

    @Test
    void the_links_are_not_unknown_under_strict_either() {
        Map<String, String> variables = links("APP_OTHER", "tcp");
        variables.putAll(links("APP_SERVER", "udp"));
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(variables).strict();
        Inspection<Settings> inspection =
                SettingsLoader.of(Settings.class).layer(overlay).inspect();
        assertThat(inspection.settings()).isPresent();
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("service-link");
    }

    @Test
    void an_address_without_its_sibling_is_an_ordinary_value_that_is_no_port() {
        Problem problem =
                Deployment.of(Map.of("APP_SERVER_PORT", "tcp://10.0.0.1:80")).problem(Settings.class);
        assertThat(problem.toString()).isEqualTo("error[wrong-type]: `server.port` is not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://10.0.0.1", "http://10.0.0.1:80", "10.0.0.1:80", "tcp:10.0.0.1:80", "://10.0.0.1:80"})
    void what_is_no_address_of_a_service_is_an_ordinary_value_that_is_no_port(String value) {
        Map<String, String> variables = Map.of("APP_SERVER_PORT", value, "APP_SERVER_SERVICE_HOST", "10.0.0.1");
        assertThat(Deployment.of(variables).problem(Settings.class).code()).isEqualTo("wrong-type");
    }

    @Test
    void a_port_beside_the_sibling_is_an_ordinary_value() {
        Map<String, String> variables = Map.of("APP_SERVER_PORT", "8081", "APP_SERVER_SERVICE_HOST", "10.0.0.1");
        assertThat(Deployment.of(variables).load(Settings.class).server().port())
                .isEqualTo(8081);
    }

    record Proxy(String port) {}

    record Proxied(Proxy proxy) {}

    @Test
    void the_address_is_not_bound_to_a_text_either() {
        assertThat(Deployment.of(links("APP_PROXY", "tcp"))
                        .over("proxy.port = http")
                        .load(Proxied.class)
                        .proxy()
                        .port())
                .isEqualTo("http");
    }

    record Labelled(Map<String, String> labels) {}

    @Test
    void the_links_of_a_service_that_is_called_as_a_map_are_no_entries_of_it() {
        Map<String, String> variables = links("APP_LABELS", "tcp");
        variables.put("APP_LABELS_TEAM", "web");
        assertThat(Deployment.of(variables).load(Labelled.class).labels()).containsExactly(Map.entry("team", "web"));
    }

    record Peering(@Default("") String serviceHost, Optional<Integer> servicePort) {}

    @Test
    void a_setting_whose_own_name_is_that_of_a_sibling_takes_its_value() {
        Map<String, String> variables = Map.of("APP_SERVICE_HOST", "db", "APP_SERVICE_PORT", "5");
        assertThat(Deployment.of(variables).load(Peering.class)).isEqualTo(new Peering("db", Optional.of(5)));
    }
}
