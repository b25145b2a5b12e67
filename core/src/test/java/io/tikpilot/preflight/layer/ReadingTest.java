package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final Problem problem = Problem.error("broken", KeyPath.ROOT, "it is broken");
    private final Reading low = Reading.of(ConfigFactory.parseString("a = 1"));
    private final Reading high = Reading.of(ConfigFactory.parseString("a = 2"));

    @Test
    void twoReadingsBecomeOneWithTheHigherOneLast() {
        Reading both = low.withLookup(Lookup.read("low"))
                .withVariables(Map.of("X", "1", "Y", "1"))
                .withProfile("low")
                .overriddenBy(
                        high.withLookup(Lookup.nothing("high", "not there")).withVariables(Map.of("X", "2")));

        assertThat(both.documents())
                .map(document -> document.values().getInt("a"))
                .containsExactly(1, 2);
        assertThat(both.lookups()).map(Lookup::place).containsExactly("low", "high");
        assertThat(both.variables()).isEqualTo(Map.of("X", "2", "Y", "1"));
        assertThat(both.profile()).contains("low");
        assertThat(both.isBroken()).isFalse();
    }

    @Test
    void oneThatIsBrokenBreaksBoth() {
        assertThat(low.overriddenBy(Reading.broken(problem)).isBroken()).isTrue();
        assertThat(Reading.broken(problem).overriddenBy(high).isBroken()).isTrue();
        assertThat(low.withProblem(problem).isBroken()).isFalse();
    }

    @Test
    void eachVerbLeavesTheOldReading() {
        Reading unused = low.withProblem(problem).withLookup(Lookup.read("x")).withVariables(Map.of("X", "1"));

        assertThat(unused.problems()).containsExactly(problem);
        assertThat(low.problems()).isEmpty();
        assertThat(low.lookups()).isEmpty();
        assertThat(low.variables()).isEmpty();
        assertThatThrownBy(() -> low.documents().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aLayerThatWrapsAnotherMayExplainItsProblems() {
        Reading explained = Reading.broken(problem).explained(p -> p.note("likely", "the disk"));

        assertThat(explained.problems().get(0).notes()).hasSize(1);
        assertThat(explained.isBroken()).isTrue();
    }

    @Test
    void theTextOfAReadingWithoutADocumentIsNoFailure() {
        assertThat(Reading.broken(problem).withText("a.conf", "}").problems()).containsExactly(problem);
        assertThat(Reading.nothing().withText("a.conf", "").documents()).isEmpty();
    }
}
