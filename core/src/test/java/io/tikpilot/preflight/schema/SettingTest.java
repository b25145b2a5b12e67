package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.KeyPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a setting beside its value: what is suggested for it, what it takes, who may see it. */
class SettingTest {
    sealed interface Alert {
        record Mail(String to) implements Alert {}

        record Webhook(String url) implements Alert {}
    }

    record User(String name, Secret token) {}

    record Settings(
            @BindAddress String host,
            int port,
            int adminPort,
            String doorPort,
            int report,
            @Between(min = 8080, max = 9000) int lowPort,
            @Between(min = 1, max = 8080) int highPort,
            @Between(min = 8080.5, max = 9000) int beyondPort,
            @Between(min = 1, max = 8079) int otherPort,
            @Between(min = 2, max = 9) int workers,
            @Between(min = 1.5, max = 9) double factor,
            @Between(max = 9) int most,

            @Doc(value = "where", example = "db.example.org")
            String database,

            @Default("") List<Integer> sizes,
            @Default("") List<User> users,
            Map<String, String> labels,
            Optional<Alert> alert) {}

    private final Schema<Settings> schema = Schema.of(Settings.class);

    private Setting setting(String key) {
        return schema.settingAt(KeyPath.parse(key)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "host, 0.0.0.0",
        "port, 8080",
        "admin-port, 8080",
        "door-port, ...",
        "report, 1",
        "low-port, 8080",
        "high-port, 8080",
        "beyond-port, 8081",
        "other-port, 1",
        "workers, 2",
        "factor, 2",
        "most, 1",
        "database, db.example.org",
        "alert.type, mail",
    })
    void a_value_is_suggested_that_would_be_taken(String key, String example) {
        assertThat(setting(key).example()).isEqualTo(example);
    }

    @Test
    void a_text_is_taken_if_its_type_reads_it_and_no_rule_forbids_it() {
        assertThat(setting("workers").accepts("2")).isTrue();
        assertThat(setting("workers").accepts("1")).isFalse();
        assertThat(setting("workers").accepts("two")).isFalse();
        assertThat(setting("sizes").accepts("1, 2")).isTrue();
        assertThat(setting("sizes").accepts("1, two")).isFalse();
        assertThat(setting("alert.type").accepts("webhook")).isTrue();
        assertThat(setting("alert.type").accepts("pigeon")).isFalse();
    }

    @Test
    void a_rule_is_told_beside_the_type() {
        assertThat(setting("workers").constraints()).containsExactly("from 2 to 9");
        assertThat(setting("most").description()).isEqualTo("number of at most 9");
        assertThat(setting("port").constraints()).isEmpty();
    }

    @Test
    void the_settings_inside_an_element_have_its_position_in_their_path() {
        assertThat(setting("users").elementsAt("3"))
                .map(setting -> setting.path().toString())
                .containsExactly("users.3.name", "users.3.token");
        assertThat(setting("sizes").elementsAt("3")).isEmpty();
        assertThat(setting("port").elementsAt("3")).isEmpty();
        assertThat(setting("users").holdsSections()).isTrue();
        assertThat(setting("labels").holdsSections()).isFalse();
        assertThat(setting("port").holdsSections()).isFalse();
    }

    @Test
    void a_hidden_setting_is_not_shown_and_a_secret_stays_one() {
        Schema<Settings> hidden = schema.hidingValues();
        Setting users = hidden.settingAt(KeyPath.of("users")).orElseThrow();

        assertThat(users.isShown()).isFalse();
        assertThat(users.isSecret()).isFalse();
        assertThat(users.elements()).map(Setting::isSecret).containsExactly(false, true);
        assertThat(users.elements()).map(Setting::isShown).containsExactly(false, false);
        assertThat(setting("users").elements()).map(Setting::isShown).containsExactly(true, false);
    }

    @Test
    void a_setting_is_required_unless_its_section_is_complete_without_it() {
        assertThat(setting("port").mayBeAbsent()).isFalse();
        assertThat(setting("sizes").mayBeAbsent()).isTrue();
        assertThat(setting("labels").mayBeAbsent()).isTrue();
        assertThat(setting("sizes").isRequired()).isFalse();
        assertThat(setting("sizes").required().isRequired()).isTrue();
    }

    @Test
    void the_items_of_a_list_stand_between_commas() {
        assertThat(Setting.items("a, b ,c")).containsExactly("a", "b", "c");
        assertThat(Setting.items(" ")).isEmpty();
    }

    record Ruled(
            @NotBlank String text,
            @NotBlank Secret secret,
            @Matches("[a-z]+") String slug,
            @ExistingFile Path file,
            @ExistingDirectory Path directory,
            @SqliteDatabase String url,
            @SqliteDatabase Path database,
            @BindAddress String host,
            @Between(min = 1) List<Integer> numbers) {}

    @ParameterizedTest
    @CsvSource({
        "text, text that is not blank",
        "secret, secret that is not blank",
        "slug, text that matches [a-z]+",
        "file, 'path, an existing file'",
        "directory, 'path, an existing directory'",
        "url, 'text, an SQLite database that can be written'",
        "database, 'path, an SQLite database that can be written'",
        "host, text",
        "numbers, list of number of at least 1",
    })
    void what_a_rule_asks_for_is_a_part_of_the_description(String key, String description) {
        assertThat(Schema.of(Ruled.class)
                        .settingAt(KeyPath.of(key))
                        .orElseThrow()
                        .description())
                .isEqualTo(description);
    }
}
