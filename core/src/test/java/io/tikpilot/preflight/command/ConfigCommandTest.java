package io.tikpilot.preflight.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.command.Terminal.Settings;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.problem.TextStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all questions have in common, and {@code config check} and {@code reference}. */
class ConfigCommandTest {
    private final Terminal terminal = new Terminal();

    @Test
    void checkSaysThatGoodSettingsCanBeLoaded() {
        assertThat(terminal.run(Terminal.good(), "check")).isZero();
        assertThat(terminal.answer()).isEqualTo("Settings can be loaded from test (2), arguments (1)\n");
        assertThat(terminal.problems()).isEmpty();
    }

    @Test
    void checkPrintsTheReportOfBadSettingsAndReturns78() {
        assertThat(terminal.run(Terminal.bad(), "check")).isEqualTo(78);
        assertThat(terminal.answer()).isEmpty();
        assertThat(terminal.problems())
                .contains("error[wrong-type]: `port` is not a number", "error[missing-value]: `password` is missing");
    }

    @Test
    void referenceIsATableOrAFileToStartFrom() {
        assertThat(terminal.run(Terminal.good(), "reference")).isZero();
        assertThat(terminal.run(Terminal.good(), "reference", "--format", "env"))
                .isZero();
        assertThat(terminal.answer())
                .contains("| `port` | `--port` | number | `80` |", "# This program reads no variables.\n");
    }

    @Test
    void whatIsForPeopleIsInTheCharactersOfTheirTerminal() {
        PrintStream ascii = terminal.answering(StandardCharsets.US_ASCII);
        ConfigCommand command =
                ConfigCommand.of(Terminal.good()).style(TextStyle.plain().in(StandardCharsets.US_ASCII));
        for (String question : List.of("explain", "explain password", "env")) {
            terminal.clear();
            assertThat(command.run(List.of(question.split(" ")), ascii, ascii)).isZero();
            assertThat(terminal.answer()).contains("****").doesNotContain("?");
        }
    }

    @Test
    void whatIsForProgramsIsInUtf8WhateverTheTerminalHas() {
        PrintStream ascii = terminal.answering(StandardCharsets.US_ASCII);
        assertThat(ConfigCommand.of(Terminal.good()).run(List.of("explain", "--format", "json"), ascii, ascii))
                .isZero();
        assertThat(terminal.answer()).contains("••••");
    }

    @Test
    void aMistypedCommandIsExplainedWithTheHelp() {
        assertThat(terminal.run(Terminal.good(), "chekc")).isEqualTo(64);
        assertThat(terminal.problems())
                .startsWith("`config chekc` is no command; did you mean `check`?")
                .contains("Usage:");
    }

    @Test
    void noCommandAndTooManyWordsAreNotUnderstood() {
        assertThat(terminal.run(Terminal.good())).isEqualTo(64);
        assertThat(terminal.run(Terminal.good(), "check", "it")).isEqualTo(64);
        assertThat(terminal.run(Terminal.good(), "explain", "port", "host")).isEqualTo(64);
        assertThat(terminal.run(Terminal.good(), "reference", "yaml")).isEqualTo(64);
        assertThat(terminal.answer()).isEmpty();
    }

    @Test
    void aFormatWithoutItsOptionIsUnderstoodAsAMistake() {
        assertThat(terminal.run(Terminal.good(), "reference", "env")).isEqualTo(64);
        assertThat(terminal.problems()).isEqualTo("""
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
        assertThat(terminal.run(Terminal.good(), words.split(" "))).isEqualTo(64);
        assertThat(terminal.problems().lines().findFirst()).contains(sentence);
        assertThat(terminal.answer()).isEmpty();
    }

    @Test
    void whatWasTypedCannotTurnTheTerminal() {
        assertThat(terminal.run(Terminal.good(), "\u001b[31mred")).isEqualTo(64);
        assertThat(terminal.run(Terminal.good(), "check", "\u202e".repeat(1000)))
                .isEqualTo(64);
        assertThat(terminal.run(Terminal.good(), "explain", "\u0000")).isEqualTo(64);
        assertThat(terminal.problems()).doesNotContain("\u001b", "\u202e", "\u0000");
        assertThat(terminal.problems().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(160));
    }

    @Test
    void helpGoesToTheAnswers() {
        assertThat(terminal.run(Terminal.good(), "--help")).isZero();
        assertThat(terminal.answer()).startsWith("Usage: config COMMAND");
        assertThat(terminal.problems()).isEmpty();
    }

    @Test
    void everySubcommandHasHelpOfItsOwnThatFitsATerminal() {
        for (String word : List.of("check", "explain", "reference", "env")) {
            terminal.clear();
            assertThat(terminal.run(Terminal.good(), word, "--help")).isZero();
            String help = terminal.answer();
            assertThat(help).startsWith("Usage: config " + word);
            terminal.clear();
            assertThat(terminal.run(Terminal.good(), "help", word)).isZero();
            assertThat(terminal.answer()).isEqualTo(help);
            assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        }
    }

    @Test
    void checkPrintsTheReportInAFormatAsItsAnswer() {
        for (String format : List.of("json", "github", "sarif")) {
            terminal.clear();
            assertThat(terminal.run(Terminal.bad(), "check", "--format=" + format))
                    .isEqualTo(78);
            assertThat(terminal.answer()).contains("wrong-type");
            assertThat(terminal.problems()).isEmpty();
        }
    }

    @Test
    void aReportIsInColourOnlyWhereItIsWanted() {
        terminal.run(Terminal.bad(), "check");
        terminal.run(Terminal.bad(), "check", "--color", "never");
        assertThat(terminal.problems()).doesNotContain("\u001b");
        terminal.run(Terminal.bad(), "check", "--color=always");
        assertThat(terminal.problems()).contains("\u001b[1;31merror[wrong-type]\u001b[0m");
    }

    @Test
    void aProfileChoosesTheFilesAgain(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("default.conf"), "host = here, password = hunter2");
        Files.writeString(directory.resolve("production.conf"), "port = 443");
        SettingsLoader<Settings> development =
                SettingsLoader.of(Settings.class).layer(Layer.directory(directory, Profile.assumed("development")));

        assertThat(terminal.run(development, "explain", "port", "--profile", "production"))
                .isZero();
        assertThat(terminal.answer())
                .contains("value        443   at " + directory.resolve("production.conf") + ":1:8");
        assertThat(terminal.run(development, "check", "--profile", "prodction")).isEqualTo(78);
        assertThat(terminal.problems())
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
        assertThat(ConfigCommand.of(Terminal.good()).run(List.of("explain"), broken, broken))
                .isZero();
        assertThat(ConfigCommand.of(Terminal.bad()).run(List.of("check"), broken, broken))
                .isEqualTo(78);
    }
}
