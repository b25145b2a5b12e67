package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.schema.Default;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** One test a row of the list, lowest first: each layer overrides those before it. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class PrecedenceTest {
    private static final String PREFIX = "precedence-test";

    record Settings(@Default("the default") String value) {}

    @TempDir
    Path directory;

    @BeforeEach
    void everyPlaceHasAValue() throws IOException {
        for (String name : List.of("default", "production", "local")) {
            Files.writeString(directory.resolve(name + ".conf"), "value = " + name + ".conf");
        }
        System.setProperty(PREFIX + ".value", "a system property");
    }

    @AfterEach
    void noPropertyStays() {
        System.clearProperty(PREFIX + ".value");
    }

    private static String winner(Layer... layers) {
        return SettingsLoader.of(Settings.class).layers(List.of(layers)).load().value();
    }

    @Test
    void withoutAnyLayerTheDefaultHolds() {
        assertThat(winner()).isEqualTo("the default");
    }

    @Test
    void theResourceOverridesTheDefault() {
        assertThat(winner(Layer.resource("resource-layer-root.conf"))).isEqualTo("root");
    }

    @Test
    void theDirectorysDefaultFileOverridesTheResource() throws IOException {
        Files.delete(directory.resolve("production.conf"));
        Files.delete(directory.resolve("local.conf"));

        assertThat(winner(
                        Layer.resource("resource-layer-root.conf"),
                        Layer.directory(directory, Profile.assumed("production"))))
                .isEqualTo("default.conf");
    }

    @Test
    void theProfilesFileOverridesTheDefaultFile() throws IOException {
        Files.delete(directory.resolve("local.conf"));

        assertThat(winner(Layer.directory(directory, "production"))).isEqualTo("production.conf");
    }

    @Test
    void theLocalFileOverridesTheProfilesFile() {
        assertThat(winner(Layer.directory(directory, "production"))).isEqualTo("local.conf");
    }

    @Test
    void aSystemPropertyOverridesTheFiles() {
        assertThat(winner(Layer.directory(directory, "production"), Layer.systemProperties(PREFIX)))
                .isEqualTo("a system property");
    }

    @Test
    void anArgumentOverridesASystemProperty() {
        assertThat(winner(
                        Layer.directory(directory, "production"),
                        Layer.systemProperties(PREFIX),
                        Layer.arguments("--value=an argument")))
                .isEqualTo("an argument");
    }

    @Test
    void theOrderIsTheOneInWhichLayersAreGivenAndNoOther() {
        assertThat(winner(Layer.arguments("--value=an argument"), Layer.text("t", "value = a text")))
                .isEqualTo("a text");
    }

    @Test
    void whateverTheKindOfLayersTheLastOneWins() {
        List<Layer> layers = List.of(
                Layer.text("text", "value = text"),
                Layer.values("values", Map.of("value", "values")),
                Layer.file(directory.resolve("default.conf")),
                Layer.arguments("--value=arguments"),
                Layer.systemProperties(PREFIX));
        for (Layer last : layers) {
            List<Layer> others = new ArrayList<>(layers);
            others.remove(last);
            SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class).layers(others);

            assertThat(loader.layer(last).load())
                    .isEqualTo(SettingsLoader.of(Settings.class).layer(last).load());
        }
    }

    @Test
    void aLayerThatSetsNothingChangesNothing() {
        assertThat(winner(Layer.text("a", "value = a"), Layer.text("empty", ""), Layer.arguments()))
                .isEqualTo("a");
    }
}
