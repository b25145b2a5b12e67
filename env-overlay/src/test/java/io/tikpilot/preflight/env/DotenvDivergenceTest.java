package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of {@code .env} that other programs read differently: taken as Compose takes them, with a warning at the place. */
class DotenvDivergenceTest {
    @TempDir
    Path directory;

    record Settings(@Default("d") String text, @Default("p") Secret password) {}

    private Inspection<Settings> inspect(String lines, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(directory.resolve(".env"), lines);
        return SettingsLoader.of(Settings.class)
                .layer(EnvOverlay.prefixed("APP").reading(environment).dotenv(file))
                .inspect();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            emptyValue = "",
            value = {
                "APP_TEXT=x#y | x#y | 1:11",
                "APP_TEXT=http://x/#/login | http://x/#/login | 1:19",
                "APP_TEXT=#x | #x | 1:10",
                "APP_TEXT= # x | # x | 1:11",
                "^APP_TEXT=x\t# c^ | ^x\t# c^ | 1:12",
                "APP_TEXT=`x` | `x` | 1:10",
                "APP_TEXT=pa$$word | pa$word | 1:12",
                "APP_TEXT=\"pa$$word\" | pa$word | 1:10",
                "APP_TEXT=pa$word | pa | 1:10",
                "APP_TEXT=\"a${B}c\" | ac | 1:10",
                "export APP_TEXT: x#y | x#y | 1:19",
            })
    void theValueIsThatOfComposeAndTheDifferenceIsTold(String line, String value, String place) throws IOException {
        Inspection<Settings> inspection = inspect(line, Map.of());
        assertThat(inspection.settings().orElseThrow().text()).isEqualTo(value);
        List<Problem> problems = inspection.report().problems();
        assertThat(problems).extracting(Problem::code).containsExactly("ambiguous-dotenv");
        assertThat(problems.get(0).isError()).isFalse();
        assertThat(problems.get(0).help()).isNotEmpty();
        assertThat(problems.get(0).origin())
                .hasValueSatisfying(origin -> assertThat(origin).hasToString(directory.resolve(".env") + ":" + place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APP_TEXT='x#y'",
                "APP_TEXT=\"x#y\"",
                "APP_TEXT=x # y",
                "APP_TEXT='`x`'",
                "APP_TEXT='pa$$word'",
                "APP_TEXT='pa$word'",
                "APP_TEXT=\"pa\\$word\"",
                "APP_TEXT=\"\\$$REAL\"",
                "APP_TEXT=$REAL",
                "APP_TEXT=${REAL}",
                "APP_TEXT=${UNSET:-}",
                "APP_TEXT=${UNSET+x}",
                "APP_TEXT=a`b`",
                "APP_TEXT=\"a\\\"b\"",
                "APP_TEXT: x",
                "OTHER=x#y",
                "APP_TEXT=5$"
            })
    void whatMeansOneThingIsNotMentioned(String line) throws IOException {
        assertThat(inspect(line, Map.of("REAL", "real")).report().problems()).isEmpty();
    }

    @Test
    void ofASecretOnlyTheColumnIsTold() throws IOException {
        String report = inspect("APP_PASSWORD=pa$hunter2", Map.of()).report().text()
                + inspect("APP_PASSWORD=`hunter2#", Map.of()).report().text()
                + inspect("APP_PASSWORD=hunter2$$#", Map.of()).report().text();
        assertThat(report).contains("ambiguous-dotenv", "column 14").doesNotContain("hunter2");
    }

    @Test
    void theFileFormOfASettingIsOursToo() throws IOException {
        Files.writeString(directory.resolve("a#b"), "x");
        String line = "APP_TEXT_FILE=" + directory.resolve("a#b");
        assertThat(inspect(line, Map.of()).report().problems())
                .extracting(Problem::code)
                .containsExactly("ambiguous-dotenv");
    }

    @Test
    void aRawFileMeansOneThingAlways() throws IOException {
        Path file = Files.writeString(directory.resolve("prod.env"), "APP_TEXT=x#y$$`z`$UNSET\n");
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of()).dotenv(Dotenv.raw(file));
        Inspection<Settings> inspection =
                SettingsLoader.of(Settings.class).layer(overlay).inspect();
        assertThat(inspection.report().problems()).isEmpty();
        assertThat(inspection.settings().orElseThrow().text()).isEqualTo("x#y$$`z`$UNSET");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileWithoutAByteSetsNothing(boolean raw) throws IOException {
        Path file = Files.createFile(directory.resolve("empty.env"));
        EnvOverlay overlay =
                EnvOverlay.prefixed("APP").reading(Map.of()).dotenv(raw ? Dotenv.raw(file) : Dotenv.compose(file));
        assertThat(SettingsLoader.of(Settings.class)
                        .layer(overlay)
                        .inspect()
                        .report()
                        .problems())
                .isEmpty();
    }
}
