package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.command.ConfigCommand;
import io.tikpilot.preflight.schema.Default;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The profile, which {@code APP_PROFILE} names, and what is read in which. */
class StandardProfileTest {
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
    void the_profile_that_is_named_is_read_over_the_default_file() throws IOException {
        machine.file("/app/config/default.conf", "text = low").file("/app/config/production.conf", "text = high");
        machine.file("/app/config/development.conf", "text = other").variable("APP_PROFILE", "production");
        assertThat(load().text()).isEqualTo("high");
    }

    @Test
    void without_a_name_the_profile_is_development_and_needs_no_file() throws IOException {
        machine.file("/app/config/default.conf", "text = low");
        assertThat(load().text()).isEqualTo("low");
        assertThat(machine.inspect(Required.class).report().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "development", "default2"})
    void a_profile_that_was_named_must_have_a_file(String profile) throws IOException {
        machine.file("/app/config/default.conf", "text = low").variable("APP_PROFILE", profile);
        assertThat(machine.codes(Settings.class)).containsExactly("unknown-profile");
        assertThat(report())
                .contains("\"" + profile + "\"")
                .contains("/app/config/" + profile + ".conf")
                .contains("APP_PROFILE");
    }

    @Test
    void a_mistyped_profile_is_told_with_the_one_it_resembles() throws IOException {
        machine.file("/app/config/production.conf", "text = p").variable("APP_PROFILE", "prodction");
        assertThat(machine.codes(Settings.class)).containsExactly("unknown-profile");
        assertThat(report()).contains("production").contains("APP_PROFILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../production", "/etc/passwd", "a/b", ".", "..", ".hidden", "a\nb", "a*"})
    void a_profile_that_would_lead_out_of_the_directory_or_is_no_name_is_refused(String profile) throws IOException {
        machine.file("/app/config/default.conf", "text = low").variable("APP_PROFILE", profile);
        assertThat(machine.codes(Settings.class)).containsExactly("unknown-profile");
        assertThat(report()).contains("APP_PROFILE");
    }

    @Test
    void an_empty_directory_and_a_named_profile_are_an_error() throws IOException {
        machine.directory("/app/config").variable("APP_PROFILE", "production");
        assertThat(machine.codes(Settings.class)).containsExactly("unknown-profile");
    }

    @Test
    void the_dotenv_file_is_read_in_development_named_or_not() throws IOException {
        machine.file("/app/.env", "APP_TEXT=dotenv").file("/app/config/development.conf", "text = low");
        assertThat(load().text()).isEqualTo("dotenv");
        machine.variable("APP_PROFILE", "development");
        assertThat(load().text()).isEqualTo("dotenv");
    }

    @Test
    void the_dotenv_file_is_not_read_in_another_profile_even_if_it_is_broken() throws IOException {
        machine.file("/app/.env", "APP_TEXT=\"dotenv").file("/app/config/production.conf", "text = high");
        machine.variable("APP_PROFILE", "production");
        assertThat(load().text()).isEqualTo("high");
    }

    @Test
    void a_profile_that_a_command_chooses_switches_the_dotenv_file_off() throws IOException {
        machine.file("/app/.env", "APP_TEXT=dotenv").file("/app/config/production.conf", "text = high");
        ConfigCommand command =
                ConfigCommand.of(SettingsLoader.of(Settings.class).layers(machine.layers()));
        assertThat(explained(command)).contains("dotenv");
        assertThat(explained(command, "--profile", "production"))
                .contains("high")
                .doesNotContain("dotenv", ".env");
    }

    private static String explained(ConfigCommand command, String... options) {
        List<String> question = new ArrayList<>(List.of("explain", "text"));
        question.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(command.run(question, printed, printed)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void secrets_are_read_in_every_profile() throws IOException {
        machine.file("/run/secrets/app_text", "secret").file("/app/config/production.conf", "text = low");
        machine.variable("APP_PROFILE", "production");
        assertThat(load().text()).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void an_empty_name_of_a_profile_is_an_error_that_says_what_usually_causes_it(String profile) throws IOException {
        machine.file("/app/config/default.conf", "text = low").variable("APP_PROFILE", profile);
        assertThat(machine.codes(Settings.class)).containsExactly("empty-variable");
        assertThat(report()).contains("the variable APP_PROFILE is empty").contains("${X}");
    }

    @Test
    void a_directory_that_is_missing_is_not_told_as_a_matter_of_the_profile() {
        machine.variable("APP_CONFIG_DIR", "/etc/app");
        assertThat(report()).contains("chosen by   APP_CONFIG_DIR=\"/etc/app\"").doesNotContain("APP_PROFILE");
    }
}
