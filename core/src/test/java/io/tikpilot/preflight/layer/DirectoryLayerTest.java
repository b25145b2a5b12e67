package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryLayerTest {
    record Settings(String value) {}

    @TempDir
    Path directory;

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static Inspection<Settings> inspect(Layer layer) {
        return SettingsLoader.of(Settings.class).layer(layer).inspect();
    }

    private Inspection<Settings> named(String profile) {
        return inspect(Layer.directory(directory, profile));
    }

    private Inspection<Settings> assumed(String profile) {
        return inspect(Layer.directory(directory, Profile.assumed(profile)));
    }

    private static List<String> codes(Inspection<?> inspection) {
        return inspection.report().problems().stream()
                .map(problem -> problem.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "default, default",
        "test, test",
        "local, local",
        "default test, test",
        "default local, local",
        "test local, local",
        "default test local, local"
    })
    void defaultIsOverriddenByTheProfileAndThatByLocal(String present, String winner) throws IOException {
        for (String name : present.split(" ", -1)) {
            write(name + ".conf", "value = " + name);
        }

        assertThat(assumed("test").settings()).contains(new Settings(winner));
    }

    @Test
    void filesOfTheThreeKindsMayBeMixed() throws IOException {
        write("default.json", "{\"value\": \"a\"}");
        write("test.properties", "value = b");
        assertThat(named("test").settings()).contains(new Settings("b"));
        assertThat(named("test").layers())
                .containsExactly(
                        directory.resolve("default.json").toString(),
                        directory.resolve("test.properties").toString());

        write("local.conf", "value = ${value}c");
        assertThat(named("test").settings()).contains(new Settings("bc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "test", "local"})
    void twoSpellingsOfOneFileAreAnError(String name) throws IOException {
        write("test.conf", "value = a");
        write(name + ".conf", "value = a");
        write(name + ".json", "{\"value\": \"b\"}");

        assertThat(codes(named("test"))).containsExactly("ambiguous-file");
        assertThat(named("test").report().text()).contains(name + ".conf", name + ".json");
    }

    @Test
    void aFileOfAnotherProfileIsNotRead() throws IOException {
        write("production.conf", "}");
        write("test.conf", "value = a");

        assertThat(named("test").settings()).contains(new Settings("a"));
    }

    @Test
    void aProfileThatWasNamedMustHaveAFile() throws IOException {
        write("default.conf", "value = a");

        assertThat(codes(named("staging"))).containsExactly("unknown-profile");
        assertThat(named("staging").report().text()).contains("staging.conf");
        assertThat(assumed("staging").settings()).contains(new Settings("a"));
    }

    @Test
    void aMistypedProfileIsTheOnlyProblemAndIsAnsweredWithTheNearOne() throws IOException {
        write("production.conf", "value = a");
        write("testing.json", "{}");
        Inspection<Settings> inspection = named("prodction");

        assertThat(codes(inspection)).containsExactly("unknown-profile");
        assertThat(inspection.report().text()).contains("`production`").contains("production, testing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "..", ".", "", "a/b", "a\\b", "/etc/passwd", "x\u0000", " ", ".hidden", "a\nb", "～"})
    void aProfileNeverLeadsOutOfTheDirectory(String profile) throws IOException {
        write("x.conf", "value = outside");
        Path inside = Files.createDirectory(directory.resolve("config"));
        Files.writeString(inside.resolve("default.conf"), "value = a");

        assertThat(codes(inspect(Layer.directory(inside, profile)))).containsExactly("unknown-profile");
        assertThat(codes(inspect(Layer.directory(inside, Profile.assumed(profile)))))
                .containsExactly("unknown-profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "local"})
    void aProfileThatIsCalledLikeAnotherFileIsNotReadTwice(String profile) throws IOException {
        write("default.conf", "value = a");
        write("local.conf", "value = b");
        Inspection<Settings> inspection = assumed(profile);

        assertThat(inspection.layers()).doesNotHaveDuplicates();
    }

    @Test
    void aDirectoryMustBeThereUnlessItIsOptional() {
        Path missing = directory.resolve("config");

        assertThat(codes(inspect(Layer.directory(missing, Profile.assumed("test")))))
                .containsExactly("missing-directory");
        assertThat(codes(inspect(Layer.directory(missing, "test")))).containsExactly("missing-directory");
        Inspection<Settings> optional = inspect(Layer.optionalDirectory(missing, Profile.assumed("test")));
        assertThat(codes(optional)).containsExactly("missing-value");
        assertThat(optional.report().text()).contains("looked in", "default.conf", "test.conf", "local.conf");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsSaidToBeOne() throws IOException {
        write("config", "value = a");
        Path file = directory.resolve("config");

        assertThat(codes(inspect(Layer.directory(file, "test")))).containsExactly("missing-directory");
        assertThat(codes(inspect(Layer.optionalDirectory(file, Profile.assumed("test")))))
                .containsExactly("missing-directory");
        assertThat(inspect(Layer.directory(file, "test")).report().text()).contains("is not a directory", "a file");
    }

    @Test
    void anEmptyDirectoryIsSaidToBeEmpty() {
        assertThat(codes(assumed("test"))).containsExactly("missing-value");
        assertThat(assumed("test").report().text()).contains("empty directory");
        assertThat(codes(named("test"))).contains("unknown-profile");
    }

    @Test
    void anEmptyFileAndADanglingLinkInItAreErrors() throws IOException {
        write("default.conf", "");
        Files.createSymbolicLink(directory.resolve("local.conf"), directory.resolve("gone"));

        assertThat(codes(assumed("test"))).containsExactlyInAnyOrder("empty-file", "missing-file");
    }

    @Test
    void aDirectoryInThePlaceOfOneOfTheFilesIsNoFile() throws IOException {
        Files.createDirectory(directory.resolve("default.conf"));

        assertThat(codes(assumed("test"))).containsExactly("not-a-file");
    }
}
