package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.tree.KeyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code X_FILE}: the value is the content of a file. */
class FileVariablesTest {
    @TempDir
    Path directory;

    record Text(String text) {}

    record Port(int port) {}

    record Tags(@Default("") List<String> tags) {}

    private Deployment naming(String variable, String content) throws IOException {
        Path file = Files.writeString(directory.resolve("value"), content);
        return Deployment.of(Map.of(variable, file.toString()));
    }

    @Test
    void the_content_of_the_file_is_the_value() throws IOException {
        assertThat(naming("APP_TEXT_FILE", "s3cret").over("text = a").load(Text.class))
                .isEqualTo(new Text("s3cret"));
        assertThat(naming("APP_PORT_FILE", "8080\n").load(Port.class)).isEqualTo(new Port(8080));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a\\n|a",
                "a\\r\\n|a",
                "a\\n\\n\\r\\n|a",
                "a |a ",
                " a\\t\\n| a\\t",
                "a\\nb\\n|a\\nb",
                "\\na|\\na",
                "a\\r|a",
                "a \\n |a \\n "
            })
    void line_ends_at_the_end_are_dropped_and_nothing_else(String content, String value) throws IOException {
        assertThat(naming("APP_TEXT_FILE", content.translateEscapes()).load(Text.class))
                .isEqualTo(new Text(value.translateEscapes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${APP_OTHER}", "\"q\"", "# a", "a,b", "{}", "ü\uD83D\uDE80"})
    void the_content_is_literal(String content) throws IOException {
        assertThat(naming("APP_TEXT_FILE", content).load(Text.class)).isEqualTo(new Text(content));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_value() throws IOException {
        assertThat(naming("APP_PORT_FILE", "\uFEFF8080").load(Port.class)).isEqualTo(new Port(8080));
    }

    @Test
    void a_list_and_an_element_of_one_may_come_from_a_file() throws IOException {
        assertThat(naming("APP_TAGS_FILE", "a,b\n").load(Tags.class).tags()).containsExactly("a", "b");
        assertThat(naming("APP_TAGS_1_FILE", "x\n")
                        .over("tags = [a, b, c]")
                        .load(Tags.class)
                        .tags())
                .containsExactly("a", "x", "c");
    }

    @Test
    void an_element_by_its_own_name_and_another_from_a_file_make_one_list() throws IOException {
        Path file = Files.writeString(directory.resolve("value"), "b");
        Map<String, String> variables = Map.of("APP_TAGS_0", "a", "APP_TAGS_1_FILE", file.toString());
        assertThat(Deployment.of(variables).load(Tags.class).tags()).containsExactly("a", "b");
        Map<String, String> reversed = Map.of("APP_TAGS_1", "b", "APP_TAGS_0_FILE", file.toString());
        assertThat(Deployment.of(reversed).load(Tags.class).tags()).containsExactly("b", "b");
    }

    record Tls(Secret key, @Default("/etc/key.pem") String keyFile) {}

    record Secured(Tls tls) {}

    @Test
    void the_own_name_of_a_setting_beats_the_file_form_of_another() {
        Map<String, String> variables = Map.of("APP_TLS_KEY_FILE", "/run/key.pem", "APP_TLS_KEY", "k");
        assertThat(Deployment.of(variables).load(Secured.class))
                .isEqualTo(new Secured(new Tls(Secret.of("k"), "/run/key.pem")));
    }

    @Test
    void the_own_name_of_a_setting_is_never_read_as_the_file_of_another() {
        Problem problem =
                Deployment.of(Map.of("APP_TLS_KEY_FILE", "/run/key.pem")).problem(Secured.class);
        assertThat(problem.toString()).isEqualTo("error[missing-value]: `tls.key` is missing");
    }

    @Test
    void a_setting_whose_key_ends_in_file_has_a_file_form_of_its_own() throws IOException {
        Path file = Files.writeString(directory.resolve("value"), "/from/file\n");
        Map<String, String> variables = Map.of("APP_TLS_KEY_FILE_FILE", file.toString(), "APP_TLS_KEY", "k");
        assertThat(Deployment.of(variables).load(Secured.class).tls().keyFile()).isEqualTo("/from/file");
    }

    @Test
    void a_value_from_a_file_is_a_secret_even_for_a_setting_that_is_none() throws IOException {
        Inspection<Port> inspection = naming("APP_PORT_FILE", "canary-4711").inspect(Port.class);
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("wrong-type");
        assertThat(inspection.report().text()).doesNotContain("canary").contains("APP_PORT_FILE");
        assertThat(inspection
                        .provenance(KeyPath.of("port"))
                        .winner()
                        .orElseThrow()
                        .shown())
                .isEmpty();
    }

    @Test
    void a_file_that_the_dotenv_file_names_is_read_too() throws IOException {
        Path secret = Files.writeString(directory.resolve("value"), "deep");
        Path dotenv = Files.writeString(directory.resolve(".env"), "APP_TEXT_FILE=" + secret);
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of()).dotenv(dotenv);
        assertThat(SettingsLoader.of(Text.class).layer(overlay).load()).isEqualTo(new Text("deep"));
    }

    record Tokens(Map<String, Secret> tokens) {}

    @Test
    void an_entry_of_a_map_has_a_file_form_too() throws IOException {
        Tokens tokens = naming("APP_TOKENS_WEB_HOOK_FILE", "t\n").load(Tokens.class);
        assertThat(tokens.tokens()).containsExactly(Map.entry("web-hook", Secret.of("t")));
    }

    @Test
    void an_entry_by_both_forms_is_an_error() throws IOException {
        Path file = Files.writeString(directory.resolve("value"), "t");
        Map<String, String> variables = Map.of("APP_TOKENS_WEB", "t", "APP_TOKENS_WEB_FILE", file.toString());
        assertThat(Deployment.of(variables).problem(Tokens.class).code()).isEqualTo("conflicting-variable");
    }

    record Hook(String file) {}

    record Hooks(Map<String, Hook> hooks) {}

    @Test
    void a_setting_of_an_entry_that_is_called_file_is_no_file_form() {
        assertThat(Deployment.of(Map.of("APP_HOOKS_WEB_FILE", "/f"))
                        .load(Hooks.class)
                        .hooks())
                .containsExactly(Map.entry("web", new Hook("/f")));
    }
}
