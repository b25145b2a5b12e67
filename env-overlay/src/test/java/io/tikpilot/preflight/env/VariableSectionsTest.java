package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections: as JSON, beside names of settings inside them; sealed types; free-form parts. */
class VariableSectionsTest {
    record Pool(@Default("4") int size) {}

    record Server(String host, int port, @Default("") List<String> tags, Pool pool) {}

    record Settings(Server server) {}

    private static final String FILE = "server { host = a, port = 1 }";

    private static Server server(String host, int port) {
        return new Server(host, port, List.of(), new Pool(4));
    }

    @Test
    void a_section_as_json_is_laid_over_that_of_the_file() {
        assertThat(Deployment.of(Map.of("APP_SERVER", "{\"port\":2}"))
                        .over(FILE)
                        .load(Settings.class)
                        .server())
                .isEqualTo(server("a", 2));
    }

    @Test
    void a_single_name_overrides_the_json() {
        Map<String, String> variables = Map.of(
                "APP_SERVER",
                "{\"host\":\"b\",\"port\":2,\"pool\":{\"size\":5}}",
                "APP_SERVER_PORT",
                "3",
                "APP_SERVER_POOL_SIZE",
                "6");
        assertThat(Deployment.of(variables).load(Settings.class).server())
                .isEqualTo(new Server("b", 3, List.of(), new Pool(6)));
    }

    @Test
    void an_inner_section_as_json_overrides_the_outer_one() {
        Map<String, String> variables = Map.of(
                "APP_SERVER", "{\"host\":\"b\",\"port\":2,\"pool\":{\"size\":5}}", "APP_SERVER_POOL", "{\"size\":7}");
        assertThat(Deployment.of(variables).load(Settings.class).server().pool())
                .isEqualTo(new Pool(7));
    }

    @Test
    void an_element_overrides_one_of_a_list_inside_the_json() {
        Map<String, String> variables = Map.of("APP_SERVER", "{\"tags\":[\"x\",\"y\"]}", "APP_SERVER_TAGS_1", "z");
        assertThat(Deployment.of(variables)
                        .over(FILE)
                        .load(Settings.class)
                        .server()
                        .tags())
                .containsExactly("x", "z");
    }

    @Test
    void nothing_in_json_is_substituted() {
        Map<String, String> variables = Map.of("APP_SERVER", "{\"host\":\"${APP_SERVER_PORT}\",\"port\":2}");
        assertThat(Deployment.of(variables).load(Settings.class).server().host())
                .isEqualTo("${APP_SERVER_PORT}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "8080", "[]", "null", "\"{}\"", "tcp:{}"})
    void a_stray_value_where_a_section_is_meant_is_refused_and_never_wipes_the_section(String stray) {
        Problem problem = Deployment.of(Map.of("APP_SERVER", stray)).over(FILE).problem(Settings.class);
        assertThat(problem.toString()).isEqualTo("error[wrong-type]: `server` is a single value, not a section");
        assertThat(problem.origin()).hasValueSatisfying(o -> assertThat(o).hasToString("environment APP_SERVER"));
        assertThat(problem.help().toString()).contains("APP_SERVER_HOST").contains("APP_SERVER_PORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}}",
                "{} x",
                "{\"port\":}",
                "{port=1}",
                "{\"port\":${x}}",
                "{include \"x\"}",
                "{\"a\":1}{\"b\":2}"
            })
    void a_section_that_is_not_well_formed_json_is_refused(String json) {
        Problem problem = Deployment.of(Map.of("APP_SERVER", json)).over(FILE).problem(Settings.class);
        assertThat(problem.toString()).isEqualTo("error[wrong-type]: `server` is not well-formed JSON");
    }

    @Test
    void an_empty_section_variable_is_refused() {
        assertThat(Deployment.of(Map.of("APP_SERVER", ""))
                        .over(FILE)
                        .problem(Settings.class)
                        .code())
                .isEqualTo("empty-variable");
    }

    @Test
    void an_unknown_key_in_json_is_refused_and_its_variable_is_named() {
        Problem problem =
                Deployment.of(Map.of("APP_SERVER", "{\"prot\":2}")).over(FILE).problem(Settings.class);
        assertThat(problem.toString()).isEqualTo("error[unknown-key]: no setting is called `server.prot`");
        assertThat(problem.origin())
                .hasValueSatisfying(o -> assertThat(o.source()).isEqualTo("environment APP_SERVER"));
    }

