package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.Bounds;
import io.tikpilot.preflight.problem.Parsed;
import io.tikpilot.preflight.problem.Report;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report of {@link ReportsTest} in every format: well-formed, by the schema where there is one, and within bounds. */
class ReportFormatsTest {
    static List<String> cases() throws IOException {
        return ReportsTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFormatPrintsTheReportAsItsReadersExpect(String name) throws IOException {
        try (ReportCase given = ReportCase.open(ReportsTest.CASES.resolve(name))) {
            Report report = ReportsTest.loader(given).inspect().report();

            Bounds.hold(report);
            Parsed.holds(report);
        }
    }
}
