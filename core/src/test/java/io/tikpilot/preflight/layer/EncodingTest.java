package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aReplacementCharacterThatIsWrittenIsOneCharacter() throws IOException {
        byte[] bytes = "port = 1\nname = \"\ufffd\u0000\"".getBytes(StandardCharsets.UTF_8);

        assertThat(inspect(bytes, "a.conf").report().problems().get(0).origin())
                .hasValueSatisfying(origin -> assertThat(origin.column()).isEqualTo(10));
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
    @ValueSource(strings = {"a.conf", "a.json", "a.properties"})
    void lineEndsOfOldMacsAreLineEnds(String fileName) throws IOException {
        String text = fileName.endsWith("json") ? "{\r\"name\": \"a\",\r\"port\": x1\r}" : "name = a\rport = x1\r";
        Inspection<Settings> inspection = inspect(text.getBytes(StandardCharsets.UTF_8), fileName);

        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().text())
                .contains(fileName.endsWith("json") ? ":3:9" : ":2:8")
                .doesNotContain("\\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void otherUnicodeEncodingsAreRefusedAsWhatTheyAre(String charset) throws IOException {
        String report = inspect("name = a\nport = 1\n".getBytes(Charset.forName(charset)), "a.conf")
                .report()
                .text();

        assertThat(report)
                .contains("error[bad-encoding]", "is written in " + charset + ", not in UTF-8", "1 | name = ••••")
                .contains("iconv -f " + charset + " -t UTF-8 a.conf > a.conf.new && mv a.conf.new a.conf");
    }

    @Test
    void aByteThatIsNoUtf8IsNamedAtItsPlace() throws IOException {
        byte[] bytes = "port = 1\nname = h\u00fcbsch\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inspect(bytes, "a.conf").report().text())
                .contains("error[bad-encoding]", "a.conf:2:9", "2 | name = ••••", "the byte 0xFC in column 9")
                .contains("saved in ISO-8859-1, where this byte is `ü`")
                .contains("iconv -f ISO-8859-1 -t UTF-8 a.conf > a.conf.new && mv a.conf.new a.conf");
    }

    @Test
    void aTextThatEndsInTheMiddleOfACharacterIsRefused() throws IOException {
        byte[] bytes = {'p', 'o', 'r', 't', '=', '1', '\n', '#', (byte) 0xe2, (byte) 0x82};

        assertThat(inspect(bytes, "a.conf").report().text())
                .contains("error[bad-encoding]", "a.conf:2:2", "cut off in the middle of a character");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 11, 0x1b, 0x1f})
    void controlCharactersAreRefusedAndNeverPrinted(int control) throws IOException {
        byte[] bytes = ("port = 1\nname = a" + (char) control + "b").getBytes(StandardCharsets.UTF_8);
        String report = inspect(bytes, "a.conf").report().text();

        assertThat(report).contains("error[bad-encoding]", "a.conf:2:9");
        assertThat(report.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1f8b0800, a gzip archive",
        "504b0304, a ZIP or JAR archive",
        "7f454c4602, a program (ELF)",
        "cafebabe00, a compiled Java class",
        "89504e470d0a1a0a, an image (PNG)",
        "ffd8ffe0, an image (JPEG)",
        "53514c69746520666f726d6174203300, an SQLite database",
        "3082ffff, 'a certificate, key or key store in DER form'",
        "28b52ffd, a Zstandard archive",
        "004749544352595054 00, encrypted with git-crypt"
    })
    void aBinaryFileIsNamedAsWhatItIs(String bytes, String kind) throws IOException {
        Problem problem = inspect(HexFormat.of().parseHex(bytes.replace(" ", "")), "a.conf")
                .report()
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo("bad-encoding");
        assertThat(problem.message()).endsWith("a.conf is " + kind + ", not a text");
        assertThat(problem.help()).isNotEmpty();
    }

    @Test
    void aTextThatOnlyBeginsLikeABinaryFileIsRead() throws IOException {
        assertThat(inspect("name = PK\nport = 1".getBytes(StandardCharsets.UTF_8), "a.conf")
                        .settings())
                .contains(new Settings("PK", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'name = gr\u00fc\u00dfe', ISO-8859-1, `ü`",
        "'name = \u201cx\u201d', WINDOWS-1252, `“`",
        "'name = 5 \u20ac', WINDOWS-1252, `€`",
        "'# na\u00efve \u2026', WINDOWS-1252, `ï`",
        "'gr\u00fcn = x', ISO-8859-1, `ü`",
    })
    void theEncodingThatAFileWasSavedInIsNamed(String text, String encoding, String character) throws IOException {
        assertThat(inspect(text.getBytes(Charset.forName("windows-1252")), "a.conf")
                        .report()
                        .text())
                .contains("saved in " + encoding + ", where this byte is " + character);
    }

    @Test
    void aByteThatIsNoLetterAnywhereIsNotGuessedAt() throws IOException {
        byte[] bytes = {'a', '=', (byte) 0xfe, (byte) 0xff, '1'};

        assertThat(inspect(bytes, "a.conf").report().text()).contains("0xFE").doesNotContain("likely", "iconv");
    }

    @Test
    void aFileInTwoEncodingsIsNotConvertedAsOne() throws IOException {
        byte[] utf8 = "a = \"ä\"\n".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "b = \"ü\"\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(utf8, utf8.length + latin.length);
        System.arraycopy(latin, 0, bytes, utf8.length, latin.length);

        assertThat(inspect(bytes, "a.conf").report().text())
                .contains("a.conf:2:6", "different encodings")
                .doesNotContain("iconv");
    }

    @Test
    void whatIsNoUtf8InAKeyIsShownAsAnEscape() throws IOException {
        byte[] bytes = "gr\u00fcn = x".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inspect(bytes, "a.conf").report().text())
                .contains("1 | gr\\xFCn = ••••\n   |   ^^^^ the byte 0xFC in column 3");
    }

    @Test
    void aNameThatAShellWouldSplitIsQuotedInTheCommand() throws IOException {
        assertThat(inspect("a = gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1), "my app's.conf")
                        .report()
                        .text())
                .contains("iconv -f ISO-8859-1 -t UTF-8 'my app'\\''s.conf' > ");
    }

    @Test
    void ofAFileThatMayBeASecretNothingIsTold() throws IOException {
        Path file = Files.write(directory.resolve("secret"), "p=gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1));
        String told = TextFile.content(file, Limits.defaults()).problems().stream()
                .map(problem ->
                        problem.message() + problem.labels() + problem.notes() + problem.help() + problem.origin())
                .collect(Collectors.joining());

        assertThat(told).contains("column 5", "iconv").doesNotContain("ü", "FC", "p=");
    }
}
