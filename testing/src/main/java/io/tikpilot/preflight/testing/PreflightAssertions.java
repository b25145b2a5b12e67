package io.tikpilot.preflight.testing;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsException;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.tree.Provenance;
import org.assertj.core.api.Assertions;

/**
 * AssertJ assertions on what loading settings finds out:
 *
 * <pre>{@code
 * assertThat(loader.inspect())
 *     .isRefused()
 *     .report()
 *     .problem("wrong-type", "server.port")
 *     .isAt("config/production.conf:12:21")
 *     .saysToType("TIKPILOT_SERVER_PORT");
 * }</pre>
 */
public class PreflightAssertions extends Assertions {
    /** For classes that add assertions of their own; all methods are static. */
    protected PreflightAssertions() {}

    /** Assertions on all that loading found out. */
    public static <S extends Record> InspectionAssert<S> assertThat(Inspection<S> inspection) {
        return new InspectionAssert<>(inspection);
    }

    /** Assertions on a report. */
    public static ReportAssert assertThat(Report report) {
        return new ReportAssert(report);
    }

    /** Assertions on the report of settings that could not be loaded. */
    public static ReportAssert assertThat(SettingsException refused) {
        return new ReportAssert(refused.report());
    }

    /** Assertions on one problem. */
    public static ProblemAssert assertThat(Problem problem) {
        return new ProblemAssert(problem);
    }

    /** Assertions on the reference of a program that is kept in files. */
    public static ReferenceAssert assertThat(Reference reference) {
        return new ReferenceAssert(
                reference, ReferenceAssert.Mode.of(System.getProperty(ReferenceAssert.REWRITE, "false")));
    }

    /** Assertions on where a value comes from. */
    public static ProvenanceAssert assertThat(Provenance provenance) {
        return new ProvenanceAssert(provenance);
    }
}
