package io.tikpilot.preflight.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigCommandTest {
    record Settings(String host, @Default("80") int port, Secret password) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SettingsLoader<Settings> good = SettingsLoader.of(Settings.class)
            .layer(Layer.values("test", Map.of("host", "localhost", "password", "hunter2")))
            .layer(Layer.arguments("--port=8080"));
    private final SettingsLoader<Settings> bad =
            SettingsLoader.of(Settings.class).layer(Layer.values("test", Map.of("host", "localhost", "port", "x")));

    private int run(SettingsLoader<?> loader, String... args) {
        return ConfigCommand.of(loader)
                .run(
                        List.of(args),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String problems() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void checkSaysThatGoodSettingsCanBeLoaded() {
        assertThat(run(good, "check")).isZero();
        assertThat(answer()).isEqualTo("The settings can be loaded, from test < arguments\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void checkPrintsTheReportOfBadSettingsAndReturns78() {
        assertThat(run(bad, "check")).isEqualTo(78);
        assertThat(answer()).isEmpty();
        assertThat(problems())
                .contains("error[wrong-type]: `port` is not a number", "error[missing-value]: `password` is missing");
    }

    @Test
    void explainShowsValuesAndOriginsButNoSecret() {
        assertThat(run(good, "explain")).isZero();
        assertThat(answer())
                .contains("port      8080       argument --port", "password  ••••")
                .doesNotContain("hunter2");
    }

    @Test
    void explainOfBadSettingsShowsWhatThereIsAndTheReport() {
        assertThat(run(bad, "explain", "port")).isEqualTo(78);
        assertThat(answer()).startsWith("port  x  test");
        assertThat(problems()).contains("`port` is not a number");
    }

    @Test
    void explainOfAnUnknownKeyNamesTheNearestOne() {
        assertThat(run(good, "explain", "prot")).isEqualTo(64);
        assertThat(problems()).isEqualTo("no setting is called `prot`; did you mean `port`?\n");
    }

    @Test
    void explainOfWhatIsNoKeyIsAnUnknownKey() {
        assertThat(run(good, "explain", "a..b")).isEqualTo(64);
        assertThat(problems()).startsWith("no setting is called `a..b`");
    }

    @Test
    void referenceIsATableOrAFileToStartFrom() {
        assertThat(run(good, "reference")).isZero();
        assertThat(run(good, "reference", "env")).isZero();
        assertThat(answer()).contains("| `port` | `--port` | number | `80` |", "#--port=80");
    }

    @Test
    void envSaysOfEveryNameWhetherItIsSet() {
        assertThat(run(good, "env")).isZero();
        assertThat(answer()).isEqualTo("""
                --host  not set; the value is from test
                --port  set: argument --port
                --password  not set; the value is from test
                """);
    }

    @Test
    void aMistypedCommandIsExplainedWithTheHelp() {
        assertThat(run(good, "chekc")).isEqualTo(64);
        assertThat(problems())
                .startsWith("not understood: `chekc`; did you mean `check`?")
                .contains("Usage:");
    }

    @Test
    void noCommandAndTooManyWordsAreNotUnderstood() {
        assertThat(run(good)).isEqualTo(64);
        assertThat(run(good, "check", "it")).isEqualTo(64);
        assertThat(run(good, "explain", "port", "host")).isEqualTo(64);
        assertThat(run(good, "reference", "yaml")).isEqualTo(64);
        assertThat(answer()).isEmpty();
    }

    @Test
    void helpGoesToTheAnswers() {
        assertThat(run(good, "--help")).isZero();
        assertThat(answer()).startsWith("Usage: config COMMAND");
    }
}
