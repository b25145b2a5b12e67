package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code X_FILE} that names something whose content cannot be a value. */
class UnusableFileVariablesTest {
    @TempDir
    Path directory;

    record Text(String text) {}

    record Port(int port) {}

    private Deployment naming(String variable, String content) throws IOException {
        Path file = Files.writeString(directory.resolve("value"), content);
        return Deployment.of(Map.of(variable, file.toString()));
    }

    @Test
    void both_forms_at_once_are_an_error_whatever_they_hold() throws IOException {
        Path file = Files.writeString(directory.resolve("value"), "same");
        Problem problem = Deployment.of(Map.of("APP_TEXT", "same", "APP_TEXT_FILE", file.toString()))
                .problem(Text.class);
        assertThat(problem.toString())
                .isEqualTo("error[conflicting-variable]: APP_TEXT and APP_TEXT_FILE are both set");
        assertThat(problem.path()).hasToString("text");
    }

    @Test
    void a_file_that_is_not_there_is_an_error_that_names_the_variable_and_the_file() {
        Path file = directory.resolve("nowhere");
        Problem problem = Deployment.of(Map.of("APP_TEXT_FILE", file.toString()))
                .over("text = a")
                .problem(Text.class);
        assertThat(problem.code()).isEqualTo("missing-file");
        assertThat(problem.notes().toString()).contains("APP_TEXT_FILE").contains(file.toString());
    }

    @Test
    void a_file_that_cannot_be_read_is_not_also_a_missing_value() {
        Problem problem = Deployment.of(
                        Map.of("APP_TEXT_FILE", directory.resolve("nowhere").toString()))
                .problem(Text.class);
        assertThat(problem.code()).isEqualTo("missing-file");
    }

    @Test
    void a_directory_is_no_file() {
        Problem problem = Deployment.of(Map.of("APP_TEXT_FILE", directory.toString()))
                .over("text = a")
                .problem(Text.class);
        assertThat(problem.code()).isEqualTo("not-a-file");
    }

    @Test
    void a_file_of_no_bytes_is_an_error() throws IOException {
        assertThat(naming("APP_TEXT_FILE", "")
                        .over("text = a")
                        .problem(Text.class)
                        .code())
                .isEqualTo("empty-file");
    }

    @Test
    void a_file_that_holds_a_line_end_alone_is_no_value_for_a_number() throws IOException {
        Problem problem = naming("APP_PORT_FILE", "\n").over("port = 80").problem(Port.class);
        assertThat(problem.isError()).isTrue();
        assertThat(problem.path()).hasToString("port");
    }

    @Test
    void a_file_above_the_limit_is_refused() throws IOException {
        Deployment deployment = naming("APP_TEXT_FILE", "0123456789A").over("text = a");
        Inspection<Text> inspection = deployment
                .loader(Text.class)
                .limits(Limits.defaults().fileBytes(10))
                .inspect();
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("limit-exceeded");
        assertThat(inspection.report().text()).contains("10 bytes").contains("APP_TEXT_FILE");
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws IOException {
        Path file = Files.write(directory.resolve("value"), "n\u00fc".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Deployment.of(Map.of("APP_TEXT_FILE", file.toString()))
                        .over("text = a")
                        .problem(Text.class)
                        .code())
                .isEqualTo("bad-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_name_of_a_file_is_an_error(String name) {
        Problem problem =
                Deployment.of(Map.of("APP_TEXT_FILE", name)).over("text = a").problem(Text.class);
        assertThat(problem.code()).isEqualTo("empty-variable");
        assertThat(problem.message()).contains("APP_TEXT_FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null\u0000", "a\u0000b"})
    void a_name_that_no_file_can_have_is_an_error(String name) {
        Problem problem =
                Deployment.of(Map.of("APP_TEXT_FILE", name)).over("text = a").problem(Text.class);
        assertThat(problem.isError()).isTrue();
        assertThat(problem.notes().toString() + problem.labels() + problem.message())
                .contains("APP_TEXT_FILE");
    }

    @Test
    void a_name_of_thousands_of_characters_is_an_error() {
        Problem problem = Deployment.of(Map.of("APP_TEXT_FILE", "/" + "x".repeat(10_000)))
                .over("text = a")
                .problem(Text.class);
        assertThat(problem.isError()).isTrue();
    }

    @Test
    void a_file_that_no_setting_asks_for_is_an_unknown_variable_and_is_not_read() {
        Deployment deployment =
                Deployment.of(Map.of("APP_OTHER_FILE", "/nowhere")).over("text = a");
        assertThat(deployment.problem(Text.class).code()).isEqualTo("unknown-variable");
    }
}