    @Test
    void a_section_where_json_was_meant_to_have_a_list_is_refused() {
        Problem problem = Deployment.of(Map.of("APP_SERVER", "{\"tags\":{\"a\":\"x\"}}"))
                .over(FILE)
                .problem(Settings.class);
        assertThat(problem.code()).isIn("wrong-type", "type-conflict");
        assertThat(problem.path()).hasToString("server.tags");
    }

    record Maybe(Optional<Server> server) {}

    @Test
    void an_optional_section_is_there_when_a_variable_sets_something_in_it() {
        Map<String, String> variables = Map.of("APP_SERVER_HOST", "a", "APP_SERVER_PORT", "1");
        assertThat(Deployment.of(variables).load(Maybe.class).server()).contains(server("a", 1));
        assertThat(Deployment.of(Map.of()).load(Maybe.class).server()).isEmpty();
        assertThat(Deployment.of(Map.of("APP_SERVER_HOST", "a"))
                        .problem(Maybe.class)
                        .toString())
                .isEqualTo("error[missing-value]: `server.port` is missing");
    }

    sealed interface Store permits InMemory, OnDisk {}

    record InMemory(@Default("10") int maxEntries) implements Store {}

    record OnDisk(String file) implements Store {}

    record Stored(Store store) {}

    @Test
    void the_type_of_a_sealed_section_and_its_settings_have_names() {
        assertThat(Deployment.of(Map.of("APP_STORE_TYPE", "in-memory", "APP_STORE_MAX_ENTRIES", "3"))
                        .load(Stored.class))
                .isEqualTo(new Stored(new InMemory(3)));
        // APP_STORE_FILE is the setting's own name, not a file with the value of `store`.
        assertThat(Deployment.of(Map.of("APP_STORE_TYPE", "on-disk", "APP_STORE_FILE", "/data/x"))
                        .load(Stored.class))
                .isEqualTo(new Stored(new OnDisk("/data/x")));
    }

    @Test
    void a_sealed_section_may_be_given_as_json() {
        assertThat(Deployment.of(Map.of("APP_STORE", "{\"type\":\"on-disk\",\"file\":\"f\"}"))
                        .load(Stored.class))
                .isEqualTo(new Stored(new OnDisk("f")));
    }

    record Free(Config hikari) {}

    @Test
    void a_free_form_part_takes_names_and_json() {
        Map<String, String> variables =
                Map.of("APP_HIKARI", "{\"pool\":{\"max\":3},\"user\":\"u\"}", "APP_HIKARI_MAX_LIFETIME", "30s");
        Config hikari = Deployment.of(variables)
                .over("hikari { user = f, kept = yes }")
                .load(Free.class)
                .hikari();
        assertThat(hikari.getInt("pool.max")).isEqualTo(3);
        assertThat(hikari.getString("user")).isEqualTo("u");
        assertThat(hikari.getString("max-lifetime")).isEqualTo("30s");
        assertThat(hikari.getString("kept")).isEqualTo("yes");
    }

    @Test
    void a_free_form_part_is_not_wiped_by_a_stray_value() {
        Inspection<Free> inspection = Deployment.of(Map.of("APP_HIKARI", "x"))
                .over("hikari { a = 1 }")
                .inspect(Free.class);
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("wrong-type");
    }

    @Test
    void json_that_is_nested_without_end_is_refused_before_the_stack_ends() {
        for (String deep : List.of("{\"a\":".repeat(100_000), "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))) {
            Problem problem = Deployment.of(Map.of("APP_HIKARI", deep)).problem(Free.class);
            assertThat(problem.isError()).isTrue();
            assertThat(problem.path()).hasToString("hikari");
        }
    }

    record WithPort(Port server) {
        record Port(@Default("80") int port) {}
    }

    @Test
    void null_in_json_unsets_also_a_default_and_is_shown_as_it_stands() {
        assertThat(Deployment.of(Map.of("APP_SERVER", "{\"port\": null}"))
                        .problem(WithPort.class)
                        .code())
                .isEqualTo("missing-value");
    }
}
