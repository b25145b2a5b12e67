package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ${NAME}} in a file: it sees the variables of an overlay, and never the environment of the process. */
class VariableReferencesTest {
    @TempDir
    Path directory;

    record Settings(@Default("none") String text) {}

    /** What would be found if the process were asked. */
    @BeforeEach
    void the_process_has_a_variable_called_path() {
        assertThat(System.getenv("PATH")).isNotBlank();
    }

    @Test
    void a_reference_sees_a_variable_of_the_map_with_or_without_the_prefix() {
        Map<String, String> variables = Map.of("PATH", "mine", "APP_OTHER_FILE", "x", "HOME", "h");
        assertThat(Deployment.of(variables).over("text = ${PATH}/${?HOME}").load(Settings.class))
                .isEqualTo(new Settings("mine/h"));
    }

    @Test
    void a_reference_never_sees_the_process() {
        Problem problem = Deployment.of(Map.of()).over("text = ${PATH}").problem(Settings.class);
        assertThat(problem.toString())
                .isEqualTo("error[unresolved-reference]: `text` refers to ${PATH}, which nothing sets");
    }

    @Test
    void an_optional_reference_never_sees_the_process() {
        assertThat(Deployment.of(Map.of()).over("text = ${?PATH}").load(Settings.class))
                .isEqualTo(new Settings("none"));
        assertThat(Deployment.of(Map.of()).over("text = a\ntext = ${?PATH}").load(Settings.class))
                .isEqualTo(new Settings("a"));
    }

    @Test
    void without_an_overlay_no_variable_is_seen_at_all() {
        Inspection<Settings> inspection = SettingsLoader.of(Settings.class)
                .layer(Layer.text("a", "text = ${?PATH}"))
                .inspect();
        assertThat(inspection.settings()).contains(new Settings("none"));
        assertThat(SettingsLoader.of(Settings.class)
                        .layer(Layer.text("a", "text = ${PATH}"))
                        .inspect()
                        .settings())
                .isEmpty();
    }

    @Test
    void a_setting_by_that_key_comes_before_a_variable() {
        SettingsLoader<Settings> loader = Deployment.of(Map.of("text2", "variable", "base", "variable"))
                .over("base = setting, text = ${base}")
                .loader(Settings.class)
                .unknownKeys(UnknownKeys.ALLOW);
        assertThat(loader.load()).isEqualTo(new Settings("setting"));
    }

    @Test
    void the_value_of_a_variable_is_literal_where_it_is_referred_to() {
        assertThat(Deployment.of(Map.of("X", "${Y} # \"z\" [a]", "Y", "y"))
                        .over("text = \"[\"${X}\"]\"")
                        .load(Settings.class))
                .isEqualTo(new Settings("[${Y} # \"z\" [a]]"));
    }

    @Test
    void a_reference_sees_the_names_of_the_dotenv_file_and_variables_override_them() throws IOException {
        Path dotenv = Files.writeString(directory.resolve(".env"), "A=file\nB=file\nPATH\n");
        EnvOverlay overlay =
                EnvOverlay.prefixed("APP").reading(Map.of("B", "real")).dotenv(dotenv);
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                .layer(Layer.text("app.conf", "text = ${A}\"-\"${B}\"-\"${?PATH}"))
                .layer(overlay);
        assertThat(loader.load()).isEqualTo(new Settings("file-real-"));
    }

    @Test
    void a_layer_above_the_overlay_may_refer_to_a_variable_too() {
        SettingsLoader<Settings> loader =
                Deployment.of(Map.of("A", "a")).loader(Settings.class).layer(Layer.text("high", "text = ${A}"));
        assertThat(loader.load()).isEqualTo(new Settings("a"));
    }

    @Test
    void every_variable_that_is_not_set_is_listed_not_the_first() {
        record Two(String a, String b) {}
        assertThat(Deployment.of(Map.of())
                        .over("a = ${ONE}, b = ${TWO}${THREE}")
                        .inspect(Two.class)
                        .report()
                        .text())
                .contains("${ONE}", "${TWO}", "${THREE}");
    }

    @Test
    void an_overlay_over_a_map_hands_on_nothing_but_the_map() {
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of("ONE", "1"));
        assertThat(overlay.read(Schema.of(Settings.class)).variables()).containsExactly(Map.entry("ONE", "1"));
    }

    @Test
    void a_change_of_the_map_after_it_was_given_changes_nothing() {
        Map<String, String> variables = new HashMap<>(Map.of("APP_TEXT", "before"));
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(variables);
        variables.put("APP_TEXT", "after");
        assertThat(SettingsLoader.of(Settings.class).layer(overlay).load()).isEqualTo(new Settings("before"));
    }

    @Test
    void the_process_environment_is_what_an_overlay_reads_unless_it_is_told_otherwise() {
        assertThat(EnvOverlay.prefixed("APP").read(Schema.of(Settings.class)).variables())
                .containsEntry("PATH", System.getenv("PATH"));
    }
}
