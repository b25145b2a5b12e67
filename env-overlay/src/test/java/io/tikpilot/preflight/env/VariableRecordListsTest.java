package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of records: each setting of each element by name, an element as JSON, or the whole as JSON. */
class VariableRecordListsTest {
    record Limits(@Default("8") int maxConnections) {}

    record Peer(
            String host,
            @Default("80") int port,
            @Default("") List<String> tags,
            Limits limits) {
        static Peer of(String host, int port) {
            return new Peer(host, port, List.of(), new Limits(8));
        }
    }

    record Cluster(List<Peer> peers) {}

    private static final String FILE = "peers = [ { host = a, port = 1 }, { host = b, port = 2 } ]";

    @Test
    void elements_are_set_by_position_and_key() {
        Map<String, String> variables =
                Map.of("APP_PEERS_0_HOST", "a", "APP_PEERS_0_PORT", "1", "APP_PEERS_1_HOST", "b");
        assertThat(Deployment.of(variables).load(Cluster.class).peers())
                .containsExactly(Peer.of("a", 1), Peer.of("b", 80));
    }

    @Test
    void one_setting_of_one_element_of_the_file_is_overridden() {
        assertThat(Deployment.of(Map.of("APP_PEERS_1_PORT", "9"))
                        .over(FILE)
                        .load(Cluster.class)
                        .peers())
                .containsExactly(Peer.of("a", 1), Peer.of("b", 9));
    }

    @Test
    void an_element_may_be_added_to_those_of_the_file() {
        assertThat(Deployment.of(Map.of("APP_PEERS_2_HOST", "c"))
                        .over(FILE)
                        .load(Cluster.class)
                        .peers())
                .containsExactly(Peer.of("a", 1), Peer.of("b", 2), Peer.of("c", 80));
    }

    @Test
    void a_setting_of_a_section_inside_an_element_has_a_name_too() {
        assertThat(Deployment.of(Map.of("APP_PEERS_1_LIMITS_MAX_CONNECTIONS", "3"))
                        .over(FILE)
                        .load(Cluster.class)
                        .peers()
                        .get(1)
                        .limits())
                .isEqualTo(new Limits(3));
    }

    @Test
    void a_list_inside_an_element_is_a_text_with_commas_or_a_json_array() {
        Map<String, String> variables = Map.of("APP_PEERS_0_TAGS", "x,y", "APP_PEERS_1_TAGS", "[\"z\"]");
        List<Peer> peers =
                Deployment.of(variables).over(FILE).load(Cluster.class).peers();
        assertThat(peers).extracting(Peer::tags).containsExactly(List.of("x", "y"), List.of("z"));
    }

    @Test
    void an_element_of_a_list_inside_an_element_has_a_name_too() {
        List<Peer> peers = Deployment.of(Map.of("APP_PEERS_0_TAGS_1", "z"))
                .over("peers = [ { host = a, port = 1, tags = [x, y] } ]")
                .load(Cluster.class)
                .peers();
        assertThat(peers.get(0).tags()).containsExactly("x", "z");
    }

    @Test
    void the_whole_list_as_json_replaces_the_list_of_the_file() {
        assertThat(Deployment.of(Map.of("APP_PEERS", "[{\"host\":\"x\",\"port\":7}]"))
                        .over(FILE)
                        .load(Cluster.class)
                        .peers())
                .containsExactly(Peer.of("x", 7));
        assertThat(Deployment.of(Map.of("APP_PEERS", "[]"))
                        .over(FILE)
                        .load(Cluster.class)
                        .peers())
                .isEmpty();
    }

    @Test
    void a_single_name_overrides_the_list_that_a_variable_gives_as_a_whole() {
        Map<String, String> variables =
                Map.of("APP_PEERS", "[{\"host\":\"x\",\"port\":7}]", "APP_PEERS_0_PORT", "9", "APP_PEERS_1_HOST", "y");
        assertThat(Deployment.of(variables).over(FILE).load(Cluster.class).peers())
                .containsExactly(Peer.of("x", 9), Peer.of("y", 80));
    }

    @Test
    void one_element_as_json_is_laid_over_that_of_the_file() {
        assertThat(Deployment.of(Map.of("APP_PEERS_0", "{\"port\":7}"))
                        .over(FILE)
                        .load(Cluster.class)
                        .peers())
                .containsExactly(Peer.of("a", 7), Peer.of("b", 2));
    }

    @Test
    void a_single_name_overrides_an_element_that_a_variable_gives_as_json() {
        Map<String, String> variables = Map.of("APP_PEERS_0", "{\"host\":\"x\",\"port\":7}", "APP_PEERS_0_HOST", "y");
        assertThat(Deployment.of(variables).load(Cluster.class).peers()).containsExactly(Peer.of("y", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a", "{\"host\":\"a\"}", "[{\"host\":\"a\"", "[{host=a}]"})
    void what_is_no_json_array_is_refused_and_keeps_nothing_from_being_said(String text) {
        Problem problem = Deployment.of(Map.of("APP_PEERS", text)).over(FILE).problem(Cluster.class);
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.path()).hasToString("peers");
        assertThat(problem.origin()).hasValueSatisfying(o -> assertThat(o).hasToString("environment APP_PEERS"));
    }

    @Test
    void a_gap_is_refused() {
        Problem problem =
                Deployment.of(Map.of("APP_PEERS_3_HOST", "x")).over(FILE).problem(Cluster.class);
        assertThat(problem.toString()).isEqualTo("error[index-gap]: `peers[3]` is set, but `peers[2]` is not");
        assertThat(problem.origin()).hasValueSatisfying(o -> assertThat(o).hasToString("environment APP_PEERS_3_HOST"));
    }

    @Test
    void an_unknown_setting_of_an_element_is_an_unknown_variable() {
        Deployment deployment = Deployment.of(Map.of("APP_PEERS_0_HOTS", "x")).over(FILE);
        assertThat(deployment.problem(Cluster.class).code()).isEqualTo("unknown-variable");
        assertThat(deployment.load(Cluster.class).peers()).containsExactly(Peer.of("a", 1), Peer.of("b", 2));
    }

    @Test
    void a_missing_setting_of_an_element_is_named_by_position() {
        Problem problem = Deployment.of(Map.of("APP_PEERS_0_PORT", "7")).problem(Cluster.class);
        assertThat(problem.toString()).isEqualTo("error[missing-value]: `peers[0].host` is missing");
    }

    sealed interface Alert permits Mail, Hook {}

    record Mail(String to) implements Alert {}

    record Hook(String file) implements Alert {}

    record Alerts(List<Alert> alerts) {}

    @Test
    void an_element_of_a_sealed_type_is_set_by_its_type_and_its_settings() {
        // APP_ALERTS_1_FILE is the setting's own name, not a file with the value of APP_ALERTS_1.
        Map<String, String> variables = Map.of(
                "APP_ALERTS_0_TYPE",
                "mail",
                "APP_ALERTS_0_TO",
                "a@b",
                "APP_ALERTS_1_TYPE",
                "hook",
                "APP_ALERTS_1_FILE",
                "/f");
        assertThat(Deployment.of(variables).load(Alerts.class).alerts())
                .containsExactly(new Mail("a@b"), new Hook("/f"));
    }
}
