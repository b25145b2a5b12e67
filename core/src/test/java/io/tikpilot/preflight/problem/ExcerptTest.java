package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However long the parts of a problem are, the report stays short, says what it left out, and keeps the fix. Long by the edges at
 * which something just fits.
 */
class ExcerptTest {
    private static final Problem BARE = Problem.error("wrong-type", KeyPath.of("port"), "`port` is not a number");
    private static final Problem FIXED = BARE.help("write").help("  port = 8080");

    private static Report report(Problem... problems) {
        return Report.of(List.of(problems), List.of("a.conf"));
    }

    private static void holds(Report report) {
        Bounds.hold(report);
        Parsed.holds(report);
    }

    private static Report held(Problem... problems) {
        Report report = report(problems);
        holds(report);
        return report;
    }

    @Tag("timed")
    @ParameterizedTest
    @ValueSource(
            strings = {"x", "x ", "設", "%", "\"", "\\", "\u0000", "\u202e", "\ud800", "😀", "\n", "{", "\u0301", "::"})
    void anyTextMayBeVeryLong(String character) {
        String text = character.repeat(64 * 1024);
        Problem problem = Problem.error("wrong-type", KeyPath.of("a", text), text)
                .at(
                        Origin.of(text, 1)
                                .inFile(Path.of("/" + "x/".repeat(30_000)))
                                .showing(text, 9, 50_000),
                        text)
                .at(Origin.of(text, 1).showing(text, 60_000, 1), text)
                .note(text, List.of(new Problem.Row(text, text), new Problem.Row("", text)))
                .help("set")
                .help("  PORT=8080");
        Report report = Report.of(List.of(problem), List.of(text, text)).from(text);

        holds(report);
        Bounds.formats()
                .forEach((name, format) -> assertThat(report.print(format))
                        .as(name)
                        .contains("PORT=8080")
                        .contains(name.equals("ascii") ? "..." : "…"));
    }

    @Test
    void aLongMessageLosesItsMiddle() {
        String path = "/app/" + "very-long/".repeat(1000) + "tikpilot.conf";

        assertThat(held(Problem.error("missing-file", KeyPath.ROOT, "the file " + path + " is not there")
                                .note("looked at", path))
                        .text())
                .containsPattern("the file\n +/app/very-long/\\S+…\\S+very-long/tikpilot.conf\n +is not there");
    }

    @Test
    void aLongListSaysHowMuchMoreThereIs() {
        List<Problem.Row> rows = new ArrayList<>();
        Problem many = FIXED;
        for (int i = 0; i < 1000; i++) {
            rows.add(new Problem.Row("file " + i, "not there"));
            many = many.at(Origin.of("a.conf", i + 1).showing("port = x", 8, 1), "here");
        }
        Report report = held(many.note("looked in", rows));

        assertThat(report.text())
                .containsPattern("file 19 +not there\n +and 980 more lines")
                .contains("= not shown   980 places\n")
                .contains("  port = 8080");
    }

