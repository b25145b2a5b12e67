package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Including.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no file can include, and what ends in a problem although the program allows includes. */
class RefusedIncludesTest {
    @TempDir
    Path root;

    private Including files;

    @BeforeEach
    void aDirectoryAndWhatLiesBesideIt() throws IOException {
        files = Including.below(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include \"../secret.conf\"",
                "include \"../secret\"",
                "include file(\"../secret.conf\")",
                "include required(file(\"ROOT/secret.conf\"))",
                "include \"ROOT/secret.conf\"",
                "include \"parts/../../secret.conf\"",
                "include \"link.conf\"",
                "include \"links/secret.conf\"",
                "include \"/etc/passwd\"",
                "include \"/proc/self/environ\"",
                "include \"../not-there.conf\"",
                "include url(\"file:CONFIG/other.conf\")",
                "include \"file:CONFIG/other.conf\"",
                "include classpath(\"reference.conf\")",
                "include required(classpath(\"logback-test.xml\"))",
                "include \"\\u0000\""
            })
    void nothingOutsideIsReadWhateverItIsCalled(String include) throws IOException {
        files.write("other.conf", "port = 5");
        Files.createSymbolicLink(files.config().resolve("link.conf"), root.resolve("secret.conf"));
        Files.createSymbolicLink(files.config().resolve("links"), root);
        String report = files.refused("host = a\n"
                + include.replace("ROOT", root.toString())
                        .replace("CONFIG", files.config().toString()));

        assertThat(report)
                .startsWith("Settings could not be loaded: 1 problem")
                .contains("error[include-refused]", "app.conf:2:1");
    }

    @Test
    void aFileThatIsRequiredAndMissingIsNamed() throws IOException {
        assertThat(files.refused("include required(\"not-there.conf\")"))
                .contains(
                        "error[missing-file]",
                        "not-there.conf",
                        "at " + files.config().resolve("app.conf") + ":1:1");
    }

    @Test
    void aDirectoryIsNoFile() throws IOException {
        Files.createDirectory(files.config().resolve("directory.conf"));

        assertThat(files.refused("include \"directory.conf\"")).contains("error[not-a-file]");
    }

    @Test
    void twoSpellingsOfOneNameAreAmbiguous() throws IOException {
        files.write("other.conf", "port = 1");
        files.write("other.json", "{}");

        assertThat(files.refused("include \"other\"")).contains("error[ambiguous-file]");
    }

    @Test
    void aCircleIsFoundAtOnce() throws IOException {
        files.write("other.conf", "include \"app.conf\"");

        assertThat(files.refused("include \"other\""))
                .contains("error[include-refused]", "includes a file that includes it", "other.conf:1:1");
        assertThat(files.refused("include \"app\"")).contains("includes a file that includes it");
    }

    @Test
    void theNumberOfFilesIsLimitedAlsoWhereEachIncludesTwo() throws IOException {
        for (int i = 0; i < 40; i++) {
            files.write("parts/p" + i + ".conf", ("include \"p" + (i + 1) + "\"\n").repeat(2));
        }
        files.write("parts/p40.conf", "port = 1");

        assertThat(files.refused("include \"parts/p0\"")).contains("error[limit-exceeded]", "the limit of 16");
    }

    @Test
    void eachIncludedFileIsHeldToTheLimits() throws IOException {
        files.write("other.conf", "host = " + "[".repeat(65));

        assertThat(files.refused("include \"other\"")).contains("error[limit-exceeded]", "other.conf nests");
    }

    @Test
    void aTextThatIsNoFileIncludesNothing() {
        assertThat(SettingsLoader.of(Settings.class)
                        .layer(Layer.text("t.conf", "include \"other.conf\""))
                        .limits(Limits.defaults().includes(files.config()))
                        .inspect()
                        .report()
                        .text())
                .contains("error[include-refused]");
    }

    @Test
    void noConnectionIsMadeAlsoWhereFilesMayBeIncluded() throws IOException {
        try (ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            server.configureBlocking(false);
            String url = "http://127.0.0.1:" + server.socket().getLocalPort() + "/a.conf";
            for (String form :
                    List.of("\"URL\"", "url(\"URL\")", "file(\"URL\")", "required(url(\"URL\"))", "\"jar:URL!/a\"")) {
                assertThat(files.refused("include " + form.replace("URL", url))).contains("error[include-refused]");
            }
            files.write("other.conf", "host = \"jdbc:postgresql:" + url.substring("http:".length()) + "\", port = 1");
            assertThat(files.inspect("include \"other\"").settings()).isPresent();

            assertThat(server.accept()).isNull();
        }
    }

    @Test
    void withoutADirectoryNothingIsIncluded() throws IOException {
        files.write("other.conf", "port = 5");
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                .layer(Layer.file(files.write("app.conf", "port = 1\ninclude \"other.conf\"")));

        assertThat(loader.inspect().report().text()).contains("error[include-refused]", "includes are not followed");
        assertThat(loader.limits(Limits.defaults().includes(files.config()))
                        .load()
                        .port())
                .isEqualTo(5);
    }
}
