package io.tikpilot.preflight.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.command.Terminal.Settings;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code config env}: the variables, and which of them are needed. */
class EnvCommandTest {
    private final Terminal terminal = new Terminal();

    @Test
    void envTellsWhatIsNeededFirstAndWhetherItIsSet() {
        assertThat(terminal.run(Terminal.good(), "env")).isZero();
        assertThat(terminal.answer()).isEqualTo("""
                Needed: the program has no value of its own.
                  --host      not set  localhost  test
                  --password  not set  ••••       test

                Optional.
                  --port      set      8080       argument --port
                """);
    }

    @Test
    void envOfNothingTellsWhatIsMissing() {
        assertThat(terminal.run(SettingsLoader.of(Settings.class).layer(Layer.arguments()), "env"))
                .isZero();
        assertThat(terminal.answer()).isEqualTo("""
                Needed: the program has no value of its own.
                  --host      not set  -   missing
                  --password  not set  -   missing

                Optional.
                  --port      not set  80  by default
                """);
    }

    record Guarded(Access access, Optional<Tls> tls) {
        sealed interface Access {}

        record Open() implements Access {}

        record Token(Secret token) implements Access {}

        record Tls(String certificate, @Default("443") int port) {}
    }

    private int env(Map<String, ?> values) {
        return terminal.run(
                SettingsLoader.of(Guarded.class)
                        .layer(Layer.values("test", values))
                        .layer(Layer.arguments()),
                "env");
    }

    @Test
    void whatAChoiceAsksForIsNeededOnceItIsMade() {
        assertThat(env(Map.of("access.type", "open"))).isZero();
        assertThat(terminal.answer()).isEqualTo("""
                Needed: the program has no value of its own.
                  --access.type      not set  open  test

                Optional.
                  --access.token     not set  -     not needed
                  --tls.certificate  not set  -     not needed
                  --tls.port         not set  443   by default
                """);
        terminal.clear();
        env(Map.of("access.type", "token"));
        assertThat(terminal.answer()).contains("--access.token     not set  -      missing\n");
        terminal.clear();
        assertThat(env(Map.of("access.type", "token", "access.token", "hunter2")))
                .isZero();
        assertThat(terminal.answer()).contains("--access.token     not set  ••••   test\n\nOptional.");
    }

    @Test
    void whatASectionAsksForIsNeededOnceItIsThere() {
        env(Map.of("access.type", "open", "tls.port", 8443));
        assertThat(terminal.answer()).contains("--tls.certificate  not set  -     missing\n\nOptional.");
    }

    @Test
    void explainTellsWhatAChoiceLacks() {
        terminal.run(
                SettingsLoader.of(Guarded.class).layer(Layer.values("test", Map.of("access.type", "token"))),
                "explain",
                "access.token");
        assertThat(terminal.answer()).contains("value        missing: nobody sets it");
    }

    @Test
    void whatTheProgramBringsAlongIsNotNeeded() {
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                .layer(Layer.values("classpath:defaults.conf", Map.of("host", "localhost")))
                .layer(Layer.arguments());
        terminal.run(loader, "env");
        assertThat(terminal.answer())
                .startsWith("Needed: the program has no value of its own.\n  --password")
                .contains("Optional.\n  --host");
    }

    @Test
    void envIsThereAsData() throws IOException {
        assertThat(terminal.run(Terminal.good(), "env", "--format", "json")).isZero();
        JsonNode variables = new ObjectMapper().readTree(terminal.answer()).get("variables");
        assertThat(variables).hasSize(3);
        assertThat(variables.get(1).toString())
                .isEqualTo("{\"variable\":\"--port\",\"key\":\"port\",\"required\":false,\"set\":true,"
                        + "\"value\":\"8080\",\"from\":\"argument --port\"}");
        assertThat(terminal.answer()).doesNotContain("hunter2");
    }

    @Test
    void settingsWithoutNamesHaveNoVariables() {
        assertThat(terminal.run(SettingsLoader.of(Settings.class), "env")).isZero();
        assertThat(terminal.answer()).isEqualTo("No layer of these settings has variables.\n");
    }
}
