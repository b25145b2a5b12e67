package io.tikpilot.preflight.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.command.Terminal.Settings;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code config explain}: all settings, one of them, or what a file sets. */
class ExplainCommandTest {
    private final Terminal terminal = new Terminal();

    @Test
    void explainShowsValuesAndOriginsButNoSecret() {
        assertThat(terminal.run(Terminal.good(), "explain")).isZero();
        assertThat(terminal.answer())
                .contains("port      8080       argument --port", "password  ••••")
                .doesNotContain("hunter2");
    }

    @Test
    void explainOfAKeyIsItsStory() {
        assertThat(terminal.run(Terminal.good(), "explain", "port")).isZero();
        assertThat(terminal.answer()).isEqualTo("""
                port
                  takes        number
                  variable     --port
                  value        8080   at argument --port
                  default      80
                """);
    }

    @Test
    void explainTakesTheVariableToo() {
        assertThat(terminal.run(Terminal.good(), "explain", "--port")).isEqualTo(64);
        assertThat(terminal.run(Terminal.good(), "explain", "password")).isZero();
        assertThat(terminal.answer()).contains("value        ••••   at test").doesNotContain("hunter2");
    }

    @Test
    void explainOfBadSettingsShowsWhatThereIsAndTheReport() {
        assertThat(terminal.run(Terminal.bad(), "explain", "port")).isEqualTo(78);
        assertThat(terminal.answer()).startsWith("port\n").contains("value        x   at test");
        assertThat(terminal.problems()).contains("`port` is not a number");
    }

    @Test
    void explainOfAnUnknownKeyNamesTheNearestOne() {
        assertThat(terminal.run(Terminal.good(), "explain", "prot")).isEqualTo(64);
        assertThat(terminal.problems())
                .isEqualTo(
                        "no setting and no file is called `prot`; did you mean `port`?\n`config explain` lists every setting\n");
    }

    @Test
    void explainOfWhatIsNoKeyIsAnUnknownKey() {
        assertThat(terminal.run(Terminal.good(), "explain", "a..b")).isEqualTo(64);
        assertThat(terminal.problems()).startsWith("no setting and no file is called `a..b`");
    }

    @Test
    void explainOfAFileShowsWhatItSets(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("default.conf"), "host = here, port = 80, password = hunter2");
        Files.writeString(directory.resolve("production.conf"), "port = 443");
        SettingsLoader<Settings> loader =
                SettingsLoader.of(Settings.class).layer(Layer.directory(directory, "production"));

        assertThat(terminal.run(loader, "explain", "production.conf")).isZero();
        assertThat(terminal.answer())
                .startsWith("port  443")
                .contains("80", "over " + directory.resolve("default.conf") + ":1:21", "Layers, lowest first: ")
                .doesNotContain("password", "here");
    }

    @Test
    void aFileOfAnotherProfileIsAskedAboutInThatOne(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("default.conf"), "host = a, password = hunter2");
        Files.writeString(directory.resolve("production.conf"), "port = 1");
        SettingsLoader<Settings> loader =
                SettingsLoader.of(Settings.class).layer(Layer.directory(directory, Profile.assumed("development")));
        assertThat(terminal.run(loader, "explain", "production.conf")).isEqualTo(64);
        assertThat(terminal.problems()).isEqualTo("""
                `production.conf` is not read in this profile; ask about the one that reads it:
                  config explain production.conf --profile production
                """);
        terminal.clear();
        assertThat(terminal.run(loader, "explain", "staging.conf")).isEqualTo(64);
        assertThat(terminal.problems()).startsWith("no setting and no file is called `staging.conf`");
    }

    @Test
    void explainIsAPageForABrowser() {
        assertThat(terminal.run(Terminal.good(), "explain", "--format", "html")).isZero();
        assertThat(terminal.answer())
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>Settings</h1>", "localhost")
                .doesNotContain("hunter2");
    }
}
