package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.problem.Bounds;
import io.tikpilot.preflight.problem.Parsed;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.problem.ReportFormat;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report of {@link ReportsTest} in every format: well-formed, by the schema where there is one, and within bounds. */
class ReportFormatsTest {
    static List<String> cases() throws IOException {
        return ReportsTest.cases();
    }

    @Test
    void everyFormatOfTheLibraryIsHeldToTheBounds() {
        List<String> formats = Stream.of(ReportFormat.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getName)
                .toList();
        assertThat(formats).contains("text", "json");
        assertThat(Bounds.formats().keySet()).as("Bounds.formats()").containsAll(formats);
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
