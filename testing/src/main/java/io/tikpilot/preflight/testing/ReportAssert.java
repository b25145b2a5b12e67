package io.tikpilot.preflight.testing;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Report;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions on a report; every failure shows it. */
public final class ReportAssert extends AbstractAssert<ReportAssert, Report> {
    ReportAssert(Report actual) {
        super(actual, ReportAssert.class);
    }

    /** Nothing is wrong, not even a warning. */
    public ReportAssert isEmpty() {
        return hasProblems();
    }

    /** Nothing keeps the settings from being loaded. */
    public ReportAssert hasNoErrors() {
        isNotNull();
        if (actual.hasErrors()) {
            failWithMessage("expected no error, but:%n%s", actual.text());
        }
        return this;
    }

    /**
     * Exactly these problems, in any order.
     *
     * @param codesAndPaths each as {@code wrong-type server.port}; the code alone for a problem of no single setting
     */
    public ReportAssert hasProblems(String... codesAndPaths) {
        isNotNull();
        List<String> found = new ArrayList<>();
        for (Problem problem : actual.problems()) {
            found.add((problem.code() + " " + problem.path()).strip());
        }
        Assertions.assertThat(found).as("problems of%n%s", actual.text()).containsExactlyInAnyOrder(codesAndPaths);
        return this;
    }

    /** Continues with the only problem of a kind; fails if there is none or several. */
    public ProblemAssert problem(String code) {
        isNotNull();
        List<Problem> found = new ArrayList<>();
        for (Problem problem : actual.problems()) {
            if (problem.code().equals(code)) {
                found.add(problem);
            }
        }
        return only(found, code);
    }

    /** Continues with the problem of a kind at a key of the documents; fails if there is none or several. */
    public ProblemAssert problem(String code, String path) {
        isNotNull();
        List<Problem> found = new ArrayList<>();
        for (Problem problem : actual.problems()) {
            if (problem.code().equals(code) && problem.path().toString().equals(path)) {
                found.add(problem);
            }
        }
        return only(found, code + " at " + path);
    }

    private ProblemAssert only(List<Problem> found, String what) {
        if (found.size() != 1) {
            failWithMessage("expected one problem %s, found %s:%n%s", what, found.size(), actual.text());
        }
        return new ProblemAssert(found.get(0));
    }

    /** The whole text, to the letter. */
    public ReportAssert hasText(String text) {
        isNotNull();
        Assertions.assertThat(actual.text()).isEqualTo(text);
        return this;
    }

    /** A text, such as a secret, is nowhere in the report. */
    public ReportAssert doesNotShow(String text) {
        isNotNull();
        Assertions.assertThat(actual.text()).doesNotContain(text);
        return this;
    }
}
