package io.tikpilot.preflight.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {
    private static Node.Section section(String hocon) {
        return Node.root(ConfigFactory.parseString(hocon).root(), KeyPath.ROOT, path -> Provenance.NONE);
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "no scalar: " + node;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0755",
                "1.10",
                "1e3",
                "-0",
                "00",
                "1.",
                "12345678901234567890123",
                "true",
                "yes",
                "1.0.0",
                "10s",
                "a b  c"
            })
    void anUnquotedTextKeepsEveryCharacter(String written) {
        assertThat(section("value = " + written).get("value").map(NodeTest::text))
                .contains(written);
        assertThat(section("value = \"" + written + "\"").get("value").map(NodeTest::text))
                .contains(written);
    }

    @ParameterizedTest
    @CsvSource({"1.10, 1.10", "10, 10", "-0.50, -0.50", "true, true"})
    void aNumberOrTruthOfJsonIsItsText(String written, String text) {
        assertThat(section("{\"value\": " + written + "}").get("value").map(NodeTest::text))
                .contains(text);
    }

    @Test
    void quotesAndEscapesAreNoPartOfTheText() {
        assertThat(section("value = \" a\\tb \"").get("value").map(NodeTest::text))
                .contains(" a\tb ");
        assertThat(section("value = \"\"").get("value").map(NodeTest::text)).contains("");
    }

    @Test
    void nullIsNoNodeButTheSectionKnowsTheKey() {
        Node.Section section = section("a = null, b = 1");

        assertThat(section.get("a")).isEmpty();
        assertThat(section.isNull("a")).isTrue();
        assertThat(section.isNull("b")).isFalse();
        assertThat(section.isNull("c")).isFalse();
        assertThat(section.keys()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void everyNodeKnowsTheWayToIt() {
        Node hosts = section("server { hosts = [a, [b]] }").get("server").orElseThrow();
        assertThat(hosts.path()).hasToString("server");

        Node list = ((Node.Section) hosts).get("hosts").orElseThrow();
        assertThat(list).isInstanceOfSatisfying(Node.Sequence.class, sequence -> {
            assertThat(sequence.size()).isEqualTo(2);
            assertThat(sequence.get(1).map(Node::path))
                    .contains(KeyPath.of("server", "hosts").element(1));
            assertThat(sequence.get(1)).containsInstanceOf(Node.Sequence.class);
        });
    }

    @Test
    void aNullElementIsNoNode() {
        Node list = section("hosts = [a, null]").get("hosts").orElseThrow();

        assertThat(((Node.Sequence) list).get(1)).isEmpty();
        assertThat(((Node.Sequence) list).size()).isEqualTo(2);
    }

    @Test
    void provenanceIsAskedForWithTheFullPathAndOnlyOnDemand() {
        StringBuilder asked = new StringBuilder();
        Node.Section root = Node.root(ConfigFactory.parseString("a { b = 1 }").root(), KeyPath.ROOT, path -> {
            asked.append(path).append(' ');
            return Provenance.NONE;
        });
        Node.Section a = (Node.Section) root.get("a").orElseThrow();
        Node b = a.get("b").orElseThrow();
        assertThat(asked).isEmpty();

        assertThat(b.provenance()).isSameAs(Provenance.NONE);
        assertThat(a.provenance("absent").winner()).isEmpty();
        assertThat(a.emptyChild("c").provenance().overridden()).isEmpty();
        assertThat(asked).hasToString("a.b a.absent a.c ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`a {}`", "`a { b = null }`", "`a { b = null, c { d = null, e {} } }`"})
    void aSectionThatHoldsNothingButNullsSetsNothing(String hocon) {
        assertThat(((Node.Section) section(hocon).get("a").orElseThrow()).setsNothing())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`a { b = 1 }`", "`a { b = [] }`", "`a { b = null, c { d = null, e = x } }`", "`a { b {}, c = 1 }`"
            })
    void aSectionThatHoldsAnyValueOrListSetsSomething(String hocon) {
        assertThat(((Node.Section) section(hocon).get("a").orElseThrow()).setsNothing())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`v = 1`, true",
                "`v = null`, true",
                "`v { a = ${b} }`, true",
                "`v = [${b}]`, true",
                "`v = ${b}`, false",
                "`v = x${b}`, false",
                "`v = ${b} { a = 1 }`, false"
            })
    void whatWaitsForASubstitutionIsNotKnown(String hocon, boolean known) {
        ConfigObject root = ConfigFactory.parseString(hocon).root();

        assertThat(Node.isKnown(root.get("v"))).isEqualTo(known);
    }

    @Test
    void aValueIsWrittenWhereItHasALineAndADefaultIsNot() {
        Node written = section("a = 1").get("a").orElseThrow();
        Node.Scalar fallback = Node.Scalar.text("1", KeyPath.of("a"), path -> Provenance.NONE);

        assertThat(((Node.Scalar) written).isWritten()).isTrue();
        assertThat(fallback.isWritten()).isFalse();
        assertThat(fallback.text()).isEqualTo("1");
        assertThat(fallback.path()).hasToString("a");
    }

    @Test
    void aListOfTextsHasThemInTheirOrder() {
        Node.Sequence list = Node.Sequence.texts(List.of("a", "b"), KeyPath.of("hosts"), path -> Provenance.NONE);

        assertThat(list.size()).isEqualTo(2);
        assertThat(list.get(1).map(NodeTest::text)).contains("b");
        assertThat(list.path()).hasToString("hosts");
        assertThat(list.provenance()).isSameAs(Provenance.NONE);
    }

    @Test
    void aSectionGivesTheObjectThatItWasMadeOf() {
        ConfigObject values = ConfigFactory.parseString("a = 1").root();

        assertThat(Node.root(values, KeyPath.ROOT, path -> Provenance.NONE).values())
                .isSameAs(values);
    }
}
