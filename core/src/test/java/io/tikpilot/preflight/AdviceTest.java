package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report suggests to type. */
class AdviceTest {
    record In(int port) {}

    record El(String name, In in) {}

    record Elements(List<El> elements) {}

    record Port(int port) {}

    /** A layer of somebody else's, with a name for each setting and a problem of its own. */
    record Foreign(String name) implements Layer {
        @Override
        public Reading read(Schema<?> schema) {
            return Reading.of(ConfigFactory.empty())
                    .withProblem(Problem.warning("unknown-variable", KeyPath.ROOT, "something is unknown"));
        }

        @Override
        public Optional<String> spell(Setting setting) {
            return Optional.of("X_" + setting.path());
        }
    }

    @Test
    void theLineForAListOfSectionsWorksAsItStands() {
        String report = SettingsLoader.of(Elements.class)
                .layer(Layer.text("a.conf", ""))
                .inspect()
                .report()
                .text();
        String line = report.lines()
                .filter(l -> l.strip().startsWith("elements = "))
                .findFirst()
                .orElseThrow()
                .strip();

        assertThat(SettingsLoader.of(Elements.class)
                        .layer(Layer.text("a.conf", line))
                        .load()
                        .elements()
                        .get(0)
                        .in()
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void aProblemOfAnotherLayerWithoutAPlaceDisturbsNothing() {
        String report = SettingsLoader.of(Port.class)
                .layer(new Foreign("foreign"))
                .inspect()
                .report()
                .text();

        assertThat(report).contains("`port` is missing", "X_port=8080", "warning[unknown-variable]");
    }

    @Test
    void noPlaceIsSuggestedThatWouldLoseAgainstAnotherLayerOfTheSameName() {
        String report = SettingsLoader.of(Port.class)
                .layer(Layer.text("same", "port = 1"))
                .layer(new Foreign("foreign"))
                .layer(Layer.text("same", "port = x"))
                .inspect()
                .report()
                .text();

        assertThat(report).contains("`port` is not a number").doesNotContain("or set");
    }

    @Test
    void theLimitOfDocumentsIsToldOnceAndBlamesNoLayerWithoutDocuments() {
        List<Problem> problems = SettingsLoader.of(Port.class)
                .limits(Limits.defaults().documents(1))
                .layer(Layer.text("1", "port = 1"))
                .layer(Layer.text("2", "port = 2"))
                .layer(Layer.optionalFile(Path.of("/nowhere/at/all.conf")))
                .inspect()
                .report()
                .problems();

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("with 2 there are more documents than the limit of 1");
    }
}
