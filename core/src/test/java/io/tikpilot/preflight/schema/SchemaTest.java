package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.tree.KeyPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaTest {
    record Server(
            @BindAddress String host,
            @Between(min = 1, max = 65535) int port) {}

    record Database(
            @Doc("where it is") String url,
            Optional<Secret> password,
            @Default("10") int poolSize) {}

    record User(String name, String token) {}

    record Settings(Server server, Optional<Database> database, List<User> users, Map<String, String> labels) {}

    private final Schema<Settings> schema = Schema.of(Settings.class);

    private Setting setting(String key) {
        return schema.settingAt(KeyPath.parse(key)).orElseThrow();
    }

    @Test
    void everySettingIsListedInTheOrderOfDeclaration() {
        assertThat(schema.settings())
                .map(Setting::toString)
                .containsExactly(
                        "server.host",
                        "server.port",
                        "database.url",
                        "database.password",
                        "database.pool-size",
                        "users",
                        "labels");
        assertThat(schema.sections()).containsExactly(KeyPath.of("server"), KeyPath.of("database"));
        assertThatThrownBy(() -> schema.settings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aSettingSaysWhatItIs() {
        Setting port = setting("server.port");

        assertThat(port.summary(KeyPath.of("server"))).isEqualTo("port (number from 1 to 65535)");
        assertThat(port.summary(KeyPath.ROOT)).isEqualTo("server.port (number from 1 to 65535)");
        assertThat(port.form()).isEqualTo(Setting.Form.SCALAR);
        assertThat(port.example()).isEqualTo("8080");
        assertThat(setting("server.host").example()).isEqualTo("0.0.0.0");
        assertThat(setting("database.url").doc()).contains("where it is");
        assertThat(setting("database.pool-size").fallback()).contains("10");
    }

    @Test
    void nothingBelowAnOptionalSectionIsRequired() {
        assertThat(setting("server.port").isRequired()).isTrue();
        assertThat(setting("database.url").isRequired()).isFalse();
        assertThat(setting("labels").isRequired()).isFalse();
    }

    @Test
    void aPathInsideAListOrMapBelongsToTheSettingOfTheElement() {
        assertThat(schema.settingAt(KeyPath.of("users").element(3).child("name"))
                        .map(Setting::type))
                .contains("text");
        assertThat(schema.settingAt(KeyPath.of("users").element(3).child("nope")))
                .isEmpty();
        assertThat(schema.settingAt(KeyPath.of("labels", "a")).map(Setting::type))
                .contains("text");
        assertThat(schema.settingAt(KeyPath.of("server"))).isEmpty();
        assertThat(schema.settingAt(KeyPath.of("server", "prot"))).isEmpty();
        assertThat(schema.settingAt(KeyPath.ROOT)).isEmpty();
    }

    @Test
    void onlyKnownSettingsThatAreNoSecretsAreShown() {
        assertThat(schema.shows(KeyPath.of("server", "port"))).isTrue();
        assertThat(schema.shows(KeyPath.of("server", "prot"))).isFalse();
        assertThat(schema.shows(KeyPath.of("database", "password"))).isFalse();
        assertThat(schema.shows(KeyPath.of("users").element(0).child("name"))).isTrue();
        assertThat(schema.shows(KeyPath.of("users").element(0).child("token"))).isFalse();
        assertThat(schema.shows(KeyPath.of("labels", "colour"))).isTrue();
        assertThat(schema.shows(KeyPath.of("labels", "api-key"))).isFalse();
        assertThat(schema.hidingValues().shows(KeyPath.of("server", "port"))).isFalse();
    }

    @Test
    void underABaseTheKeysMoveAndThePathsStay() {
        Schema<Settings> under = schema.under(KeyPath.of("app", "main"));
        Setting port = under.settingAt(KeyPath.parse("app.main.server.port")).orElseThrow();

        assertThat(port.key()).hasToString("app.main.server.port");
        assertThat(port.path()).hasToString("server.port");
        assertThat(under.settingAt(KeyPath.parse("server.port"))).isEmpty();
        assertThat(under.base()).isEqualTo(KeyPath.of("app", "main"));
    }
}
