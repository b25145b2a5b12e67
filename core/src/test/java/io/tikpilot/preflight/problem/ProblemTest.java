package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private final Problem bare = Problem.error("wrong-type", KeyPath.of("port"), "`port` is not a number");

    @Test
    void eachVerbGivesANewProblemAndLeavesTheOldOne() {
        Problem full = bare.at(Origin.of("a.conf", 1), "expected a number")
                .note("overrides", "80")
                .help("write a number")
                .as(Severity.WARNING);

        assertThat(bare.labels()).isEmpty();
        assertThat(bare.notes()).isEmpty();
        assertThat(bare.help()).isEmpty();
        assertThat(bare.isError()).isTrue();
        assertThat(full.isError()).isFalse();
        assertThat(full.labels())
                .containsExactly(new Problem.Label(full.origin().orElseThrow(), "expected a number"));
        assertThat(full.notes()).containsExactly(new Problem.Note("overrides", List.of(new Problem.Row("", "80"))));
        assertThat(full.help()).containsExactly("write a number");
        assertThat(full).hasToString("warning[wrong-type]: `port` is not a number");
    }

    @Test
    void theFirstPlaceIsTheOneToLookAt() {
        Problem problem = bare.at(Origin.of("high.conf"), "wins").at(Origin.of("low.conf"), "loses");

        assertThat(problem.origin().map(Origin::source)).contains("high.conf");
        assertThat(bare.origin()).isEmpty();
    }

    @Test
    void whatAReportHoldsCannotBeChangedFromOutside() {
        List<Problem> problems = new ArrayList<>(List.of(bare));
        Report report = Report.of(problems, List.of("a.conf"));
        problems.clear();

        assertThat(report.problems()).containsExactly(bare);
        assertThatThrownBy(() -> report.problems().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> bare.help().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void warningsAloneAreNoErrorAndNoProblemIsNoText() {
        assertThat(Report.of(List.of(bare.as(Severity.WARNING)), List.of()).hasErrors())
                .isFalse();
        assertThat(Report.of(List.of(bare), List.of()).hasErrors()).isTrue();
        assertThat(Report.of(List.of(), List.of("a.conf")).text()).isEmpty();
    }

    @Test
    void aFormatOfOnesOwnGetsTheWholeReport() {
        Report report = Report.of(List.of(bare), List.of("a.conf")).from("/app");

        assertThat(report.print(r -> r.problems().get(0).code() + " in "
                        + r.workingDirectory().orElse("?")))
                .isEqualTo("wrong-type in /app");
    }

    @Test
    void aWarningIsNoErrorAndHasAllThatAnErrorHas() {
        Problem warning = Problem.warning("unknown-key", KeyPath.of("prot"), "`prot` is no setting");

        assertThat(warning.isError()).isFalse();
        assertThat(warning.path()).isEqualTo(KeyPath.of("prot"));
        assertThat(warning).hasToString("warning[unknown-key]: `prot` is no setting");
    }

    @Test
    void whatWasMeantAndTheSettingThatItIsAboutCanBeSaidLater() {
        Problem problem = bare.suggest("8080").about(KeyPath.of("server", "port"));

        assertThat(problem.suggestion()).contains("8080");
        assertThat(problem.path()).hasToString("server.port");
        assertThat(bare.suggestion()).isEmpty();
    }
}
