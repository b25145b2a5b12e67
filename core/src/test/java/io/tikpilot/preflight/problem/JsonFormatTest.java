package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
    private static String print(Problem... problems) {
        return Report.of(List.of(problems), List.of()).print(ReportFormat.json());
    }

    @Test
    void aProblemIsALineAndWhatIsNotKnownIsNotThere() {
        String file = Path.of("config/my conf.conf").toAbsolutePath().toString();

        assertThat(SampleReports.FULL.print(ReportFormat.json())).isEqualTo("""
                {"status":"refused","errors":2,"warnings":1,"problems":[
                {"code":"wrong-type","severity":"error","path":"server.port","message":"`server.port` is not a number",\
                "places":[{"source":"config/my conf.conf","file":"FILE","line":3,"column":10,"length":5,\
                "text":"  port = \\"été\\" # •","label":"expected a whole number"},\
                {"source":"classpath:defaults.conf","line":4,"label":"overrides this one"}],\
                "notes":[{"name":"overrides","rows":[{"text":"80%   at classpath:defaults.conf:4"}]}],\
                "help":["write a number such as","  server.port = 8080","or set","  TIKPILOT_SERVER_PORT=8080"]},
                {"code":"missing-section","severity":"error","path":"database","message":"section `database` is missing",\
                "places":[],"notes":[{"name":"looked in","rows":[{"subject":"/app/config/default.conf","text":"not there"},\
                {"subject":"environment TIKPILOT_*","text":"no variable"}]}],"help":["set TIKPILOT_DATABASE_URL=..."]},
                {"code":"unknown-variable","severity":"warning","message":"no setting is called TIKPILOT_SERVER_PROT",\
                "places":[{"source":"environment TIKPILOT_SERVER_PROT","label":"did you mean TIKPILOT_SERVER_PORT?"}],\
                "notes":[],"help":[]}
                ],"layers":["config/my conf.conf","environment TIKPILOT_*"],"workingDirectory":"/srv/tik pilot"}""".replace("FILE", file));
    }

    @Test
    void aReportWithoutProblemsIsADocument() {
        assertThat(SampleReports.EMPTY.print(ReportFormat.json()))
                .isEqualTo("{\"status\":\"loaded\",\"errors\":0,\"warnings\":0,\"problems\":[],"
                        + "\"layers\":[\"config/default.conf\"]}");
    }

    @Test
    void settingsWithWarningsAreLoaded() {
        assertThat(Parsed.json(print(SampleReports.UNKNOWN)).path("status").asText())
                .isEqualTo("loaded");
    }

    @Test
    void everyCharacterIsValidJsonWhereverItStands() {
        for (int c = 0; c <= 0xffff; c += c < 0x3100 ? 1 : 0x83) {
            String text = "a" + (char) c + "\"\\b";
            Problem problem = Problem.error("wrong-type", KeyPath.of(text), text)
                    .at(Origin.of(text, 1).showing(text, 1, 3), text)
                    .note(text, List.of(new Problem.Row(text, text)))
                    .help(text);
            String printed =
                    Report.of(List.of(problem), List.of(text)).from(text).print(ReportFormat.json());

            JsonNode json = Parsed.json(printed);
            String shown = Quote.printable(text);
            JsonNode parsed = json.path("problems").path(0);
            assertThat(parsed.path("message").asText()).isEqualTo(shown);
            assertThat(parsed.path("places").path(0).path("text").asText()).isEqualTo(shown);
            assertThat(parsed.path("help").path(0).asText()).isEqualTo(shown);
            assertThat(json.path("layers").path(0).asText()).isEqualTo(shown);
            assertThat(printed.lines()).hasSize(3);
        }
    }

    /** A tool opens the file by this name, so it is not made for showing. */
    @Test
    void theFileIsNamedExactly() {
        Path odd = Path.of("/srv/a\u202e\u00a0\n😀.conf");
        String printed = print(
                Problem.error("wrong-type", KeyPath.ROOT, "x").at(Origin.of("a").inFile(odd), ""));

        assertThat(printed).contains("\"file\":\"/srv/a\\u202e\\u00a0\\n😀.conf\"");
        assertThat(Parsed.json(printed)
                        .path("problems")
                        .path(0)
                        .path("places")
                        .path(0)
                        .path("file")
                        .asText())
                .isEqualTo(odd.toString());
    }
}
