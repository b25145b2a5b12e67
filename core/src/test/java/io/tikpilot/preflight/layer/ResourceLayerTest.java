package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import org.junit.jupiter.api.Test;

class ResourceLayerTest {
    record Settings(String value) {}

    private static SettingsLoader<Settings> loader(Layer layer) {
        return SettingsLoader.of(Settings.class).layer(layer);
    }

    @Test
    void aResourceIsFoundFromTheRootOfTheClassPath() {
        assertThat(loader(Layer.resource("resource-layer-root.conf")).load().value())
                .isEqualTo("root");
        assertThat(loader(Layer.resource("io/tikpilot/preflight/layer/resource-layer.conf"))
                        .load()
                        .value())
                .isEqualTo("beside");
    }

    @Test
    void anAnchoredResourceIsFoundBesideTheClassOrFromTheRoot() {
        assertThat(loader(Layer.resource(ResourceLayerTest.class, "resource-layer.conf"))
                        .load()
                        .value())
                .isEqualTo("beside");
        assertThat(loader(Layer.resource(ResourceLayerTest.class, "/resource-layer-root.conf"))
                        .load()
                        .value())
                .isEqualTo("root");
    }

    @Test
    void aResourceThatIsNotInTheProgramIsAProblemThatSaysWhere() {
        assertThat(Loading.problems(loader(Layer.resource("nope.conf")))).containsExactly("error[missing-resource]");
        assertThat(loader(Layer.resource(ResourceLayerTest.class, "nope.conf"))
                        .inspect()
                        .report()
                        .text())
                .contains("beside io.tikpilot.preflight.layer.ResourceLayerTest");
    }

    @Test
    void anOptionalResourceMayBeMissingAndIsListed() {
        SettingsLoader<Settings> loader = loader(Layer.optionalResource("nope.conf"));

        assertThat(Loading.problems(loader)).containsExactly("error[missing-value] value");
        assertThat(loader.inspect().report().text()).contains("looked in   classpath:nope.conf   not there");
        assertThat(loader(Layer.optionalResource("resource-layer-root.conf"))
                        .load()
                        .value())
                .isEqualTo("root");
    }

    @Test
    void theEndingDecidesTheLanguageAndWhatIsNoTextIsRefused() {
        assertThat(Loading.problems(loader(Layer.resource("io/tikpilot/preflight/layer/ResourceLayerTest.class"))))
                .singleElement()
                .asString()
                .startsWith("error[bad-encoding]");
    }

    @Test
    void aFolderOfTheClassPathIsNoDocument() {
        assertThat(Loading.problems(loader(Layer.resource("io/tikpilot/preflight"))))
                .singleElement()
                .asString()
                .startsWith("error[");
    }

    @Test
    void theLimitsHoldForResourcesToo() {
        SettingsLoader<Settings> loader = loader(Layer.resource("resource-layer-root.conf"));

        assertThat(Loading.problems(loader.limits(Limits.defaults().fileBytes(5))))
                .containsExactly("error[limit-exceeded]");
    }

    @Test
    void nobodyIsToldToWriteIntoTheProgram() {
        Layer layer = Layer.resource("resource-layer-root.conf");

        assertThat(loader(layer).schema().settings())
                .allMatch(setting -> layer.spell(setting).isEmpty());
        assertThat(layer.name()).isEqualTo("classpath:resource-layer-root.conf");
    }
}
