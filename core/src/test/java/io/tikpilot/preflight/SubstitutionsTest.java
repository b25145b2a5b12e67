package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.schema.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reference may mean, and what is said of one that leads nowhere. Long by its reports, each written out. */
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

    private static Problem only(String... texts) {
        List<Problem> problems =
                Loading.loader(Settings.class, texts).inspect().report().problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<String> places(Problem problem) {
        return problem.labels().stream()
                .map(label -> label.origin() + " " + label.text())
                .toList();
    }

    @Test
    void aCircleNamesItsKeysInOrderEachWithItsPlace() {
        Problem circle = only("url = ${labels.a}", "host = ${url}\nlabels { b = ${host}, a = \"x\"${labels.b} }");

        assertThat(circle.message())
                .isEqualTo("references lead in a circle: host -> url -> labels.a -> labels.b -> host");
        assertThat(places(circle))
                .containsExactly(
                        "2.conf:1:8 `host` refers to ${url}",
                        "1.conf:1:7 `url` refers to ${labels.a}",
                        "2.conf:2:27 `labels.a` refers to ${labels.b}",
                        "2.conf:2:14 `labels.b` refers to ${host}");
    }

    @Test
    void aCircleIsToldWithoutTheReferenceThatLeadsIntoIt() {
        assertThat(only("host = ${url}, url = ${labels.a}, labels.a = ${url}").message())
                .isEqualTo("references lead in a circle: labels.a -> url -> labels.a");
    }

    @Test
    void aValueThatRefersToTheSectionItIsAPartOfIsACircle() {
        assertThat(places(only("labels { a = ${labels} }")))
                .containsExactly("1.conf:1:14 `labels.a` refers to ${labels}");
        assertThat(places(only("labels = ${labels.a}"))).containsExactly("1.conf:1:10 `labels` refers to ${labels.a}");
        assertThat(places(only("hosts = [${url}]\nurl = ${hosts}")))
                .containsExactly("1.conf:1:9 `hosts` refers to ${url}", "1.conf:2:7 `url` refers to ${hosts}");
    }

    @Test
    void aValueThatRefersToItselfWithNothingBelowIsToldAsThat() {
        Problem circle = only("url = ${url}/x");

        assertThat(circle.message()).isEqualTo("`url` refers to itself, and has no other value");
        assertThat(circle.help()).contains("  url = VALUE");
    }

    @Test
    void aKeyInQuotationMarksMayBePartOfACircle() {
        assertThat(only("labels { \"a.b, c}\" = ${url} }\nurl = ${labels.\"a.b, c}\"}")
                        .message())
                .isEqualTo("references lead in a circle: labels.\"a.b, c}\" -> url -> labels.\"a.b, c}\"");
    }

    @Test
    void aLongCircleIsToldInShort() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("labels.k" + i + " = ${labels.k" + (i + 1) % 100 + "}\n");
        }
        Problem circle = only(text.toString());

        assertThat(circle.message()).hasSizeLessThan(200).contains("…");
        assertThat(circle.labels()).hasSizeLessThan(10);
    }

    @Test
    void valuesThatCannotBeJoinedAreReportedWhereTheyAreJoined() {
        Problem joined = only("hosts = [a]", "\nurl = ${hosts} x");

        assertThat(joined.code()).isEqualTo("syntax-error");
        assertThat(joined.path()).hasToString("url");
        assertThat(joined.message()).isEqualTo("`url` joins a list and a text, which cannot be joined");
        assertThat(places(joined))
                .containsExactly(
                        "2.conf:2:7 the list ${hosts} and a text stand side by side", "1.conf:1:1 `hosts` is a list");
        assertThat(joined.help()).contains("  url = ${hosts} [\"…\"]");
    }

    @Test
    void theValueThatJoinsIsFoundBehindOtherReferences() {
        assertThat(only("host = ${url}\nurl = ${hosts}x\nhosts = ${port} [1]\nport = 1")
                        .path())
                .hasToString("hosts");
        assertThat(only("host = ${url}\nurl = ${labels}x\nlabels { a = 1 }").message())
                .isEqualTo("`url` joins a section and a text, which cannot be joined");
        assertThat(only("hosts = [[1, ${labels} [2]]]\nlabels { a = 1 }").message())
                .isEqualTo("`hosts` joins a section and a list, which cannot be joined");
        assertThat(only("labels { a = 1 }\nhosts = [1]\nurl = ${labels} ${hosts}")
                        .message())
                .isEqualTo("`url` joins a section and a list, which cannot be joined");
    }

    @Test
    void whatCanBeJoinedIsNotBlamedForWhatCannot() {
        assertThat(only("host = ${?NOTHING} ${port}x\nport = 1\nhosts = [1]\nhosts = ${hosts} [2]\nurl = ${hosts}x")
                        .path())
                .hasToString("url");
    }

    @Test
    void toASingleValueNothingCanBeAppended() {
        for (String[] texts : new String[][] {{"port = 1\nport += 2"}, {"port = 1", "port += 2"}}) {
            Problem joined = only(texts);

            assertThat(joined.message()).isEqualTo("`port` is a single value, to which a list cannot be added");
            assertThat(places(joined)).last().asString().isEqualTo("1.conf:1:8 `port` is a single value here");
            assertThat(joined.help()).anySatisfy(line -> assertThat(line).contains("instead of +="));
        }
    }

    @Test
    void aMistypedNameIsToldWithTheOneThatIsNear() {
        assertThat(only("host = ${prot}, port = 1").help()).containsExactly("write ${port} instead of ${prot}");
        assertThat(only("host = ${a}, labels.a = 1").help()).containsExactly("write ${labels.a} instead of ${a}");
        assertThat(Loading.loader(Settings.class, "url = ${HOTS}")
                        .layer(new Variables(Map.of("HOST", "x", "PATH", "y")))
                        .inspect()
                        .report()
                        .text())
                .contains("did you mean ${HOST}?", "write ${HOST} instead of ${HOTS}");
    }

    @Test
    void aNameIsNeverMistakenForTheKeyThatRefersToIt() {
        assertThat(only("port = ${PORT}").help()).singleElement().asString().doesNotContain("instead");
        assertThat(only("labels.host = ${HOST}").help())
                .singleElement()
                .asString()
                .doesNotContain("instead");
    }

    @Test
    void whereNoLayerHasVariablesThatIsSaid() {
        assertThat(only("host = ${HOST}").notes().toString()).contains("no layer of this program gives variables");
        assertThat(only("host = ${some-key}").notes()).isEmpty();
        assertThat(Loading.loader(Settings.class, "url = ${HOST}")
                        .layer(new Variables(Map.of("PATH", "y")))
                        .inspect()
                        .report()
                        .text())
                .contains("set the environment variable HOST")
                .doesNotContain("no layer");
    }

    @Test
    void aLineWithNothingButAReferenceIsShown() {
        assertThat(Loading.report(Settings.class, "nope = ${port}, port = x")).contains("1 | nope = ${port}, port = x");
        assertThat(Loading.report(Settings.class, "password = ${A}${B}")).contains("1 | password = ••••");
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
