package io.tikpilot.preflight.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathTest {
    @Test
    void itPrintsAsItIsWrittenInAFile() {
        KeyPath hosts = KeyPath.of("server", "hosts");

        assertThat(hosts).hasToString("server.hosts");
        assertThat(hosts.element(2)).hasToString("server.hosts[2]");
        assertThat(hosts.element(2).child("name")).hasToString("server.hosts[2].name");
        assertThat(KeyPath.ROOT).hasToString("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"io.tikpilot", "", " ", "a b", "ä", "a\"b", "a\\b", "a\nb", "${x}", "a=b", "x[0]", "/v1/posts"})
    void aKeyThatIsNotPlainIsQuotedSoThatParsingGivesItBack(String key) {
        KeyPath path = KeyPath.of("levels", key, "end");

        assertThat(path.toString()).startsWith("levels.\"").endsWith("\".end").doesNotContain("\n");
        assertThat(KeyPath.parse(path.toString())).isEqualTo(path);
        assertThat(KeyPath.parse(path.toString()).steps()).containsExactly("levels", key, "end");
    }

    @Test
    void anyKeysComeBackFromTheirPrintedForm() {
        long seed = 20_240_501;
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            String[] keys = new String[1 + random.nextInt(4)];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = randomKey(random);
            }
            KeyPath path = KeyPath.of(keys);
            assertThat(KeyPath.parse(path.toString()))
                    .as("seed %d, run %d", seed, run)
                    .isEqualTo(path);
        }
    }

    private static String randomKey(Random random) {
        String alphabet = "ab-_.0 \"\\$\tüé{}[]";
        StringBuilder key = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            key.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return key.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", ".a", "a.", "a.\"b", "${a}", "a{b"})
    void aTextThatIsNoPathIsRefusedWithItself(String text) {
        assertThatThrownBy(() -> KeyPath.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a key path: `" + text + "`")
                .hasNoCause();
    }

    @Test
    void pathsSortKeyByKeyAndPositionsAsNumbers() {
        List<KeyPath> sorted = List.of(
                KeyPath.ROOT,
                KeyPath.of("a"),
                KeyPath.of("a").element(0),
                KeyPath.of("a").element(2),
                KeyPath.of("a").element(2).child("x"),
                KeyPath.of("a").element(10),
                KeyPath.of("a", "b"),
                KeyPath.of("a-b"),
                KeyPath.of("ab"));
        List<KeyPath> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void aPathStartsWithItselfAndAllThatLeadsToItButNotWithALongerKey() {
        KeyPath path = KeyPath.of("server", "hosts").element(1);

        assertThat(path.startsWith(path)).isTrue();
        assertThat(path.startsWith(KeyPath.of("server", "hosts"))).isTrue();
        assertThat(path.startsWith(KeyPath.of("server"))).isTrue();
        assertThat(path.startsWith(KeyPath.ROOT)).isTrue();
        assertThat(path.startsWith(KeyPath.of("serv"))).isFalse();
        assertThat(path.startsWith(KeyPath.of("server", "hosts").element(2))).isFalse();
        assertThat(KeyPath.of("server").startsWith(path)).isFalse();
    }

    @Test
    void aKeyOfDigitsIsNotAPosition() {
        KeyPath key = KeyPath.of("a", "0");
        KeyPath position = KeyPath.of("a").element(0);

        assertThat(key).isNotEqualTo(position).hasToString("a.0");
        assertThat(position.isElement()).isTrue();
        assertThat(key.isElement()).isFalse();
        assertThat(key.steps()).isEqualTo(position.steps());
    }

    @Test
    void aDotInAKeyDoesNotMakeItTwoKeys() {
        assertThat(KeyPath.of("a.b")).isNotEqualTo(KeyPath.of("a", "b")).hasToString("\"a.b\"");
    }

    @Test
    void appendingPutsEveryStepBehindTheOthers() {
        KeyPath below = KeyPath.of("hosts").element(1).child("name");

        assertThat(KeyPath.of("app").append(below)).hasToString("app.hosts[1].name");
        assertThat(KeyPath.ROOT.append(below)).isEqualTo(below);
        assertThat(below.append(KeyPath.ROOT)).isEqualTo(below);
    }

    @Test
    void equalPathsHaveOneHashHoweverTheyWereMade() {
        KeyPath made = KeyPath.of("a").child("b");

        assertThat(made).isEqualTo(KeyPath.parse("a.b")).hasSameHashCodeAs(KeyPath.parse("a.b"));
        assertThat(made.parent()).contains(KeyPath.of("a"));
        assertThat(made.name()).isEqualTo("b");
        assertThat(KeyPath.ROOT.parent()).isEmpty();
        assertThat(KeyPath.ROOT.isRoot()).isTrue();
    }

    @Test
    void theFirstPositionIsAPositionInEveryOrderAndJoint() {
        KeyPath list = KeyPath.of("a");

        assertThat(list.element(0)).isLessThan(list.element(1)).isNotEqualByComparingTo(list.child("0"));
        assertThat(list.element(2)).isLessThan(list.element(10));
        assertThat(list.child("0")).isLessThan(list.element(0));
        assertThat(list.element(0)).isGreaterThan(list.child("0"));
        assertThat(list.append(KeyPath.ROOT.element(0)).isElement()).isTrue();
    }

    @Test
    void outerPathsComeFirstWhateverTheyAreCalled() {
        KeyPath outer = KeyPath.of("z");
        KeyPath inner = KeyPath.of("a", "b");

        assertThat(outer.compareOuterFirst(inner)).isNegative();
        assertThat(inner.compareOuterFirst(outer)).isPositive();
        assertThat(KeyPath.of("a").compareOuterFirst(outer)).isNegative();
        assertThat(outer.compareOuterFirst(KeyPath.of("z"))).isZero();
    }

    @Test
    void lettersDigitsAndDashesNeedNoQuotes() {
        assertThat(KeyPath.of("azAZ09-_")).hasToString("azAZ09-_");
        for (String odd : List.of("`", "{", "@", "[", "/", ":", " ", "ü", "")) {
            assertThat(KeyPath.of(odd).toString()).startsWith("\"").endsWith("\"");
        }
    }

    @Test
    void differentPathsHaveDifferentHashesAsFarAsAHashCan() {
        assertThat(KeyPath.of("a", "b").hashCode())
                .isNotEqualTo(KeyPath.of("b", "a").hashCode());
        assertThat(KeyPath.of("a").hashCode()).isNotEqualTo(KeyPath.of("b").hashCode());
        assertThat(KeyPath.of("a").hashCode()).isNotEqualTo(KeyPath.ROOT.hashCode());
    }

    @Test
    void theFirstPositionOfAListPrintsAsOne() {
        assertThat(KeyPath.of("hosts").element(0)).hasToString("hosts[0]");
    }

    @Test
    void anEmptyKeyIsNotTheRootAndNoPathIsAText() {
        assertThat(KeyPath.of("")).isNotEqualTo(KeyPath.ROOT);
        assertThat(KeyPath.ROOT).isNotEqualTo(KeyPath.of(""));
        assertThat(KeyPath.of("a").isRoot()).isFalse();
        assertThat(KeyPath.of("a").equals((Object) "a")).isFalse();
    }

    @Test
    void whatAPathLeadsToComesBehindItFromEitherSide() {
        KeyPath outer = KeyPath.of("a");
        KeyPath inner = KeyPath.of("a", "b");

        assertThat(outer.compareTo(inner)).isNegative();
        assertThat(inner.compareTo(outer)).isPositive();
    }
}
