package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesFilesTest {
    record Server(Optional<String> host, Optional<Integer> port) {}

    record Settings(Server server, Optional<String> text, Map<String, String> labels) {}

    @TempDir
    Path directory;

    private SettingsLoader<Settings> loader(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("app.properties"), text);
        return SettingsLoader.of(Settings.class).layer(Layer.file(file));
    }

    @Test
    void aDotBeginsANewKeyAndAnEqualsSignOrColonTheValue() throws IOException {
        Settings settings = loader("server.host=a\nserver.port : 80\n  text=  b c\n# x = y\n! z = y\n")
                .load();

        assertThat(settings.server()).isEqualTo(new Server(Optional.of("a"), Optional.of(80)));
        assertThat(settings.text()).contains("b c");
    }

    @Test
    void aLineGoesOnAfterABackslashAndEscapesAreRead() throws IOException {
        assertThat(loader("text = a, \\\n    b, \\\r\n  \\u00e9\\tc\\\\\n")
                        .load()
                        .text())
                .contains("a, b, é\tc\\");
        assertThat(loader("text = ends in two \\\\\nserver.port = 1\n").load().text())
                .contains("ends in two \\");
        assertThat(loader("te\\xt = \\${nothing} ${NOTHING}").load().text()).contains("${nothing} ${NOTHING}");
    }

    @Test
    void anEscapedSeparatorBelongsToTheKey() throws IOException {
        assertThat(loader("labels.a\\=b\\ c = d").load().labels()).containsExactly(Map.entry("a=b c", "d"));
    }

    @Test
    void valuesAreTextsAndAnEmptyOneIsAValue() throws IOException {
        assertThat(loader("text =").load().text()).contains("");
        assertThat(Loading.problems(loader("server.port ="))).containsExactly("error[wrong-type] server.port");
    }

    @Test
    void aValueThatIsASectionElsewhereIsAProblemInEitherOrderAndNothingIsLost() throws IOException {
        assertThat(Loading.problems(loader("labels.a = 1\nlabels.a.b = 2\n")))
                .containsExactly("error[syntax-error] labels.a");
        assertThat(Loading.problems(loader("labels.a.b = 2\nlabels.a = 1\n")))
                .containsExactly("error[syntax-error] labels.a");
    }

    @Test
    void aProblemIsNamedAtItsLineAndColumn() throws IOException {
        Inspection<Settings> inspection =
                loader("# first\ntext = a \\\n  b\n\n  server.port = lots\n").inspect();

        assertThat(inspection.report().text())
                .contains("app.properties:5:17")
                .contains("5 |   server.port = lots\n   |                 ^^^^ expected a whole number");
    }

    @Test
    void theLastOfTwoLinesWins() throws IOException {
        assertThat(loader("server.port = 1\nserver.port = 2\n").load().server().port())
                .contains(2);
    }

    @Test
    void anEscapeThatIsNoneIsAProblemThatHidesTheLine() throws IOException {
        Inspection<Settings> inspection =
                loader("text = a\nserver.host = hunter2 \\u12x4\n").inspect();

        assertThat(inspection.report().text())
                .contains("error[syntax-error]", "app.properties:2")
                .doesNotContain("hunter2");
    }

    @Test
    void aLineWithoutEqualsSignOrColonMayBeABareSecretAndIsRefusedUnseen() throws IOException {
        for (String line : new String[] {"hunter2", "hunter2 hunter2", "  hunter2\\\n  hunter2"}) {
            Inspection<Settings> inspection =
                    loader("server.port = 1\n" + line + "\n").inspect();

            assertThat(inspection.report().text())
                    .as(line)
                    .contains("error[syntax-error]: ", "app.properties:2:")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void oddKeysAreUnknownKeysAndNoExceptions() throws IOException {
        for (String line : new String[] {"= x", ".a = x", "a..b = x", "a. = x", "\\u0000 = x", "\\ud800 = x", "a\\"}) {
            assertThat(Loading.problems(loader(line)))
                    .as(line)
                    .isNotEmpty()
                    .allMatch(problem ->
                            problem.startsWith("error[unknown-key]") || problem.startsWith("error[syntax-error]"));
        }
    }
}
