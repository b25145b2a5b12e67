package io.tikpilot.preflight.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.problem.TextStyle;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(answer()).isEqualTo("Settings can be loaded from test (2), arguments (1)\n");
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
    void explainOfAKeyIsItsStory() {
        assertThat(run(good, "explain", "port")).isZero();
        assertThat(answer()).isEqualTo("""
                port
                  takes        number
                  variable     --port
                  value        8080   at argument --port
                  default      80
                """);
    }

    @Test
    void explainTakesTheVariableToo() {
        assertThat(run(good, "explain", "--port")).isEqualTo(64);
        assertThat(run(good, "explain", "password")).isZero();
        assertThat(answer()).contains("value        ••••   at test").doesNotContain("hunter2");
    }

    @Test
    void explainOfBadSettingsShowsWhatThereIsAndTheReport() {
        assertThat(run(bad, "explain", "port")).isEqualTo(78);
        assertThat(answer()).startsWith("port\n").contains("value        x   at test");
        assertThat(problems()).contains("`port` is not a number");
    }

    @Test
    void explainOfAnUnknownKeyNamesTheNearestOne() {
        assertThat(run(good, "explain", "prot")).isEqualTo(64);
        assertThat(problems())
                .isEqualTo(
                        "no setting and no file is called `prot`; did you mean `port`?\n`config explain` lists every setting\n");
    }

    @Test
    void explainOfWhatIsNoKeyIsAnUnknownKey() {
        assertThat(run(good, "explain", "a..b")).isEqualTo(64);
        assertThat(problems()).startsWith("no setting and no file is called `a..b`");
    }

    @Test
    void referenceIsATableOrAFileToStartFrom() {
        assertThat(run(good, "reference")).isZero();
        assertThat(run(good, "reference", "--format", "env")).isZero();
        assertThat(answer()).contains("| `port` | `--port` | number | `80` |", "# This program reads no variables.\n");
    }

    @Test
    void envTellsWhatIsNeededFirstAndWhetherItIsSet() {
        assertThat(run(good, "env")).isZero();
        assertThat(answer()).isEqualTo("""
                Needed: the program has no value of its own.
                  --host      not set  localhost  test
                  --password  not set  ••••       test

                Optional.
                  --port      set      8080       argument --port
                """);
    }

    @Test
    void envOfNothingTellsWhatIsMissing() {
        assertThat(run(SettingsLoader.of(Settings.class).layer(Layer.arguments()), "env"))
                .isZero();
        assertThat(answer()).isEqualTo("""
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
        return run(
                SettingsLoader.of(Guarded.class)
                        .layer(Layer.values("test", values))
                        .layer(Layer.arguments()),
                "env");
    }

    @Test
    void whatAChoiceAsksForIsNeededOnceItIsMade() {
        assertThat(env(Map.of("access.type", "open"))).isZero();
        assertThat(answer()).isEqualTo("""
                Needed: the program has no value of its own.
                  --access.type      not set  open  test

                Optional.
                  --access.token     not set  -     not needed
                  --tls.certificate  not set  -     not needed
                  --tls.port         not set  443   by default
                """);
        out.reset();
        env(Map.of("access.type", "token"));
        assertThat(answer()).contains("--access.token     not set  -      missing\n");
        out.reset();
        assertThat(env(Map.of("access.type", "token", "access.token", "hunter2")))
                .isZero();
        assertThat(answer()).contains("--access.token     not set  ••••   test\n\nOptional.");
    }

    @Test
    void whatASectionAsksForIsNeededOnceItIsThere() {
        env(Map.of("access.type", "open", "tls.port", 8443));
        assertThat(answer()).contains("--tls.certificate  not set  -     missing\n\nOptional.");
    }

    @Test
    void explainTellsWhatAChoiceLacks() {
        run(
                SettingsLoader.of(Guarded.class).layer(Layer.values("test", Map.of("access.type", "token"))),
                "explain",
                "access.token");
        assertThat(answer()).contains("value        missing: nobody sets it");
    }

    @Test
    void whatTheProgramBringsAlongIsNotNeeded() {
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                .layer(Layer.values("classpath:defaults.conf", Map.of("host", "localhost")))
                .layer(Layer.arguments());
        run(loader, "env");
        assertThat(answer())
                .startsWith("Needed: the program has no value of its own.\n  --password")
                .contains("Optional.\n  --host");
    }

    @Test
    void envIsThereAsData() throws IOException {
        assertThat(run(good, "env", "--format", "json")).isZero();
        JsonNode variables = new ObjectMapper().readTree(answer()).get("variables");
        assertThat(variables).hasSize(3);
        assertThat(variables.get(1).toString())
                .isEqualTo("{\"variable\":\"--port\",\"key\":\"port\",\"required\":false,\"set\":true,"
                        + "\"value\":\"8080\",\"from\":\"argument --port\"}");
        assertThat(answer()).doesNotContain("hunter2");
    }

    @Test
    void settingsWithoutNamesHaveNoVariables() {
        assertThat(run(SettingsLoader.of(Settings.class), "env")).isZero();
        assertThat(answer()).isEqualTo("No layer of these settings has variables.\n");
    }

    @Test
    void explainOfAFileShowsWhatItSets(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("default.conf"), "host = here, port = 80, password = hunter2");
        Files.writeString(directory.resolve("production.conf"), "port = 443");
        SettingsLoader<Settings> loader =
                SettingsLoader.of(Settings.class).layer(Layer.directory(directory, "production"));

        assertThat(run(loader, "explain", "production.conf")).isZero();
        assertThat(answer())
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
        assertThat(run(loader, "explain", "production.conf")).isEqualTo(64);
        assertThat(problems()).isEqualTo("""
                `production.conf` is not read in this profile; ask about the one that reads it:
                  config explain production.conf --profile production
                """);
        err.reset();
        assertThat(run(loader, "explain", "staging.conf")).isEqualTo(64);
        assertThat(problems()).startsWith("no setting and no file is called `staging.conf`");
    }

    @Test
    void explainIsAPageForABrowser() {
        assertThat(run(good, "explain", "--format", "html")).isZero();
        assertThat(answer())
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>Settings</h1>", "localhost")
                .doesNotContain("hunter2");
    }

    @Test
    void whatIsForPeopleIsInTheCharactersOfTheirTerminal() {
        PrintStream ascii = new PrintStream(out, true, StandardCharsets.US_ASCII);
        ConfigCommand command = ConfigCommand.of(good).style(TextStyle.plain().in(StandardCharsets.US_ASCII));
        for (String question : List.of("explain", "explain password", "env")) {
            out.reset();
            assertThat(command.run(List.of(question.split(" ")), ascii, ascii)).isZero();
            assertThat(answer()).contains("****").doesNotContain("?");
        }
    }

    @Test
    void whatIsForProgramsIsInUtf8WhateverTheTerminalHas() {
        PrintStream ascii = new PrintStream(out, true, StandardCharsets.US_ASCII);
        assertThat(ConfigCommand.of(good).run(List.of("explain", "--format", "json"), ascii, ascii))
                .isZero();
        assertThat(answer()).contains("••••");
    }

    @Test
    void aMistypedCommandIsExplainedWithTheHelp() {
        assertThat(run(good, "chekc")).isEqualTo(64);
        assertThat(problems())
                .startsWith("`config chekc` is no command; did you mean `check`?")
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
    void aFormatWithoutItsOptionIsUnderstoodAsAMistake() {
        assertThat(run(good, "reference", "env")).isEqualTo(64);
        assertThat(problems()).isEqualTo("""
                `config reference` does not take `env`; did you mean `--format env`?
                `config reference --help` says more
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --fromat json | `config check` has no option `--fromat`; did you mean `--format`?",
                "check --format | the option `--format` needs a value",
                "check --format= | the option `--format` needs a value",
                "check --format --color | the option `--format` needs a value",
                "check --format html | `--format` cannot be `html`, only text, json, github, sarif",
                "check --format jsno | `--format` cannot be `jsno`, only text, json, github, sarif; did you mean `json`?",
                "check --color sometimes | `--color` cannot be `sometimes`, only auto, always, never",
                "check --color never --color always | the option `--color` stands there twice",
                "check --profile production | these settings have no profiles, so `--profile` chooses nothing",
            })
    void aWrongOptionIsNamed(String words, String sentence) {
        assertThat(run(good, words.split(" "))).isEqualTo(64);
        assertThat(problems().lines().findFirst()).contains(sentence);
        assertThat(answer()).isEmpty();
    }

    @Test
    void whatWasTypedCannotTurnTheTerminal() {
        assertThat(run(good, "\u001b[31mred")).isEqualTo(64);
        assertThat(run(good, "check", "\u202e".repeat(1000))).isEqualTo(64);
        assertThat(run(good, "explain", "\u0000")).isEqualTo(64);
        assertThat(problems()).doesNotContain("\u001b", "\u202e", "\u0000");
        assertThat(problems().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(160));
    }

    @Test
    void helpGoesToTheAnswers() {
        assertThat(run(good, "--help")).isZero();
        assertThat(answer()).startsWith("Usage: config COMMAND");
        assertThat(problems()).isEmpty();
    }

    @Test
    void everySubcommandHasHelpOfItsOwnThatFitsATerminal() {
        for (String word : List.of("check", "explain", "reference", "env")) {
            out.reset();
            assertThat(run(good, word, "--help")).isZero();
            String help = answer();
            assertThat(help).startsWith("Usage: config " + word);
            out.reset();
            assertThat(run(good, "help", word)).isZero();
            assertThat(answer()).isEqualTo(help);
            assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        }
    }

    @Test
    void checkPrintsTheReportInAFormatAsItsAnswer() {
        for (String format : List.of("json", "github", "sarif")) {
            out.reset();
            assertThat(run(bad, "check", "--format=" + format)).isEqualTo(78);
            assertThat(answer()).contains("wrong-type");
            assertThat(problems()).isEmpty();
        }
    }

    @Test
    void aReportIsInColourOnlyWhereItIsWanted() {
        run(bad, "check");
        run(bad, "check", "--color", "never");
        assertThat(problems()).doesNotContain("\u001b");
        run(bad, "check", "--color=always");
        assertThat(problems()).contains("\u001b[1;31merror[wrong-type]\u001b[0m");
    }

    @Test
    void aProfileChoosesTheFilesAgain(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("default.conf"), "host = here, password = hunter2");
        Files.writeString(directory.resolve("production.conf"), "port = 443");
        SettingsLoader<Settings> development =
                SettingsLoader.of(Settings.class).layer(Layer.directory(directory, Profile.assumed("development")));

        assertThat(run(development, "explain", "port", "--profile", "production"))
                .isZero();
        assertThat(answer()).contains("value        443   at " + directory.resolve("production.conf") + ":1:8");
        assertThat(run(development, "check", "--profile", "prodction")).isEqualTo(78);
        assertThat(problems())
                .contains("there is no file for the profile \"prodction\"", "choose the profile `production`");
    }

    @Test
    void aReaderThatHasGoneIsNoError() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        PrintStream broken = new PrintStream(gone, true, StandardCharsets.UTF_8);
        assertThat(ConfigCommand.of(good).run(List.of("explain"), broken, broken))
                .isZero();
        assertThat(ConfigCommand.of(bad).run(List.of("check"), broken, broken)).isEqualTo(78);
    }
}
