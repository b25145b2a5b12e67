package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifFormatTest {
    private static JsonNode run(Report report) {
        return Parsed.sarif(report.print(ReportFormat.sarif())).path("runs").path(0);
    }

    private static JsonNode result(Problem problem) {
        return run(Report.of(List.of(problem), List.of()).from("/app"))
                .path("results")
                .path(0);
    }

    private static String uri(String path) {
        Problem problem = Problem.error("wrong-type", KeyPath.ROOT, "x")
                .at(Origin.of(path, 1).inFile(Path.of(path)), "");
        return result(problem)
                .at("/locations/0/physicalLocation/artifactLocation/uri")
                .asText();
    }

    @Test
    void aProblemIsAResult() {
        assertThat(SampleReports.FULL.print(ReportFormat.sarif())).isEqualTo("""
                {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",\
                "version":"2.1.0","runs":[{"tool":{"driver":{"name":"Preflight","rules":[{"id":"wrong-type"},\
                {"id":"missing-section"},{"id":"unknown-variable"}]}},\
                "originalUriBaseIds":{"WORKINGDIR":{"uri":"file:///srv/tik%20pilot/"}},\
                "columnKind":"utf16CodeUnits","results":[
                {"ruleId":"wrong-type","level":"error","message":{"text":"`server.port` is not a number\\n\
                config/my conf.conf:3:10: expected a whole number\\n\
                classpath:defaults.conf:4: overrides this one\\n\
                overrides   80%   at classpath:defaults.conf:4\\n\
                fix         write a number such as\\n\
                              server.port = 8080\\n\
                            or set\\n\
                              TIKPILOT_SERVER_PORT=8080"},\
                "locations":[{"physicalLocation":{"artifactLocation":{"uri":"config/my%20conf.conf",\
                "uriBaseId":"WORKINGDIR"},"region":{"startLine":3,"startColumn":10,"endColumn":15}},\
                "logicalLocations":[{"fullyQualifiedName":"server.port","kind":"property"}],\
                "message":{"text":"expected a whole number"}}],\
                "relatedLocations":[{"logicalLocations":[{"fullyQualifiedName":"server.port","kind":"property"}],\
                "message":{"text":"classpath:defaults.conf:4: overrides this one"}}]},
                {"ruleId":"missing-section","level":"error","message":{"text":"section `database` is missing\\n\
                looked in   /app/config/default.conf   not there\\n\
                            environment TIKPILOT_*     no variable\\n\
                fix         set TIKPILOT_DATABASE_URL=..."},\
                "locations":[{"logicalLocations":[{"fullyQualifiedName":"database","kind":"property"}]}]},
                {"ruleId":"unknown-variable","level":"warning","message":{"text":\
                "no setting is called TIKPILOT_SERVER_PROT\\n\
                environment TIKPILOT_SERVER_PROT: did you mean TIKPILOT_SERVER_PORT?"},\
                "locations":[{"message":{"text":"environment TIKPILOT_SERVER_PROT: did you mean TIKPILOT_SERVER_PORT?"}}]}
                ]}]}""");
    }

    @Test
    void everyPartOfAReportIsAsTheSchemaAsks() {
        assertThat(run(SampleReports.FULL).path("results")).hasSize(3);
        assertThat(run(SampleReports.EMPTY).path("results")).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        String wrong = SampleReports.FULL.print(ReportFormat.sarif()).replace("\"startLine\":3", "\"startLine\":0");
        String space = SampleReports.FULL.print(ReportFormat.sarif()).replace("my%20conf", "my conf");

        assertThatThrownBy(() -> Parsed.sarif(wrong)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Parsed.sarif(space)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPathIsAValidUriReference() {
        assertThat(uri("config/größe 100%#?.conf"))
                .isEqualTo("config/gr%C3%B6%C3%9Fe%20100%25%23%3F.conf")
                .satisfies(uri -> assertThat(URI.create(uri).getPath()).isEqualTo("config/größe 100%#?.conf"));
        assertThat(uri("/app/a b.conf")).isEqualTo("file:///app/a%20b.conf");
        assertThat(uri("a:b.conf")).isEqualTo("a%3Ab.conf");
        assertThat(uri("/run/secrets/😀")).isEqualTo("file:///run/secrets/%F0%9F%98%80");
    }

    @Test
    void anAbsolutePathCountsFromNowhere() {
        Problem problem = Problem.error("wrong-type", KeyPath.ROOT, "x")
                .at(Origin.of("/app/a.conf", 1).inFile(Path.of("/app/a.conf")), "");

        assertThat(result(problem)
                        .at("/locations/0/physicalLocation/artifactLocation")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void nothingInAMessageIsAPlaceholderOrALink() {
        Problem problem =
                Problem.error("unresolved-reference", KeyPath.of("a"), "`a` refers to ${0} and [b](http://c)");

        assertThat(result(problem).at("/message/text").asText()).isEqualTo("`a` refers to ${{0}} and [b] (http://c)");
    }

    @Test
    void anElementOfAListIsAValue() {
        Problem problem = Problem.error("wrong-type", KeyPath.of("hosts").element(2), "x");

        assertThat(result(problem).at("/locations/0/logicalLocations/0"))
                .hasToString("{\"fullyQualifiedName\":\"hosts[2]\",\"kind\":\"value\"}");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        Report many = Report.of(Collections.nCopies(60, SampleReports.MISSING), List.of());

        assertThat(run(many).path("results")).hasSize(50);
        assertThat(run(many).at("/properties/omitted").asText()).isEqualTo("and 10 more problems");
        assertThat(run(many).at("/tool/driver/rules")).hasSize(1);
    }

    @Test
    void whatWasMeantIsAProperty() {
        assertThat(result(SampleReports.MISSING.suggest("8080"))
                        .at("/properties/suggestion")
                        .asText())
                .isEqualTo("8080");
        assertThat(result(SampleReports.MISSING).has("properties")).isFalse();
    }

    @Test
    void aPartWhoseLengthIsNotKnownHasNoEnd() {
        Origin place = Origin.of("a.conf", 3).inFile(Path.of("a.conf")).atColumn(8);

        assertThat(result(SampleReports.MISSING.at(place, "here")).at("/locations/0/physicalLocation/region"))
                .hasToString("{\"startLine\":3,\"startColumn\":8}");
    }
}
