package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An {@code .env} file as a part of the overlay: what it overrides, what overrides it, and where its errors are. */
class DotenvFileTest {
    @TempDir
    Path directory;

    private Path dotenv;

    @BeforeEach
    void place() {
        dotenv = directory.resolve(".env");
    }

    record Settings(
            @Default("d") String text,
            @Default("1") int port,
            @Default("a,b") List<String> tags) {}

    private Inspection<Settings> inspect(Map<String, String> variables, String file) {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.text("app.conf", file))
                .layer(EnvOverlay.prefixed("APP").reading(variables).dotenv(dotenv))
                .inspect();
    }

    private Settings load(Map<String, String> variables, String file) {
        Inspection<Settings> inspection = inspect(variables, file);
        assertThat(inspection.report().problems()).isEmpty();
        return inspection.settings().orElseThrow();
    }

    @Test
    void it_overrides_the_files_and_the_variables_override_it() throws IOException {
        Files.writeString(dotenv, "APP_TEXT=dotenv\nAPP_PORT=2\n");
        assertThat(load(Map.of("APP_PORT", "3"), "text = file, port = 1"))
                .isEqualTo(new Settings("dotenv", 3, List.of("a", "b")));
    }

    @Test
    void it_may_be_absent() {
        assertThat(load(Map.of("APP_PORT", "3"), "")).isEqualTo(new Settings("d", 3, List.of("a", "b")));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
        Files.writeString(dotenv, "\uFEFFAPP_TEXT=bom\r\nAPP_PORT=2\r\n");
        assertThat(load(Map.of(), "")).isEqualTo(new Settings("bom", 2, List.of("a", "b")));
    }

    @Test
    void an_element_in_it_overrides_one_of_the_file() throws IOException {
        Files.writeString(dotenv, "APP_TAGS_1=x\n");
        assertThat(load(Map.of("APP_TAGS_2", "y"), "").tags()).containsExactly("a", "x", "y");
    }

    @Test
    void a_variable_of_the_environment_may_be_used_in_it() throws IOException {
        Files.writeString(dotenv, "APP_TEXT=${HOST}:${PORT:-80}\n");
        assertThat(load(Map.of("HOST", "db"), "").text()).isEqualTo("db:80");
    }

    @Test
    void a_variable_of_the_environment_beats_a_line_above_that_has_its_name() throws IOException {
        Files.writeString(dotenv, "HOST=file\nAPP_TEXT=${HOST}\n");
        assertThat(load(Map.of("HOST", "real"), "").text()).isEqualTo("real");
        assertThat(load(Map.of(), "").text()).isEqualTo("file");
    }

    @Test
    void the_process_environment_is_never_asked() throws IOException {
        assertThat(System.getenv("PATH")).isNotBlank();
        Files.writeString(dotenv, "PATH\nAPP_TEXT=[${PATH:-}]\n");
        assertThat(load(Map.of(), "").text()).isEqualTo("[]");
    }

    @Test
    void a_line_that_is_wrong_is_an_error_at_its_line_and_column() throws IOException {
        Files.writeString(dotenv, "APP_PORT=2\n  APP_TEXT x\n");
        Problem problem = inspect(Map.of(), "").report().problems().get(0);
        assertThat(problem.code()).isEqualTo("malformed-dotenv");
        assertThat(problem.origin()).hasValueSatisfying(o -> assertThat(o).hasToString(dotenv + ":2:12"));
    }

    @Test
    void a_value_that_is_wrong_is_an_error_at_its_line() throws IOException {
        Files.writeString(dotenv, "\n# port\nAPP_PORT=eighty\n");
        Problem problem = inspect(Map.of(), "").report().problems().get(0);
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.origin()).hasValueSatisfying(o -> assertThat(o).hasToString(dotenv + ":3:10"));
        assertThat(problem.origin().orElseThrow().text()).contains("APP_PORT=eighty");
    }

    @Test
    void an_empty_value_for_a_number_is_an_error_at_its_line() throws IOException {
        Files.writeString(dotenv, "APP_TEXT=\nAPP_PORT=\n");
        List<Problem> problems = inspect(Map.of(), "").report().problems();
        assertThat(problems).extracting(Problem::code).containsExactly("empty-variable");
        assertThat(problems.get(0).origin())
                .hasValueSatisfying(o -> assertThat(o.toString()).startsWith(dotenv + ":2"));
    }

    @Test
    void an_unknown_name_under_the_prefix_is_a_warning_at_its_line() throws IOException {
        Files.writeString(dotenv, "OTHER=1\nAPP_PROT=2\n");
        List<Problem> problems = inspect(Map.of(), "").report().problems();
        assertThat(problems)
                .extracting(Object::toString)
                .containsExactly("warning[unknown-variable]: the variable APP_PROT belongs to no setting");
        assertThat(problems.get(0).origin())
                .hasValueSatisfying(o -> assertThat(o.toString()).startsWith(dotenv + ":2"));
    }

    @Test
    void a_name_that_chooses_profile_or_directory_has_no_effect_in_it_and_that_is_told() throws IOException {
        Files.writeString(dotenv, "APP_PROFILE=production\nAPP_CONFIG_DIR=/etc/app\n");
        assertThat(inspect(Map.of(), "").report().text())
                .contains("APP_PROFILE")
                .contains("APP_CONFIG_DIR");
    }

    @Test
    void a_directory_in_its_place_is_an_error() throws IOException {
        Files.createDirectory(dotenv);
        assertThat(inspect(Map.of(), "").report().problems())
                .extracting(Problem::code)
                .containsExactly("not-a-file");
    }

    @Test
    void a_link_that_leads_nowhere_is_an_error() throws IOException {
        Files.createSymbolicLink(dotenv, directory.resolve("gone"));
        assertThat(inspect(Map.of(), "").report().problems())
                .extracting(Problem::code)
                .containsExactly("missing-file");
    }

    @Test
    void a_file_that_is_no_utf_8_is_an_error() throws IOException {
        Files.write(dotenv, "APP_TEXT=ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(inspect(Map.of(), "").report().problems())
                .extracting(Problem::code)
                .containsExactly("bad-encoding");
    }

    @Test
    void a_file_above_the_limit_is_an_error() throws IOException {
        Files.writeString(dotenv, "APP_TEXT=0123456789");
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of()).dotenv(dotenv);
        Inspection<Settings> inspection = SettingsLoader.of(Settings.class)
                .layer(overlay)
                .limits(Limits.defaults().fileBytes(10))
                .inspect();
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("limit-exceeded");
    }

    @Test
    void a_file_of_many_lines_takes_no_more_than_a_moment() throws IOException {
        Files.writeString(dotenv, "X=1\n".repeat(40_000) + "A=\"\n".repeat(20_000) + "APP_PORT=7\n");
        Inspection<Settings> inspection = assertTimeout(Duration.ofSeconds(60), () -> inspect(Map.of(), ""));
        assertThat(inspection.settings().orElseThrow().port()).isEqualTo(7);
    }

    @Test
    void a_file_of_many_wrong_lines_takes_no_more_than_a_moment() throws IOException {
        Files.writeString(dotenv, "A B\n".repeat(20_000));
        Inspection<Settings> inspection = assertTimeout(Duration.ofSeconds(60), () -> inspect(Map.of(), ""));
        assertThat(inspection.report().problems())
                .hasSize(20_000)
                .last()
                .satisfies(problem -> assertThat(problem.origin())
                        .hasValueSatisfying(o -> assertThat(o).hasToString(dotenv + ":20000:3")));
    }

    record Required(int port) {}

    @Test
    void a_line_that_is_wrong_is_one_problem_and_not_also_a_missing_or_wrong_value() throws IOException {
        for (String line : List.of("APP_PORT=${X", "APP_PORT=\"8", "APP_PORT=${X:?unset}", "APP_PORT='8' 0")) {
            Files.writeString(dotenv, line);
            EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of()).dotenv(dotenv);
            Inspection<Required> inspection =
                    SettingsLoader.of(Required.class).layer(overlay).inspect();
            assertThat(inspection.report().problems())
                    .describedAs(line)
                    .extracting(Problem::code)
                    .containsExactly("malformed-dotenv");
        }
    }

    @Test
    void a_name_that_is_in_it_and_as_a_file_form_in_the_environment_is_no_conflict() throws IOException {
        Files.writeString(dotenv, "APP_TEXT=dotenv\n");
        Path file = Files.writeString(directory.resolve("value"), "file");
        assertThat(load(Map.of("APP_TEXT_FILE", file.toString()), "").text()).isEqualTo("file");
    }
}
