package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.schema.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubstitutionsTest {
    record Settings(
            Optional<String> host,
            Optional<Integer> port,
            Optional<String> url,
            Optional<List<String>> hosts,
            Map<String, String> labels) {}

    /** A layer that sets nothing, but gives the references of all documents something to refer to. */
    private record Variables(Map<String, String> variables) implements Layer {
        @Override
        public String name() {
            return "variables";
        }

        @Override
        public Reading read(Schema<?> schema) {
            return Reading.nothing().withVariables(variables);
        }

        @Override
        public Optional<String> spell(Setting setting) {
            return Optional.empty();
        }
    }

    private static Settings load(Map<String, String> variables, String... texts) {
        return Loading.loader(Settings.class, texts)
                .layer(new Variables(variables))
                .load();
    }

    @Test
    void aReferenceMeansTheMergedTreeWhereverItStands() {
        assertThat(Loading.load(Settings.class, "host = a, url = \"http://\"${host}", "host = b")
                        .url())
                .contains("http://b");
        assertThat(Loading.load(Settings.class, "host = a", "url = ${host}/x").url())
                .contains("a/x");
        assertThat(Loading.load(Settings.class, "hosts = [a]", "hosts = ${hosts} [b]")
                        .hosts())
                .contains(List.of("a", "b"));
        assertThat(Loading.load(Settings.class, "labels { a = 1 }", "labels = ${labels} { b = 2 }")
                        .labels())
                .isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void aVariableIsSeenOnlyThroughALayerThatHasIt() {
        assertThat(load(Map.of("PORT", "81"), "port = ${PORT}").port()).contains(81);
        assertThat(Loading.load(Settings.class, "host = ${?PATH}").host()).isEmpty();
        assertThat(Loading.problems(Settings.class, "host = ${PATH}"))
                .containsExactly("error[unresolved-reference] host");
    }

    @Test
    void anOptionalVariableOverridesOnlyIfItIsThere() {
        String text = "port = 8080\nport = ${?PORT}";

        assertThat(load(Map.of("PORT", "81"), text).port()).contains(81);
        assertThat(load(Map.of(), text).port()).contains(8080);
        assertThat(load(Map.of(), "port = 8080", "port = ${?PORT}").port()).contains(8080);
    }

    @Test
    void aSettingWinsOverAVariableOfItsName() {
        assertThat(load(Map.of("host", "variable"), "host = setting, url = ${host}")
                        .url())
                .contains("setting");
    }

    @Test
    void theValueOfAVariableIsLiteral() {
        assertThat(load(Map.of("X", "${host} # \"{"), "url = ${X}").url()).contains("${host} # \"{");
    }

    @Test
    void everyReferenceThatLeadsNowhereIsListed() {
        assertThat(Loading.problems(
                        Settings.class,
                        "host = ${A}, port = ${B}${C}, hosts = [x, ${D}], labels { a = ${E}, \"b.c\" = ${F} }",
                        "url = ${G}"))
                .containsExactlyInAnyOrder(
                        "error[unresolved-reference] host",
                        "error[unresolved-reference] port",
                        "error[unresolved-reference] hosts",
                        "error[unresolved-reference] labels.a",
                        "error[unresolved-reference] labels.\"b.c\"",
                        "error[unresolved-reference] url");
        assertThat(Loading.report(Settings.class, "host = a", "\nurl = ${G}")).contains("--> 2.conf:2:7", "${?G}");
    }

    @Test
    void whatIsNotMissingBecauseOfAReferenceIsReportedBesideIt() {
        record Pair(String a, String b) {}

        assertThat(Loading.problems(Pair.class, "a = ${X}"))
                .containsExactlyInAnyOrder("error[unresolved-reference] a", "error[missing-value] b");
    }

    @Test
    void aCircleIsAProblemWithItsPlace() {
        for (String circle : List.of(
                "host = ${url}\nurl = ${host}",
                "host = ${host}",
                "labels { a = ${labels.b}, b = ${labels.a} }",
                "labels = ${labels.a}")) {
            assertThat(Loading.problems(Settings.class, circle))
                    .as(circle)
                    .singleElement()
                    .asString()
                    .startsWith("error[reference-cycle] ");
            assertThat(Loading.report(Settings.class, circle)).as(circle).contains("1.conf:");
        }
    }

    @Test
    void valuesThatCannotBeJoinedAreAProblemWithoutTheirContent() {
        record Joined(Secret password, Map<String, String> labels) {}
        String report = Loading.report(Joined.class, "labels { a = b }, password = hunter2 ${labels}");

        assertThat(report).contains("error[syntax-error]", "1.conf:1").doesNotContain("hunter2");
    }

    @Test
    void aReferenceInAListIsTheElement() {
        assertThat(load(Map.of("X", "x"), "hosts = [a, ${X}, ${?Y}]").hosts()).contains(List.of("a", "x"));
    }

    @Test
    void anOptionalReferenceToNothingIsSaidToComeToNothing() {
        record Required(String host) {}

        assertThat(Loading.problems(Required.class, "host = ${?HOST}")).containsExactly("error[missing-value] host");
        assertThat(Loading.report(Required.class, "host = ${?HOST}")).contains("1.conf:1:8", "comes to nothing");
    }
}
