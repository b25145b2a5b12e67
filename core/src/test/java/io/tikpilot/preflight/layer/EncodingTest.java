package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    record Settings(String name, int port) {}

    @TempDir
    Path directory;

    private Inspection<Settings> inspect(byte[] bytes, String fileName) throws IOException {
        Path file = Files.write(directory.resolve(fileName), bytes);
        return SettingsLoader.of(Settings.class).layer(Layer.file(file)).inspect();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.conf", "a.json", "a.properties"})
    void oneByteOrderMarkIsDropped(String fileName) throws IOException {
        String text = fileName.endsWith("json") ? "{\"name\": \"é\", \"port\": 1}" : "name = é\nport = 1\n";
        byte[] bytes = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);

        assertThat(inspect(bytes, fileName).settings()).contains(new Settings("é", 1));
    }

    @Test
    void aSecondByteOrderMarkDoesNotVanishIntoAKey() throws IOException {
        byte[] bytes = "\ufeff\ufeffname = a\nport = 1".getBytes(StandardCharsets.UTF_8);
        Inspection<Settings> inspection = inspect(bytes, "a.properties");

        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().text()).contains("\\ufeff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.conf", "a.json", "a.properties"})
    void windowsLineEndsAreLineEnds(String fileName) throws IOException {
        String text =
                fileName.endsWith("json") ? "{\r\n\"name\": \"a\",\r\n\"port\": x1\r\n}" : "name = a\r\nport = x1\r\n";
        Inspection<Settings> inspection = inspect(text.getBytes(StandardCharsets.UTF_8), fileName);

        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().text())
                .contains(fileName.endsWith("json") ? ":3" : ":2:8")
                .doesNotContain("\\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void otherUnicodeEncodingsAreRefusedAsWhatTheyAre(String charset) throws IOException {
        String report = inspect("name = a\nport = 1\n".getBytes(Charset.forName(charset)), "a.conf")
                .report()
                .text();

        assertThat(report).contains("error[bad-encoding]").contains("UTF-16");
    }

    @Test
    void aByteThatIsNoUtf8IsNamedAtItsPlace() throws IOException {
        byte[] bytes = "port = 1\nname = h\u00fcbsch\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inspect(bytes, "a.conf").report().text())
                .contains("error[bad-encoding]", "a.conf:2:9", "save the file as UTF-8");
    }

    @Test
    void aTextThatEndsInTheMiddleOfACharacterIsRefused() throws IOException {
        byte[] bytes = {'p', 'o', 'r', 't', '=', '1', '\n', '#', (byte) 0xe2, (byte) 0x82};

        assertThat(inspect(bytes, "a.conf").report().text()).contains("error[bad-encoding]", "a.conf:2:2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 11, 0x1b, 0x1f})
    void controlCharactersAreRefusedAndNeverPrinted(int control) throws IOException {
        byte[] bytes = ("port = 1\nname = a" + (char) control + "b").getBytes(StandardCharsets.UTF_8);
        String report = inspect(bytes, "a.conf").report().text();

        assertThat(report).contains("error[bad-encoding]", "a.conf:2:9");
        assertThat(report.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        byte[] bytes = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, (byte) 0xff};

        assertThat(inspect(bytes, "a.conf").report().text()).contains("error[bad-encoding]");
    }
}
