package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Lookup;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A layer written by somebody else, against the public API alone. */
class RegistryLayerTest {
    public record Settings(int port, String host) {}

    /** Reads the settings of a service from a store that keeps one HOCON text a service. */
    private record Registry(String service, Optional<String> text) implements Layer {
        @Override
        public String name() {
            return "registry " + service;
        }

        @Override
        public Reading read(Schema<?> schema) {
            if (text.isEmpty()) {
                return Reading.broken(Problem.error("registry-down", KeyPath.ROOT, "the registry does not answer")
                        .at(Origin.of(name()), "asked for " + schema.settings().size() + " settings")
                        .help("start the registry"));
            }
            ConfigParseOptions options = ConfigParseOptions.defaults().setOriginDescription(name());
            return Reading.of(ConfigFactory.parseString(text.get(), options))
                    .withText(name(), text.get())
                    .withLookup(Lookup.read(name()))
                    .withProblem(Problem.warning("registry-old", KeyPath.ROOT, "the registry is of an old version"));
        }

        @Override
        public Optional<String> spell(Setting setting) {
            return Optional.of("registry set " + service + "/" + setting.path());
        }
    }

    private static Inspection<Settings> inspect(String text) {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.text("base", "port = 1, host = a"))
                .layer(new Registry("posts", Optional.of(text)))
                .inspect();
    }

    @Test
    void itsValuesOverrideThoseBelowAndItsWarningsAreKept() {
        Inspection<Settings> inspection = inspect("port = 2");

        assertThat(inspection.settings()).contains(new Settings(2, "a"));
        assertThat(inspection.layers()).containsExactly("base", "registry posts");
        assertThat(inspection.report().problems())
                .map(Problem::toString)
                .containsExactly("warning[registry-old]: the registry is of an old version");
    }

    @Test
    void aBadValueInItIsShownWithItsLineAsInAFile() {
        assertThat(inspect("# posts\nport = lots").report().text())
                .contains("error[wrong-type]: `port` is not a number")
                .contains("--> registry posts:2:8")
                .contains("2 | port = lots\n   |        ^^^^ expected a whole number")
                .contains("overrides   1   at base:1:8");
    }

    @Test
    void whatIsMissingIsSuggestedInItsOwnDialect() {
        String report = SettingsLoader.of(Settings.class)
                .layer(new Registry("posts", Optional.of("host = a")))
                .inspect()
                .report()
                .text();

        assertThat(report).contains("looked in   registry posts", "registry set posts/port=8080");
    }

    @Test
    void aLayerThatIsBrokenEndsInItsOwnProblem() {
        Inspection<Settings> inspection = SettingsLoader.of(Settings.class)
                .layer(new Registry("posts", Optional.empty()))
                .inspect();

        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().text())
                .contains(
                        "error[registry-down]: the registry does not answer",
                        "asked for 2 settings",
                        "start the registry");
        assertThat(inspection.report().problems()).hasSize(1);
    }
}
