package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Key;
import io.tikpilot.preflight.schema.KeyStyle;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Spelling;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one name that each setting has. */
class VariableNamesTest {
    record Server(String host, Duration idleTimeout) {}

    record Settings(Server server) {}

    private static final Map<String, String> BOTH =
            Map.of("APP_SERVER_HOST", "db.example", "APP_SERVER_IDLE_TIMEOUT", "5s");
    private static final Settings SETTINGS = new Settings(new Server("db.example", Duration.ofSeconds(5)));

    @Test
    void a_name_is_the_prefix_and_the_path_in_upper_case_with_underscores_for_dots_and_dashes() {
        assertThat(Deployment.of(BOTH).load(Settings.class)).isEqualTo(SETTINGS);
    }

    @Test
    void every_setting_is_spelled_as_it_is_read() {
        EnvOverlay overlay = EnvOverlay.prefixed("APP");
        List<Optional<String>> spelled = Schema.of(Settings.class).settings().stream()
                .map(overlay::spell)
                .toList();
        assertThat(spelled).containsExactly(Optional.of("APP_SERVER_HOST"), Optional.of("APP_SERVER_IDLE_TIMEOUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "App", "APP"})
    void a_prefix_may_be_given_in_any_case(String prefix) {
        EnvOverlay overlay = EnvOverlay.prefixed(prefix).reading(BOTH);
        assertThat(SettingsLoader.of(Settings.class).layer(overlay).load()).isEqualTo(SETTINGS);
        assertThat(overlay.name()).isEqualTo("environment APP_*");
    }

    @Test
    void a_prefix_may_hold_underscores_and_digits() {
        EnvOverlay overlay = EnvOverlay.prefixed("my_app2")
                .reading(Map.of("MY_APP2_SERVER_HOST", "a", "MY_APP2_SERVER_IDLE_TIMEOUT", "1s"));
        assertThat(SettingsLoader.of(Settings.class)
                        .layer(overlay)
                        .load()
                        .server()
                        .host())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "my-app", "my.app", "1app", "app ", "${X}", "äpp", "A=B"})
    void a_prefix_that_no_shell_can_set_is_refused_and_quoted(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnvOverlay.prefixed(prefix))
                .withMessageContaining("`" + prefix + "`");
    }

    record Disk(int minSize, Id identity) {}

    record Id(String title) {}

    record Disks(Disk disk) {}

    /** In Turkish the upper case of i is İ, and the lower case of I is ı. */
    @Test
    @DefaultLocale("tr-TR")
    void names_are_the_same_on_a_machine_that_speaks_turkish() {
        assertThat("i".toUpperCase(Locale.getDefault())).isNotEqualTo("I");
        Map<String, String> variables = Map.of("MINI_DISK_MIN_SIZE", "3", "MINI_DISK_IDENTITY_TITLE", "Iğdır");
        EnvOverlay overlay = EnvOverlay.prefixed("mini").reading(variables);
        assertThat(SettingsLoader.of(Disks.class).layer(overlay).load())
                .isEqualTo(new Disks(new Disk(3, new Id("Iğdır"))));
    }

    record Rights(Map<String, String> roles) {}

    @Test
    @DefaultLocale("tr-TR")
    void keys_of_maps_are_the_same_on_a_machine_that_speaks_turkish() {
        Rights rights = Deployment.of(Map.of("APP_ROLES_ADMIN", "root")).load(Rights.class);
        assertThat(rights.roles()).containsExactly(Map.entry("admin", "root"));
    }

    record Named(
            @Key("max_conn") int maxConnections,
            @Key("com.example") String example) {}

    @Test
    void an_explicit_key_is_what_the_name_is_made_of() {
        Map<String, String> variables = Map.of("APP_MAX_CONN", "7", "APP_COM_EXAMPLE", "x");
        assertThat(Deployment.of(variables).load(Named.class)).isEqualTo(new Named(7, "x"));
    }

    @KeyStyle(Spelling.SNAKE_CASE)
    record Snake(int maxConnections) {}

    @KeyStyle(Spelling.CAMEL_CASE)
    record Camel(int maxConnections) {}

    @Test
    void the_style_of_the_keys_decides_where_the_underscores_are() {
        assertThat(Deployment.of(Map.of("APP_MAX_CONNECTIONS", "7")).load(Snake.class))
                .isEqualTo(new Snake(7));
        assertThat(Deployment.of(Map.of("APP_MAXCONNECTIONS", "7")).load(Camel.class))
                .isEqualTo(new Camel(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APP__SERVER_HOST",
                "APP_SERVER__HOST",
                "APP_SERVER_HOST_",
                "APPSERVER_HOST",
                "SERVER_HOST",
                "APP_SERVERHOST"
            })
    void there_is_no_second_spelling_of_a_name(String other) {
        Map<String, String> variables =
                Map.of(other, "other", "APP_SERVER_HOST", "own", "APP_SERVER_IDLE_TIMEOUT", "5s");
        assertThat(Deployment.of(variables).load(Settings.class).server().host())
                .isEqualTo("own");
    }

    @Test
    void settings_that_live_below_a_key_of_the_documents_are_named_without_it() {
        Settings settings = SettingsLoader.of(Settings.class)
                .under("services.web")
                .layer(EnvOverlay.prefixed("APP").reading(BOTH))
                .load();
        assertThat(settings).isEqualTo(SETTINGS);
    }

    record SameInElements(@Default("") List<Route> routes) {
        record Route(@Default("1") int maxSize, Max max) {}

        record Max(@Default("1") int size) {}
    }

    @Test
    void two_settings_of_an_element_with_one_name_are_refused_too() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deployment.of(Map.of()).load(SameInElements.class))
                .withMessageContaining("`max-size` and `max.size`")
                .withMessageContaining("`routes`");
    }

    record WithFile(@Default("") String key, @Default("") String keyFile) {}

    @Test
    void the_own_name_of_a_setting_beats_the_file_form_of_another_so_they_are_no_collision() {
        WithFile loaded =
                Deployment.of(Map.of("APP_KEY", "k", "APP_KEY_FILE", "/x")).load(WithFile.class);
        assertThat(loaded).isEqualTo(new WithFile("k", "/x"));
    }
}
