package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left over in the values of variables: told, never changed; where a value cannot be read, the cause and the line. */
class SuspiciousVariablesTest {
    record Settings(
            @Default("t") String text,
            @Default("p") Secret password,
            @Default("x") Pattern pattern,
            @Default("80") int port,
            @Default("1s") Duration timeout,
            @Default("") List<String> tags) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\"",
                "'a'",
                " a",
                "a ",
                "a\t",
                "a\r",
                "a\n",
                "a\u00a0",
                "a # b",
                "${A}",
                "$(A)",
                "<CHANGE_ME>",
                " "
            })
    void aTextIsTakenAsItStandsWithAWarning(String text) {
        Deployment deployment = Deployment.of(Map.of("APP_TEXT", text));
        Problem problem = deployment.problem(Settings.class);
        assertThat(problem.code()).isEqualTo("suspicious-value");
        assertThat(problem.isError()).isFalse();
        assertThat(problem.help()).isNotEmpty();
        assertThat(deployment.load(Settings.class).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it's",
                "'tis",
                "\"a\" and \"b\"",
                "https://example.org/#a",
                "Issue #5",
                "p$ssw{}rd",
                "<p>x</p>",
                "{\"a\":1}",
                "line one\nline two\n",
                "-----BEGIN KEY-----\r\nabc\r\n-----END KEY-----\r\n",
                "${user} says {{ hello }}"
            })
    void whatMayBeMeantIsNotMentioned(String text) {
        assertThat(Deployment.of(Map.of("APP_TEXT", text)).problems(Settings.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hunter2\"",
                " hunter2",
                "hunter2\r",
                "hunter2 # hunter2",
                "hunter2${HUNTER2}",
                "/run/secrets/hunter2"
            })
    void ofASecretOnlyTheFormIsTold(String text) {
        String report = Deployment.of(Map.of("APP_PASSWORD", text))
                .inspect(Settings.class)
                .report()
                .text();
        assertThat(report).contains("warning[suspicious-value]: `password` ").doesNotContain("unter2", "UNTER2");
    }

    @ParameterizedTest
    @CsvSource({"^a$", "a|b # c", "' a'", "$A"})
    void aRegularExpressionMayHoldAnySign(String text) {
        assertThat(Deployment.of(Map.of("APP_PATTERN", text)).problems(Settings.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "APP_PORT | `\"8080\"` | APP_PORT=8080",
                "APP_PORT | `'8080'` | APP_PORT=8080",
                "APP_PORT | ` 8080` | APP_PORT=8080",
                "APP_PORT | `8080 # x` | APP_PORT=8080",
                "APP_PORT | `8080 #x` | APP_PORT=8080",
                "APP_PORT | `\" 8,080 \"` | APP_PORT=8080",
                "APP_PORT | `${PORT}` | APP_PORT=80",
                "APP_PORT | `lots` | APP_PORT=80",
                "APP_TIMEOUT | `\"30\"` | APP_TIMEOUT=30s",
                "APP_TIMEOUT | `30` | APP_TIMEOUT=30s"
            })
    void whereAValueCannotBeReadTheLineToSetIsTold(String name, String text, String line) {
        Deployment deployment = Deployment.of(Map.of(name, text));
        Problem problem = deployment.problem(Settings.class);
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.help()).contains("  " + line);
        String value = line.substring(line.indexOf('=') + 1);
        assertThat(Deployment.of(Map.of(name, value)).problems(Settings.class)).isEmpty();
    }

    @Test
    void carriageReturnsAreTakenOutOfTheFileThatSetsThem() {
        Problem problem = Deployment.of(Map.of("APP_PORT", "\"8080\"\r")).problem(Settings.class);
        assertThat(problem.notes().toString())
                .contains("line ends of Windows", "quotation marks are part of the value");
        assertThat(problem.help()).contains("  sed -i 's/\\r$//' .env");
    }

    @Test
    void quotationMarksAroundAListOfTextsAreToldOfTheWhole() {
        Deployment deployment = Deployment.of(Map.of("APP_TAGS", "\"a,b\""));
        assertThat(deployment.problem(Settings.class).toString())
                .isEqualTo("warning[suspicious-value]: `tags` begins and ends with a quotation mark");
        assertThat(deployment.load(Settings.class).tags()).containsExactly("\"a", "b\"");
        assertThat(Deployment.of(Map.of("APP_TAGS", "\"a\",\"b\"")).problems(Settings.class))
                .extracting(problem -> problem.path().toString())
                .containsExactly("tags[0]", "tags[1]");
    }

    @Test
    void whatAReferenceStandsForIsTheBusinessOfTheVariable() {
        Deployment deployment = Deployment.of(Map.of("WHERE", "\"/hunter2\"")).over("text = ${WHERE}");
        Problem problem = deployment.problem(Settings.class);
        assertThat(problem.message()).isEqualTo("`text` begins and ends with a quotation mark");
        assertThat(deployment.inspect(Settings.class).report().text()).doesNotContain("hunter2");
    }

    @Test
    void anArgumentIsNoVariable() {
        Problem problem = SettingsLoader.of(Settings.class)
                .layer(Layer.arguments("--text=${HOME}"))
                .inspect()
                .report()
                .problems()
                .get(0);
        assertThat(problem.labels().get(0).text())
                .contains("the list form of CMD")
                .doesNotContain("docker");
    }

    @Test
    void whatStandsInQuotationMarksInAnEnvFileIsMeant(@TempDir Path directory) throws IOException {
        Path dotenv = directory.resolve(".env");
        Files.writeString(dotenv, "APP_TEXT=' a '\r\nAPP_PASSWORD='${A}'\r\nAPP_PORT=8080 # x\r\nAPP_TAGS=\"'a'\"\r\n");
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of()).dotenv(dotenv);
        assertThat(SettingsLoader.of(Settings.class)
                        .layer(overlay)
                        .inspect()
                        .report()
                        .problems())
                .isEmpty();
    }

    @Test
    void aSecretInAFileIsLookedAtToo(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("password");
        Files.writeString(file, "\"hunter2\"\n");
        Deployment deployment = Deployment.of(Map.of("APP_PASSWORD_FILE", file.toString()));
        assertThat(deployment.problem(Settings.class).message())
                .isEqualTo("`password` begins and ends with a quotation mark");
        assertThat(deployment.inspect(Settings.class).report().text()).doesNotContain("hunter2");
        assertThat(deployment.load(Settings.class).password().reveal()).isEqualTo("\"hunter2\"");
    }
}
