package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.tree.KeyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory that holds one file a setting. */
class SecretsDirectoryTest {
    @TempDir
    Path directory;

    record Database(
            @Default("sa") String user,
            @Default("none") Secret adminPassword,
            @Default("5") int pool) {}

    record Settings(Database database) {}

    private Inspection<Settings> inspect(Map<String, String> variables) {
        return inspect(directory, variables);
    }

    private static Inspection<Settings> inspect(Path directory, Map<String, String> variables) {
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(variables).secrets(directory);
        return SettingsLoader.of(Settings.class).layer(overlay).inspect();
    }

    private Database load(Map<String, String> variables) {
        Inspection<Settings> inspection = inspect(variables);
        assertThat(inspection.report().problems()).isEmpty();
        return inspection.settings().orElseThrow().database();
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APP_DATABASE_ADMIN_PASSWORD",
                "app_database_admin_password",
                "database.admin-password",
                "DATABASE.ADMIN-PASSWORD",
                "database_admin_password",
                "DATABASE_ADMIN_PASSWORD",
                "database-admin-password"
            })
    void a_file_is_called_as_the_variable_or_as_the_key_path_in_either_case(String name) throws IOException {
        file(name, "s3cret\n");
        assertThat(load(Map.of()).adminPassword().reveal()).isEqualTo("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OTHER_PASSWORD",
                "password",
                "app",
                "APP_",
                ".hidden",
                "README.md",
                "database.admin-password.bak",
                "tls.crt"
            })
    void a_foreign_file_is_ignored_whatever_it_holds(String name) throws IOException {
        Files.write(directory.resolve(name), new byte[] {(byte) 0xff, 0, 1});
        assertThat(load(Map.of())).isEqualTo(new Database("sa", Secret.of("none"), 5));
    }

    @Test
    void a_foreign_file_is_ignored_even_if_it_is_empty_or_larger_than_the_limit() throws IOException {
        file("empty", "");
        file("large", "x".repeat((1 << 20) + 1));
        assertThat(load(Map.of())).isEqualTo(new Database("sa", Secret.of("none"), 5));
    }

    @Test
    void a_directory_in_use_is_ignored_even_if_it_is_called_as_a_setting() throws IOException {
        Files.createFile(
                Files.createDirectory(directory.resolve("database.user")).resolve("other"));
        assertThat(load(Map.of()).user()).isEqualTo("sa");
    }

    @Test
    void an_empty_directory_is_what_docker_makes_of_a_file_that_is_not_there() throws IOException {
        Files.createDirectory(directory.resolve("database.user"));
        Inspection<Settings> inspection = inspect(Map.of());
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("not-a-file");
    }

    @Test
    void what_kubernetes_keeps_for_itself_is_not_looked_at() throws IOException {
        Files.createDirectory(directory.resolve("..database.user"));
        Files.writeString(directory.resolve("..database.user2"), "x");
        assertThat(load(Map.of()).user()).isEqualTo("sa");
    }

    /** The kubelet renames a new link over {@code ..data}: a reader sees the old files or the new ones. */
    @Test
    void after_the_link_is_swapped_the_new_content_is_read() throws IOException {
        for (String version : List.of("..1", "..2")) {
            Files.createDirectory(directory.resolve(version));
            Files.writeString(directory.resolve(version).resolve("database.user"), "user" + version);
        }
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..1"));
        Files.createSymbolicLink(directory.resolve("database.user"), Path.of("..data", "database.user"));
        assertThat(load(Map.of()).user()).isEqualTo("user..1");
        Files.createSymbolicLink(directory.resolve("..data_tmp"), Path.of("..2"));
        Files.move(directory.resolve("..data_tmp"), directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(load(Map.of()).user()).isEqualTo("user..2");
    }

    /** Kubernetes puts the files into a directory with a time in its name, to which ..data points, and links each key. */
    @Test
    void links_through_data_as_kubernetes_makes_them_are_followed() throws IOException {
        Path version = Files.createDirectory(directory.resolve("..2025_01_01_00_00_00.1"));
        Files.writeString(version.resolve("database.admin-password"), "linked\n");
        Files.createSymbolicLink(directory.resolve("..data"), version.getFileName());
        Files.createSymbolicLink(
                directory.resolve("database.admin-password"), Path.of("..data", "database.admin-password"));
        assertThat(load(Map.of()).adminPassword().reveal()).isEqualTo("linked");
    }

    @Test
    void a_link_that_leads_nowhere_is_an_error() throws IOException {
        Files.createSymbolicLink(directory.resolve("database.user"), Path.of("..data", "gone"));
        Inspection<Settings> inspection = inspect(Map.of());
        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("missing-file");
        assertThat(inspection.report().text()).contains("database.user");
    }

    @Test
    void a_directory_that_is_not_there_holds_nothing() {
        Inspection<Settings> inspection = inspect(directory.resolve("absent"), Map.of("APP_DATABASE_USER", "u"));
        assertThat(inspection.report().problems()).isEmpty();
        assertThat(inspection.settings().orElseThrow().database().user()).isEqualTo("u");
    }

    @Test
    void a_file_where_the_directory_was_meant_is_an_error() throws IOException {
        file("secret", "s3cret");
        Inspection<Settings> inspection = inspect(directory.resolve("secret"), Map.of());
        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().text())
                .contains(directory.resolve("secret").toString())
                .doesNotContain("s3cret");
    }

    @Test
    void only_line_ends_at_the_end_are_dropped() throws IOException {
        file("database.admin-password", " a b \r\n\n");
        Inspection<Settings> inspection = inspect(Map.of());
        assertThat(inspection
                        .settings()
                        .orElseThrow()
                        .database()
                        .adminPassword()
                        .reveal())
                .isEqualTo(" a b ");
        assertThat(inspection.report().problems())
                .extracting(Object::toString)
                .containsExactly("warning[suspicious-value]: `database.admin-password` begins with a blank");
    }

    @Test
    void a_variable_beats_a_file_of_the_directory() throws IOException {
        file("database.user", "low");
        assertThat(load(Map.of("APP_DATABASE_USER", "high")).user()).isEqualTo("high");
    }

    @Test
    void a_variable_that_names_a_file_beats_a_file_of_the_directory() throws IOException {
        file("database.user", "low");
        file("other", "high");
        assertThat(load(Map.of(
                                "APP_DATABASE_USER_FILE",
                                directory.resolve("other").toString()))
                        .user())
                .isEqualTo("high");
    }

    @Test
    void an_empty_file_of_a_setting_is_an_error() throws IOException {
        file("database.user", "");
        assertThat(inspect(Map.of()).report().problems())
                .extracting(Problem::code)
                .containsExactly("empty-file");
    }

    @Test
    void two_files_for_one_setting_are_an_error_since_nobody_knows_which_should_win() throws IOException {
        file("database.user", "one");
        file("APP_DATABASE_USER", "two");
        Inspection<Settings> inspection = inspect(Map.of());
        assertThat(inspection.report().problems()).hasSize(1).allMatch(Problem::isError);
        assertThat(inspection.report().text()).contains("database.user").contains("APP_DATABASE_USER");
    }

    @Test
    void a_file_of_a_setting_above_the_limit_is_an_error() throws IOException {
        file("database.user", "0123456789A");
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of()).secrets(directory);
        Inspection<Settings> inspection = SettingsLoader.of(Settings.class)
                .layer(overlay)
                .limits(Limits.defaults().fileBytes(10))
                .inspect();
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("limit-exceeded");
    }

    @Test
    void every_value_of_the_directory_is_a_secret() throws IOException {
        file("database.pool", "canary-4711");
        Inspection<Settings> inspection = inspect(Map.of());
        assertThat(inspection.report().problems()).extracting(Problem::code).containsExactly("wrong-type");
        assertThat(inspection.report().text()).doesNotContain("canary").contains("database.pool");
        assertThat(inspection
                        .provenance(KeyPath.parse("database.pool"))
                        .winner()
                        .orElseThrow()
                        .shown())
                .isEmpty();
    }

    record Listed(@Default("a,b") List<String> tags, Map<String, Secret> tokens) {}

    @Test
    void lists_and_maps_may_come_from_the_directory() throws IOException {
        file("tags.1", "x\n");
        file("tokens.web", "w\n");
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of()).secrets(directory);
        assertThat(SettingsLoader.of(Listed.class).layer(overlay).load())
                .isEqualTo(new Listed(List.of("a", "x"), Map.of("web", Secret.of("w"))));
    }
}
