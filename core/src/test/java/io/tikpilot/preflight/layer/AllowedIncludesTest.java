package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedIncludesTest {
    record Inner(@Default("0") int port, @Default("") String host) {}

    record Settings(@Default("0") int port, @Default("") String host, Optional<Inner> server) {}

    @TempDir
    Path root;

    private Path config;

    @BeforeEach
    void aDirectoryAndWhatLiesBesideIt() throws IOException {
        config = Files.createDirectories(root.resolve("config/parts")).getParent();
        write("../secret.conf", "port = 7654321");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(config.resolve(name), text);
    }

    private Inspection<Settings> inspect(String text) throws IOException {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.file(write("app.conf", text)))
                .limits(Limits.defaults().includes(config))
                .inspect();
    }

    private Settings load(String text) throws IOException {
        Inspection<Settings> inspection = inspect(text);
        assertThat(inspection.report().text()).isEmpty();
        return inspection.settings().orElseThrow();
    }

    private String refused(String text) throws IOException {
        Inspection<Settings> inspection = inspect(text);
        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().text()).doesNotContain("7654321");
        return inspection.report().text().replaceAll("\\R +", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include \"other.conf\"",
                "include \"other\"",
                "include \"./other.conf\"",
                "include \"parts/../other.conf\"",
                "include \"CONFIG/other.conf\"",
                "include file(\"other.conf\")",
                "include file(\"CONFIG/other.conf\")",
                "include required(\"other.conf\")",
                "include required(file(\"other.conf\"))",
                "port = 1\ninclude \"other.conf\"",
                "include \"not-there.conf\"\ninclude \"other\""
            })
    void everyFormThatNamesAFileInsideIsFollowed(String text) throws IOException {
        write("other.conf", "port = 5\nhost = other");

        assertThat(load(text.replace("CONFIG", config.toString())))
                .isEqualTo(new Settings(5, "other", Optional.empty()));
    }

    @Test
    void aPathCountsFromTheDirectoryOfTheFileThatIncludes() throws IOException {
        write("parts/a.conf", "include \"b\"");
        write("parts/b.json", "{\"port\": 7}");

        assertThat(load("include \"parts/a.conf\"").port()).isEqualTo(7);
    }

    @Test
    void whatStandsBelowAnIncludeOverridesItAndItOverridesWhatStandsAbove() throws IOException {
        write("other.properties", "port = 5\nhost = other");

        assertThat(load("port = 1\nhost = a\ninclude \"other\"\nport = 9"))
                .isEqualTo(new Settings(9, "other", Optional.empty()));
    }

    @Test
    void anIncludeInASectionAddsToItAndItsReferencesToo() throws IOException {
        write("other.conf", "host = h, port = ${base}\nbase = 3");
        write("plain.conf", "host = h, port = 4");

        assertThat(load("server { include \"plain\" }").server()).contains(new Inner(4, "h"));
        assertThat(inspect("server { include \"other\" }").report().problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("unknown-key server.base");
    }

    @Test
    void placesAreThoseOfTheIncludedFile() throws IOException {
        Path other = write("other.conf", "# first\nport = 5\n  host = other");
        Inspection<Settings> inspection =
                inspect("port = 1\nserver { port = 2\n include \"other\" }\ninclude \"other\"\nhost = own");

        assertThat(places(inspection, "port")).containsExactly(other + ":2:8", config.resolve("app.conf") + ":1:8");
        assertThat(places(inspection, "server", "host")).containsExactly(other + ":3:10");
        assertThat(places(inspection, "host")).containsExactly(config.resolve("app.conf") + ":5:8", other + ":3:10");
    }

    private static List<String> places(Inspection<Settings> inspection, String... key) {
        return inspection.provenance(KeyPath.of(key)).places().stream()
                .map(Provenance.Place::value)
                .map(Object::toString)
                .toList();
    }

    @Test
    void aBadValueInAnIncludedFileIsShownInItsLine() throws IOException {
        Path other = write("other.conf", "\nport = many");

        assertThat(refused("include \"other\"")).contains("--> " + other + ":2:8", "2 | port = many");
    }

    @Test
    void aMistakeInAnIncludedFileIsExplainedThere() throws IOException {
        Path other = write("other.conf", "port = 1\nhost = {");

        assertThat(refused("include \"other\"")).contains("error[syntax-error]", "--> " + other + ":2:8");
    }

    @Test
    void everySettingIsCountedInTheFileThatItStandsIn() throws IOException {
        Path parts = write("parts/hosts.json", "{\"host\": \"a\", \"port\": 1}");
        Path other = write("other.conf", "include \"parts/hosts.json\"\nport = 2\nserver.host = ${host}");
        Inspection<Settings> inspection = inspect("include \"other.conf\"\nserver { port = 3 }");

        assertThat(inspection.summary())
                .isEqualTo(parts + " (2), " + other + " (2), " + config.resolve("app.conf") + " (1)");
        assertThat(inspection.settings().orElseThrow()).isEqualTo(new Settings(2, "a", Optional.of(new Inner(3, "a"))));
    }

    @Test
    void aFileThatOnlyIncludesOthersGivesNothingItself() throws IOException {
        Path other = write("other.conf", "port = 2");

        assertThat(inspect("include \"other.conf\"").summary()).isEqualTo(other + " (1)");
    }

    @Test
    void theIncludedFilesAreListedAmongTheLayersAndAmongThePlacesThatWereLookedAt() throws IOException {
        record Needed(int port, Inner needed) {}
        write("other.conf", "port = x");
        String report = SettingsLoader.of(Needed.class)
                .layer(Layer.file(write("app.conf", "include \"other\"\ninclude \"local\"")))
                .limits(Limits.defaults().includes(config))
                .inspect()
                .report()
                .text()
                .replaceAll("\\R +", " ");

        assertThat(report)
                .contains("Layers, lowest first: " + config.resolve("other.conf") + " < " + config.resolve("app.conf"));
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
        write("other.conf", "port = 5");
        Files.createSymbolicLink(config.resolve("link.conf"), root.resolve("secret.conf"));
        Files.createSymbolicLink(config.resolve("links"), root);
        String report =
                refused("host = a\n" + include.replace("ROOT", root.toString()).replace("CONFIG", config.toString()));

        assertThat(report)
                .startsWith("Settings could not be loaded: 1 problem")
                .contains("error[include-refused]", "app.conf:2:1");
    }

    @Test
    void aDirectoryThatIsALinkAsKubernetesMountsItIsFollowed() throws IOException {
        Path mounted = Files.createDirectories(root.resolve("mounted/..2026"));
        Files.writeString(mounted.resolve("app.conf"), "include \"other.conf\"");
        Files.writeString(mounted.resolve("other.conf"), "port = 8");
        Files.createSymbolicLink(root.resolve("mounted/..data"), Path.of("..2026"));
        for (String name : List.of("app.conf", "other.conf")) {
            Files.createSymbolicLink(root.resolve("mounted/" + name), Path.of("..data", name));
        }
        Files.createSymbolicLink(root.resolve("current"), root.resolve("mounted"));

        for (String directory : List.of("mounted", "current")) {
            Path path = root.resolve(directory);
            assertThat(SettingsLoader.of(Settings.class)
                            .layer(Layer.file(path.resolve("app.conf")))
                            .limits(Limits.defaults().includes(path))
                            .load()
                            .port())
                    .isEqualTo(8);
        }
    }

    @Test
    void aFileThatIsRequiredAndMissingIsNamed() throws IOException {
        assertThat(refused("include required(\"not-there.conf\")"))
                .contains("error[missing-file]", "not-there.conf", "at " + config.resolve("app.conf") + ":1:1");
    }

    @Test
    void aDirectoryIsNoFile() throws IOException {
        Files.createDirectory(config.resolve("directory.conf"));

        assertThat(refused("include \"directory.conf\"")).contains("error[not-a-file]");
    }

    @Test
    void twoSpellingsOfOneNameAreAmbiguous() throws IOException {
        write("other.conf", "port = 1");
        write("other.json", "{}");

        assertThat(refused("include \"other\"")).contains("error[ambiguous-file]");
    }

    @Test
    void aCircleIsFoundAtOnce() throws IOException {
        write("other.conf", "include \"app.conf\"");

        assertThat(refused("include \"other\""))
                .contains("error[include-refused]", "includes a file that includes it", "other.conf:1:1");
        assertThat(refused("include \"app\"")).contains("includes a file that includes it");
    }

    @Test
    void theNumberOfFilesIsLimitedAlsoWhereEachIncludesTwo() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("parts/p" + i + ".conf", ("include \"p" + (i + 1) + "\"\n").repeat(2));
        }
        write("parts/p40.conf", "port = 1");

        assertThat(refused("include \"parts/p0\"")).contains("error[limit-exceeded]", "the limit of 16");
    }

    @Test
    void eachIncludedFileIsHeldToTheLimits() throws IOException {
        write("other.conf", "host = " + "[".repeat(65));

        assertThat(refused("include \"other\"")).contains("error[limit-exceeded]", "other.conf nests");
    }

    @Test
    void aTextThatIsNoFileIncludesNothing() {
        assertThat(SettingsLoader.of(Settings.class)
                        .layer(Layer.text("t.conf", "include \"other.conf\""))
                        .limits(Limits.defaults().includes(config))
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
                assertThat(refused("include " + form.replace("URL", url))).contains("error[include-refused]");
            }
            write("other.conf", "host = \"jdbc:postgresql:" + url.substring("http:".length()) + "\", port = 1");
            assertThat(inspect("include \"other\"").settings()).isPresent();

            assertThat(server.accept()).isNull();
        }
    }

    @Test
    void withoutADirectoryNothingIsIncluded() throws IOException {
        write("other.conf", "port = 5");
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                .layer(Layer.file(write("app.conf", "port = 1\ninclude \"other.conf\"")));

        assertThat(loader.inspect().report().text()).contains("error[include-refused]", "includes are not followed");
        assertThat(loader.limits(Limits.defaults().includes(config)).load().port())
                .isEqualTo(5);
    }
}
