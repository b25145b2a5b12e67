package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.api.util.SetSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the usual stack looks: the directory, and what may be absent. */
class StandardPlacesTest {
    private final TestMachine machine = new TestMachine();

    record Settings(@Default("default") String text) {}

    record Required(String text) {}

    @AfterEach
    void close() throws IOException {
        machine.close();
    }

    private Settings load() {
        return machine.load(Settings.class);
    }

    private String report() {
        return machine.refusal(Settings.class);
    }

    @Test
    void nothing_of_it_needs_to_be_there() {
        assertThat(load()).isEqualTo(new Settings("default"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conf", "./conf", "../app/conf", "/app/conf", "/app/../app/conf/"})
    void the_directory_may_be_named_from_the_working_directory_or_the_root(String directory) throws IOException {
        machine.file("/app/conf/default.conf", "text = named").file("/app/config/default.conf", "text = usual");
        assertThat(machine.variable("APP_CONFIG_DIR", directory)
                        .load(Settings.class)
                        .text())
                .isEqualTo("named");
    }

    @Test
    void a_directory_that_was_named_must_be_there() {
        machine.variable("APP_CONFIG_DIR", "/etc/app");
        assertThat(machine.codes(Settings.class)).containsExactly("missing-directory");
        assertThat(report()).contains("/etc/app").contains("APP_CONFIG_DIR=");
    }

    @Test
    void a_relative_directory_that_is_not_there_is_told_by_its_absolute_path() {
        machine.variable("APP_CONFIG_DIR", "conf");
        assertThat(report()).contains("/app/conf").contains("APP_CONFIG_DIR=\"conf\"");
    }

    @Test
    void a_file_where_the_directory_was_meant_is_refused() throws IOException {
        machine.file("/app/app.conf", "text = x").variable("APP_CONFIG_DIR", "app.conf");
        assertThat(machine.codes(Settings.class)).containsExactly("missing-directory");
        assertThat(report()).contains("is not a directory").contains("APP_CONFIG_DIR");
    }

    @Test
    void an_empty_text_is_no_directory_and_does_not_mean_the_working_directory() throws IOException {
        machine.file("/app/default.conf", "text = stray").variable("APP_CONFIG_DIR", "");
        assertThat(machine.inspect(Settings.class).settings()).isEmpty();
        assertThat(report()).contains("APP_CONFIG_DIR is empty");
    }

    @Test
    void an_empty_directory_has_no_settings_and_a_report_says_that_it_is_empty() throws IOException {
        machine.directory("/app/config");
        assertThat(load()).isEqualTo(new Settings("default"));
        assertThat(machine.inspect(Required.class).report().text()).contains("/app/config is an empty directory");
    }

    @Test
    void a_name_that_no_directory_can_have_is_a_problem_in_the_report() {
        machine.variable("APP_CONFIG_DIR", "a\u0000b");
        assertThat(report()).contains("APP_CONFIG_DIR");
    }

    @Test
    void every_place_that_was_looked_at_is_in_the_report_of_a_missing_value() {
        assertThat(machine.inspect(Required.class).report().text())
                .contains(
                        "classpath:defaults.conf",
                        "/app/config/default.conf",
                        "/app/config/development.conf",
                        "/app/config/local.conf",
                        "/app/.env",
                        "/run/secrets",
                        "environment APP_*",
                        "system properties app.*");
    }

    @Test
    void the_variables_of_the_process_are_not_read_where_others_are_given() throws IOException {
        assertThat(System.getenv("PATH")).isNotBlank();
        machine.file("/app/config/default.conf", "text = ${?PATH}");
        assertThat(load()).isEqualTo(new Settings("default"));
    }

    @Test
    @DefaultLocale("tr-TR")
    @SetSystemProperty(key = "mini.title", value = "x")
    void the_system_properties_are_found_on_a_machine_that_speaks_turkish() {
        record Titled(String title) {}
        assertThat(SettingsLoader.of(Titled.class)
                        .layers(StandardLayers.of("MINI", Map.of(), machine.path("/app")))
                        .load())
                .isEqualTo(new Titled("x"));
    }

    @Test
    @SetSystemProperty(key = "app.txet", value = "canary")
    void an_unknown_system_property_under_the_prefix_is_an_error_that_tells_no_value() {
        assertThat(machine.codes(Settings.class)).containsExactly("unknown-key");
        assertThat(report()).contains("app.txet").doesNotContain("canary");
    }

    @Test
    void a_prefix_that_no_shell_can_set_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> StandardLayers.of("my-app"));
    }

    /** The names of variables that say where settings are: known at once, whatever the profile. */
    @Test
    void the_variables_that_choose_are_not_unknown() throws IOException {
        machine.file("/app/conf/production.conf", "text = x")
                .variable("APP_CONFIG_DIR", "conf")
                .variable("APP_PROFILE", "production");
        assertThat(load().text()).isEqualTo("x");
    }

    @Test
    void real_files_are_read_as_those_in_memory(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("config"));
        Files.writeString(directory.resolve("config/default.conf"), "text = ${NAME}");
        Files.writeString(directory.resolve(".env"), "NAME=real");
        assertThat(SettingsLoader.of(Settings.class)
                        .layers(StandardLayers.of("APP", Map.of(), directory))
                        .load())
                .isEqualTo(new Settings("real"));
    }

    @Test
    void a_broken_file_and_a_wrong_variable_are_in_one_report() throws IOException {
        machine.file("/app/config/default.conf", "text = {").variable("APP_TXET", "x");
        Inspection<Settings> inspection = machine.inspect(Settings.class);
        assertThat(inspection.report().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("syntax-error", "unknown-variable");
    }

    @Test
    void a_place_that_is_not_there_is_told_so() {
        assertThat(machine.inspect(Required.class).report().text())
                .containsPattern("/app/\\.env +not there")
                .containsPattern("/run/secrets +not there");
    }

    @Test
    void a_file_that_a_variable_names_is_looked_for_from_the_working_directory() throws IOException {
        machine.file("/app/token", "relative").variable("APP_TEXT_FILE", "token");
        assertThat(load().text()).isEqualTo("relative");
    }
}
