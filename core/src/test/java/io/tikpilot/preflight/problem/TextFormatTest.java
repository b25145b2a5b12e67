package io.tikpilot.preflight.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFormatTest {
    private static final String PLAIN = """
            Settings could not be loaded: 2 problems, 1 warning

            error[wrong-type]: `server.port` is not a number
               --> config/my conf.conf:3:10
               |
             3 |   port = "été" # •
               |          ^^^^^ expected a whole number
               ::: classpath:defaults.conf:4
               = overrides this one
               = overrides   80%   at classpath:defaults.conf:4
               = fix         write a number such as
                               server.port = 8080
                             or set
                               TIKPILOT_SERVER_PORT=8080

            error[missing-section]: section `database` is missing
              looked in   /app/config/default.conf   not there
                          environment TIKPILOT_*     no variable
              fix         set TIKPILOT_DATABASE_URL=...

            warning[unknown-variable]: no setting is called TIKPILOT_SERVER_PROT
               --> environment TIKPILOT_SERVER_PROT
               = did you mean TIKPILOT_SERVER_PORT?

            Layers, lowest first: config/my conf.conf < environment TIKPILOT_*
            Relative paths count from /srv/tik pilot""";

    private static String print(TextStyle style) {
        return SampleReports.FULL.print(ReportFormat.text(style));
    }

    @Test
    void thePlainTextIsTheDefault() {
        assertThat(SampleReports.FULL.text()).isEqualTo(PLAIN);
        assertThat(print(TextStyle.plain())).isEqualTo(PLAIN);
    }

    @Test
    void colourIsSparseAndTellsNothingThatTheWordsDoNot() {
        String coloured = print(TextStyle.plain().coloured());

        assertThat(coloured)
                .contains("\u001b[1;31merror[wrong-type]\u001b[0m: `server.port` is not a number")
                .contains("|          \u001b[1;31m^^^^^ expected a whole number\u001b[0m\n")
                .contains("   = \u001b[1moverrides\u001b[0m   80%")
                .contains("   = \u001b[1mfix\u001b[0m         write")
                .contains("\u001b[1;33mwarning[unknown-variable]\u001b[0m: ");
        assertThat(Bounds.withoutColour(coloured)).isEqualTo(PLAIN);
    }

    @Test
    void asciiTextIsAlignedInItsOwnCharacters() {
        assertThat(print(TextStyle.plain().in(US_ASCII))).contains("""
             3 |   port = "\\u00e9t\\u00e9" # *
               |          ^^^^^^^^^^^^^^^ expected a whole number
            """);
    }

    @Test
    void anEncodingKeepsTheCharactersThatItHas() {
        assertThat(print(TextStyle.plain().in(ISO_8859_1))).contains("""
             3 |   port = "été" # *
               |          ^^^^^ expected a whole number
            """);
    }

    @Test
    void noSequenceOfATerminalComesFromOutside() {
        String red = "\u001b[31m";
        Problem hostile = Problem.error("wrong-type", KeyPath.of(red), "`" + red + "` is wrong")
                .at(Origin.of("a" + red + ".conf", 1).showing(red + " = x", 1, 5), "expected " + red)
                .note(red, List.of(new Problem.Row(red, red)))
                .help(red)
                .help("  " + red);
        Report report = Report.of(List.of(hostile), List.of(red)).from("/" + red);

        assertThat(report.text()).contains("\\u001b[31m").doesNotContain("\u001b");
        Bounds.hold(report);
        Parsed.holds(report);
    }

    @Test
    void aReportWithoutProblemsIsNoText() {
        assertThat(SampleReports.EMPTY.print(ReportFormat.text(TextStyle.plain().coloured())))
                .isEmpty();
    }

    @Test
    void warningsAloneDoNotKeepTheSettingsFromBeingLoaded() {
        assertThat(Report.of(List.of(SampleReports.UNKNOWN), List.of()).text())
                .startsWith("Settings loaded with 1 warning\n");
    }

    @Test
    void aRowWhoseSubjectIsTooWideStandsUnderIt() {
        Problem problem = Problem.error("missing-value", KeyPath.ROOT, "`port` is missing")
                .note(
                        "looked in",
                        List.of(
                                new Problem.Row("x".repeat(34), "not there"),
                                new Problem.Row("y".repeat(35), "no variable"),
                                new Problem.Row("z", "empty")));

        assertThat(Report.of(List.of(problem), List.of()).text())
                .isEqualTo("Settings could not be loaded: 1 problem\n\nerror[missing-value]: `port` is missing\n"
                        + "  looked in   " + "x".repeat(34) + "   not there\n"
                        + "              " + "y".repeat(35) + "\n"
                        + "                no variable\n"
                        + "              z" + " ".repeat(36) + "empty");
    }

    @Test
    void aLineToTypeIsNeverWrappedAndASentenceIs() {
        String typed = "  labels = [" + "one, ".repeat(30) + "two]";
        String sentence = "word ".repeat(30).strip();
        String text = Report.of(
                        List.of(Problem.error("missing-value", KeyPath.ROOT, "`labels` is missing")
                                .help(sentence)
                                .help(typed)),
                        List.of())
                .text();

        assertThat(text)
                .contains("  fix         " + "word ".repeat(17).strip() + "\n              word word")
                .contains("\n              " + typed);
    }
}