    @Test
    void aLongFixIsCutBetweenLinesAfterAllElse() {
        Problem problem = BARE.note("needed by", "x".repeat(3000)).help("add to a.conf");
        for (int i = 0; i < 2000; i++) {
            problem = problem.help("  section.setting-" + i + " = value");
        }
        Report report = held(problem);

        assertThat(report.text()).contains("add to a.conf\n", "section.setting-20 = value\n", "…");
        for (ReportFormat format : Bounds.formats().values()) {
            assertThat(report.print(format)).containsPattern("and 1[89]\\d\\d more lines");
        }
        String typed = report.text().substring(report.text().indexOf("section.setting-0"));
        assertThat(typed.substring(0, typed.indexOf("and 1")).lines().map(String::strip))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("(section\\.setting-\\d+ = value)?"));
    }

    /** Four bytes a character in every fact, and frames that are wide: nothing is left of them but the fix. */
    @Test
    void aShortFixOutlivesAllElse() {
        String wide = "設".repeat(5000);
        Problem problem = FIXED;
        for (int i = 0; i < 9; i++) {
            problem = problem.at(Origin.of(wide, 1).showing(wide, 2500, 2000), wide)
                    .note(wide, Collections.nCopies(9, new Problem.Row(wide, wide)));
        }
        Report report = held(problem);

        Bounds.formats()
                .forEach((name, format) ->
                        assertThat(report.print(format)).as(name).contains("  port = 8080"));
    }

    @Test
    void aLineToTypeIsWholeOrNotThereAtAll() {
        String key = "k".repeat(30_000);
        Report report = held(BARE.help("add to a.conf")
                .help("  " + key + " = 1")
                .help("or set")
                .help("  A=1"));

        assertThat(report.text())
                .contains("add to a.conf\n")
                .contains("and 3 more lines")
                .doesNotContain("kkkk");
    }

    @Test
    void aSentenceOfTheFixThatNamesAVeryLongPathKeepsItsWords() {
        String path = "/app/" + "d".repeat(5000);
        Report report =
                held(BARE.help("create " + path + "/a.conf, or mount " + path).help("  a = 1"));

        assertThat(report.text())
                .containsPattern("create\\s+/app/d+…d+/a\\.conf,\\s+or mount\\s+/app/d+…d+\n")
                .contains("\n                a = 1")
                .doesNotContain("more line");
    }

    @Test
    void aPathThatFitsIsWhole() {
        String path = "/app/" + "d".repeat(1000) + "/a.conf";
        Report report =
                held(BARE.at(Origin.of(path, 1).inFile(Path.of(path)), "here").help("create " + path));

        assertThat(report.text()).containsPattern("create\\s+" + path + "\n");
        assertThat(report.print(ReportFormat.github())).contains("file=" + path + ",line=1");
    }

    /** Opening another file than the one that is meant would be worse than opening none. */
    @Test
    void aFileWhosePathDoesNotFitIsLeftOut() {
        String path = "/app/" + "d".repeat(5000) + "/a.conf";
        Report report = held(BARE.at(Origin.of(path, 1).inFile(Path.of(path)), "here"));

        assertThat(report.print(ReportFormat.github())).startsWith("::error title=");
        assertThat(report.print(ReportFormat.json())).doesNotContain("\"file\"").contains("\"line\":1");
        assertThat(report.print(ReportFormat.sarif())).doesNotContain("artifactLocation");
    }

    @Test
    void errorsComeFirstWhereNotAllProblemsFit() {
        List<Problem> problems = new ArrayList<>(Collections.nCopies(40, SampleReports.UNKNOWN));
        problems.addAll(Collections.nCopies(30, BARE));
        Report report = Report.of(problems, List.of());
        holds(report);

        assertThat(report.text())
                .startsWith("Settings could not be loaded: 30 problems, 40 warnings\n\nerror[wrong-type]")
                .endsWith("\n\nand 20 more problems");
        assertThat(report.text().split("error\\[", -1)).hasSize(31);
        assertThat(report.text().split("warning\\[", -1)).hasSize(21);
    }

    @Test
    void problemsKeepTheirOrderWhereAllFit() {
        assertThat(Report.of(List.of(SampleReports.UNKNOWN, BARE), List.of()).text())
                .containsSubsequence("warning[", "error[");
    }

    @Test
    void fiftyLongProblemsAreNotFiftyTimesFourKibibytes() {
        Problem big = FIXED.note("because", "words ".repeat(600));
        Report report = Report.of(Collections.nCopies(49, big), List.of());
        holds(report);

        assertThat(report.text()).endsWith("\n\nand 23 more problems");
    }

    @Test
    void manyLayersWithLongNamesAreCut() {
        Report report = Report.of(List.of(BARE), Collections.nCopies(1000, "設".repeat(5000)))
                .from("設".repeat(5000));
        holds(report);

        assertThat(report.text()).contains("and 950 more layers");
    }

    /** Seeded: a failure names the seed by the number of the repetition. */
    @Tag("slow")
    @RepeatedTest(12)
    void noMixtureOfPartsBreaksABound(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Problem> problems = new ArrayList<>();
        int count = 1 + random.nextInt(70);
        for (int i = 0; i < count; i++) {
            problems.add(problem(random));
        }
        holds(Report.of(problems, List.of(text(random), text(random))).from("/" + text(random)));
    }

    private static Problem problem(Random random) {
        Problem problem = Problem.error("wrong-type", KeyPath.of(text(random)), text(random))
                .as(random.nextBoolean() ? Severity.ERROR : Severity.WARNING);
        for (int i = random.nextInt(4); i > 0; i--) {
            Origin origin = Origin.of(text(random), random.nextInt(3)).showing(text(random), random.nextInt(5000), 7);
            problem = problem.at(random.nextBoolean() ? origin : origin.inFile(Path.of("a", "b" + i)), text(random));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            List<Problem.Row> rows = new ArrayList<>();
            for (int j = random.nextInt(30); j >= 0; j--) {
                rows.add(new Problem.Row(random.nextBoolean() ? "" : text(random), text(random)));
            }
            problem = problem.note("note", rows);
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            problem = problem.help((random.nextBoolean() ? "  " : "") + text(random));
        }
        return problem;
    }

    /** Short as a rule, long at times, of all that has ever been trouble. */
    private static String text(Random random) {
        String[] pieces = {
            "word ", "設定", "é", "😀", "\u0301", "\u202e", "\n", "\t", "\"", "\\", "%", "\ud83d", "[b](c)", "{0}", "::",
            "…"
        };
        int length = random.nextInt(10) == 0 ? random.nextInt(3000) : random.nextInt(12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
