package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Including.Inner;
import io.tikpilot.preflight.layer.Including.Settings;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file includes from the directories that the program names, and where its values are said to stand. */
class AllowedIncludesTest {
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
        files.write("other.conf", "port = 5\nhost = other");

        assertThat(files.load(text.replace("CONFIG", files.config().toString())))
                .isEqualTo(new Settings(5, "other", Optional.empty()));
    }

    @Test
    void aPathCountsFromTheDirectoryOfTheFileThatIncludes() throws IOException {
        files.write("parts/a.conf", "include \"b\"");
        files.write("parts/b.json", "{\"port\": 7}");

        assertThat(files.load("include \"parts/a.conf\"").port()).isEqualTo(7);
    }

    @Test
    void whatStandsBelowAnIncludeOverridesItAndItOverridesWhatStandsAbove() throws IOException {
        files.write("other.properties", "port = 5\nhost = other");

        assertThat(files.load("port = 1\nhost = a\ninclude \"other\"\nport = 9"))
                .isEqualTo(new Settings(9, "other", Optional.empty()));
    }

    @Test
    void anIncludeInASectionAddsToItAndItsReferencesToo() throws IOException {
        files.write("other.conf", "host = h, port = ${base}\nbase = 3");
        files.write("plain.conf", "host = h, port = 4");

        assertThat(files.load("server { include \"plain\" }").server()).contains(new Inner(4, "h"));
        assertThat(files.inspect("server { include \"other\" }").report().problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("unknown-key server.base");
    }

    @Test
    void placesAreThoseOfTheIncludedFile() throws IOException {
        Path other = files.write("other.conf", "# first\nport = 5\n  host = other");
        Inspection<Settings> inspection =
                files.inspect("port = 1\nserver { port = 2\n include \"other\" }\ninclude \"other\"\nhost = own");

        assertThat(places(inspection, "port"))
                .containsExactly(other + ":2:8", files.config().resolve("app.conf") + ":1:8");
        assertThat(places(inspection, "server", "host")).containsExactly(other + ":3:10");
        assertThat(places(inspection, "host"))
                .containsExactly(files.config().resolve("app.conf") + ":5:8", other + ":3:10");
    }

    private static List<String> places(Inspection<Settings> inspection, String... key) {
        return inspection.provenance(KeyPath.of(key)).places().stream()
                .map(Provenance.Place::value)
                .map(Object::toString)
                .toList();
    }

    @Test
    void aBadValueInAnIncludedFileIsShownInItsLine() throws IOException {
        Path other = files.write("other.conf", "\nport = many");

        assertThat(files.refused("include \"other\"")).contains("--> " + other + ":2:8", "2 | port = many");
    }

    @Test
    void aMistakeInAnIncludedFileIsExplainedThere() throws IOException {
        Path other = files.write("other.conf", "port = 1\nhost = {");

        assertThat(files.refused("include \"other\"")).contains("error[syntax-error]", "--> " + other + ":2:8");
    }

    @Test
    void everySettingIsCountedInTheFileThatItStandsIn() throws IOException {
        Path parts = files.write("parts/hosts.json", "{\"host\": \"a\", \"port\": 1}");
        Path other = files.write("other.conf", "include \"parts/hosts.json\"\nport = 2\nserver.host = ${host}");
        Inspection<Settings> inspection = files.inspect("include \"other.conf\"\nserver { port = 3 }");

        assertThat(inspection.summary())
                .isEqualTo(parts + " (2), " + other + " (2), " + files.config().resolve("app.conf") + " (1)");
        assertThat(inspection.settings().orElseThrow()).isEqualTo(new Settings(2, "a", Optional.of(new Inner(3, "a"))));
    }

    @Test
    void aFileThatOnlyIncludesOthersGivesNothingItself() throws IOException {
        Path other = files.write("other.conf", "port = 2");

        assertThat(files.inspect("include \"other.conf\"").summary()).isEqualTo(other + " (1)");
    }

    @Test
    void theIncludedFilesAreListedAmongTheLayersAndAmongThePlacesThatWereLookedAt() throws IOException {
        record Needed(int port, Inner needed) {}
        files.write("other.conf", "port = x");
        String report = SettingsLoader.of(Needed.class)
                .layer(Layer.file(files.write("app.conf", "include \"other\"\ninclude \"local\"")))
                .limits(Limits.defaults().includes(files.config()))
                .inspect()
                .report()
                .text()
                .replaceAll("\\R +", " ");

        assertThat(report)
                .contains("Layers, lowest first: " + files.config().resolve("other.conf") + " < "
                        + files.config().resolve("app.conf"));
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
}
