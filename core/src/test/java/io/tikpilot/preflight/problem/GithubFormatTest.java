package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubFormatTest {
    private static String print(Problem... problems) {
        return Report.of(List.of(problems), List.of()).print(ReportFormat.github());
    }

    @Test
    void aProblemIsACommand() {
        assertThat(SampleReports.FULL.print(ReportFormat.github())).isEqualTo("""
                ::error file=config/my conf.conf,line=3,col=10,endColumn=14,title=Preflight wrong-type::\
                `server.port` is not a number%0A\
                config/my conf.conf:3:10: expected a whole number%0A\
                classpath:defaults.conf:4: overrides this one%0A\
                overrides   80%25   at classpath:defaults.conf:4%0A\
                fix         write a number such as%0A\
                              server.port = 8080%0A\
                            or set%0A\
                              TIKPILOT_SERVER_PORT=8080
                ::error title=Preflight missing-section::section `database` is missing%0A\
                looked in   /app/config/default.conf   not there%0A\
                            environment TIKPILOT_*     no variable%0A\
                fix         set TIKPILOT_DATABASE_URL=...
                ::warning title=Preflight unknown-variable::no setting is called TIKPILOT_SERVER_PROT%0A\
                environment TIKPILOT_SERVER_PROT: did you mean TIKPILOT_SERVER_PORT?""");
    }

    @Test
    void aReportWithoutProblemsIsNoCommand() {
        assertThat(SampleReports.EMPTY.print(ReportFormat.github())).isEmpty();
    }

    @Test
    void nothingInATextEndsACommandOrAProperty() {
        String hostile = "a,b:c%0A::error::\n::warning::x\r";
        String printed = print(Problem.error("wrong-type", KeyPath.ROOT, hostile)
                .at(Origin.of(hostile, 1).inFile(Path.of(hostile)), hostile));

        assertThat(printed.lines()).hasSize(1);
        assertThat(printed)
                .startsWith("::error file=a%2Cb%3Ac%250A%3A%3Aerror%3A%3A\\n%3A%3Awarning%3A%3Ax\\r,line=1,title=");
        assertThat(Parsed.github(printed).get(0).get(2)).startsWith("a,b:c%0A::error::\\n::warning::x\\r\n");
    }

    @Test
    void aPlaceWithoutAColumnOrALineHasNone() {
        Problem problem = Problem.error("empty-file", KeyPath.ROOT, "x");
        Origin file = Origin.of("a.conf").inFile(Path.of("a.conf"));

        assertThat(print(problem.at(file, ""))).startsWith("::error file=a.conf,title=Preflight empty-file::x");
        assertThat(print(problem.at(Origin.of("a.conf", 2).inFile(Path.of("a.conf")), "")))
                .startsWith("::error file=a.conf,line=2,title=");
        assertThat(print(problem.at(
                        Origin.of("a.conf", 2).inFile(Path.of("a.conf")).atColumn(3), "")))
                .startsWith("::error file=a.conf,line=2,col=3,title=");
    }

    @Test
    void whatIsLeftOutIsACommandOfItsSeverity() {
        List<Problem> many = Collections.nCopies(53, SampleReports.MISSING);

        assertThat(Report.of(many, List.of()).print(ReportFormat.github())).endsWith("\n::error::and 3 more problems");
        assertThat(Report.of(Collections.nCopies(51, SampleReports.UNKNOWN), List.of())
                        .print(ReportFormat.github()))
                .endsWith("\n::warning::and 1 more problem");
    }
}
