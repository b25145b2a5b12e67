package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of scalars: as one text, as JSON, and element by element. */
class VariableListsTest {
    record Tags(List<String> tags) {}

    record Ports(List<Integer> ports) {}

    record Unique(Set<Integer> ports) {}

    record Maybe(Optional<List<String>> tags) {}

    record Standard(@Default("a,b,c") List<String> tags) {}

    static List<Arguments> texts() {
        return List.of(
                Arguments.of("a", List.of("a")),
                Arguments.of("a,b,c", List.of("a", "b", "c")),
                Arguments.of(" a , b ", List.of("a", "b")),
                Arguments.of("a,,b", List.of("a", "", "b")),
                Arguments.of("a b", List.of("a b")),
                Arguments.of("${x},$y", List.of("${x}", "$y")),
                Arguments.of("[]", List.of()),
                Arguments.of("[\"a\",\"b,c\"]", List.of("a", "b,c")),
                Arguments.of(" [\"a\"] ", List.of("a")),
                Arguments.of("[1, true, 2.50]", List.of("1", "true", "2.50")),
                Arguments.of("[\"${x}\"]", List.of("${x}")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_list_is_a_text_with_commas_or_a_json_array(String text, List<String> expected) {
        assertThat(Deployment.of(Map.of("APP_TAGS", text)).load(Tags.class).tags())
                .isEqualTo(expected);
    }

    @Test
    void a_list_as_one_text_replaces_the_list_of_the_file() {
        assertThat(Deployment.of(Map.of("APP_TAGS", "x"))
                        .over("tags = [a, b, c]")
                        .load(Tags.class)
                        .tags())
                .containsExactly("x");
    }

    @Test
    void a_set_has_no_element_twice() {
        assertThat(Deployment.of(Map.of("APP_PORTS", "2,1,2"))
                        .load(Unique.class)
                        .ports())
                .containsExactly(2, 1);
    }

    @Test
    void an_optional_list_is_there_when_a_variable_sets_it() {
        assertThat(Deployment.of(Map.of("APP_TAGS", "a")).load(Maybe.class).tags())
                .contains(List.of("a"));
        assertThat(Deployment.of(Map.of("APP_TAGS_0", "a")).load(Maybe.class).tags())
                .contains(List.of("a"));
        assertThat(Deployment.of(Map.of()).load(Maybe.class).tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2", "[1, 2] 3", "[1, 2]]", "[1 2]", "[a, b]"})
    void json_that_is_not_well_formed_is_refused(String text) {
        Problem problem = Deployment.of(Map.of("APP_PORTS", text)).problem(Ports.class);
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.path()).hasToString("ports");
        assertThat(problem.message()).contains("JSON");
    }

    @Test
    void elements_alone_make_a_list() {
        Map<String, String> variables = Map.of("APP_PORTS_0", "1", "APP_PORTS_1", "2", "APP_PORTS_2", "3");
        assertThat(Deployment.of(variables).load(Ports.class).ports()).containsExactly(1, 2, 3);
    }

    @Test
    void eleven_elements_stand_in_the_order_of_their_numbers_not_of_their_names() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 11; i >= 0; i--) {
            variables.put("APP_PORTS_" + i, Integer.toString(i));
        }
        assertThat(Deployment.of(variables).load(Ports.class).ports())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void an_element_overrides_one_of_the_file_and_keeps_the_others() {
        assertThat(Deployment.of(Map.of("APP_TAGS_1", "x"))
                        .over("tags = [a, b, c]")
                        .load(Tags.class)
                        .tags())
                .containsExactly("a", "x", "c");
    }

    @Test
    void an_element_may_extend_the_list_of_the_file() {
        assertThat(Deployment.of(Map.of("APP_TAGS_3", "x"))
                        .over("tags = [a, b, c]")
                        .load(Tags.class)
                        .tags())
                .containsExactly("a", "b", "c", "x");
    }

    @Test
    void an_element_overrides_one_of_a_list_that_the_file_refers_to() {
        Tags tags = Deployment.of(Map.of("APP_TAGS_1", "x", "APP_TAGS_3", "y"))
                .over("tags = ${APP_BASE} [c]\nAPP_BASE = [a, b]")
                .loader(Tags.class)
                .unknownKeys(UnknownKeys.ALLOW)
                .load();
        assertThat(tags.tags()).containsExactly("a", "x", "c", "y");
    }

    @Test
    void an_element_overrides_one_of_a_default_list() {
        assertThat(Deployment.of(Map.of("APP_TAGS_1", "x")).load(Standard.class).tags())
                .containsExactly("a", "x", "c");
        assertThat(Deployment.of(Map.of("APP_TAGS_3", "x")).load(Standard.class).tags())
                .containsExactly("a", "b", "c", "x");
    }

    @Test
    void an_element_overrides_one_of_the_list_that_a_variable_gives_as_a_whole() {
        Map<String, String> variables = Map.of("APP_TAGS", "x,y", "APP_TAGS_1", "z");
        assertThat(Deployment.of(variables)
                        .over("tags = [a, b, c]")
                        .load(Tags.class)
                        .tags())
                .containsExactly("x", "z");
    }

    @Test
    void a_gap_is_refused_and_the_missing_element_is_named() {
        Problem problem =
                Deployment.of(Map.of("APP_TAGS_0", "a", "APP_TAGS_2", "c")).problem(Tags.class);
        assertThat(problem.toString()).isEqualTo("error[index-gap]: `tags[2]` is set, but `tags[1]` is not");
        assertThat(problem.origin()).hasValueSatisfying(o -> assertThat(o).hasToString("environment APP_TAGS_2"));
    }

    @Test
    void a_gap_behind_the_list_of_the_file_is_refused() {
        Problem problem = Deployment.of(Map.of("APP_TAGS_4", "x"))
                .over("tags = [a, b, c]")
                .problem(Tags.class);
        assertThat(problem.message()).isEqualTo("`tags[4]` is set, but `tags[3]` is not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APP_TAGS_X",
                "APP_TAGS_-1",
                "APP_TAGS_",
                "APP_TAGS_1_",
                "APP_TAGS_1X",
                "APP_TAGS_99999999999",
                "APP_TAGS_１"
            })
    void what_is_no_position_is_an_unknown_variable(String name) {
        Deployment deployment = Deployment.of(Map.of(name, "x")).over("tags = [a, b]");
        assertThat(deployment.problem(Tags.class).code()).isEqualTo("unknown-variable");
        assertThat(deployment.load(Tags.class).tags()).containsExactly("a", "b");
    }

    @Test
    void a_wrong_element_is_named_by_its_position_and_its_variable() {
        Problem problem =
                Deployment.of(Map.of("APP_PORTS_1", "x")).over("ports = [1, 2]").problem(Ports.class);
        assertThat(problem.toString()).isEqualTo("error[wrong-type]: `ports[1]` is not a number");
        assertThat(problem.origin()).hasValueSatisfying(o -> assertThat(o).hasToString("environment APP_PORTS_1"));
    }

    @Test
    void an_empty_element_is_an_error_for_a_number_and_a_value_for_a_text() {
        assertThat(Deployment.of(Map.of("APP_PORTS_0", "")).problem(Ports.class).code())
                .isEqualTo("empty-variable");
        assertThat(Deployment.of(Map.of("APP_TAGS_0", "")).load(Tags.class).tags())
                .containsExactly("");
    }

    @Test
    void an_empty_variable_is_no_empty_list() {
        assertThat(Deployment.of(Map.of("APP_TAGS", ""))
                        .over("tags = [a]")
                        .problem(Tags.class)
                        .code())
                .isEqualTo("empty-variable");
    }
}
