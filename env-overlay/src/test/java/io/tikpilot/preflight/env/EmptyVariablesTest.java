package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Secret;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Variables that are set to nothing, as a compose file does when it passes on what is not set. */
class EmptyVariablesTest {
    record Text(String text) {}

    record Port(int port) {}

    record AnyPort(Optional<Integer> port) {}

    record Password(Secret password) {}

    record AnyText(Optional<String> text) {}

    @Test
    void an_empty_variable_is_a_value_for_a_text() {
        assertThat(Deployment.of(Map.of("APP_TEXT", "")).over("text = a").load(Text.class))
                .isEqualTo(new Text(""));
        assertThat(Deployment.of(Map.of("APP_TEXT", "")).load(AnyText.class)).isEqualTo(new AnyText(Optional.of("")));
    }

    @Test
    void an_empty_variable_is_an_error_for_anything_else_and_says_what_usually_causes_it() {
        Problem problem =
                Deployment.of(Map.of("APP_PORT", "")).over("port = 80").problem(Port.class);
        assertThat(problem.toString()).isEqualTo("error[empty-variable]: the variable APP_PORT is empty");
        assertThat(problem.notes()).extracting(Problem.Note::name).contains("likely");
        assertThat(problem.notes().toString()).contains("${X}");
        assertThat(problem.help()).isNotEmpty();
    }

    @Test
    void an_empty_variable_does_not_fall_back_to_nothing_for_an_optional_number() {
        assertThat(Deployment.of(Map.of("APP_PORT", "")).problem(AnyPort.class).code())
                .isEqualTo("empty-variable");
    }

    @Test
    void an_empty_variable_is_an_error_for_a_secret() {
        assertThat(Deployment.of(Map.of("APP_PASSWORD", ""))
                        .problem(Password.class)
                        .code())
                .isEqualTo("empty-variable");
    }

    record Server(String host, int port) {}

    record Service(Server server) {}

    @Test
    void an_empty_variable_does_not_hide_what_else_its_section_lacks() {
        assertThat(Deployment.of(Map.of("APP_SERVER_PORT", "")).problems(Service.class))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("empty-variable", "missing-section");
    }

    @Test
    void an_empty_variable_explains_the_missing_section_that_lacks_nothing_else() {
        assertThat(Deployment.of(Map.of("APP_SERVER_PORT", "", "APP_SERVER_HOST", "a"))
                        .problems(Service.class))
                .extracting(Problem::code)
                .containsExactly("empty-variable");
    }
}
