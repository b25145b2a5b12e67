package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.Loading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectionsTest {
    enum Level {
        DEBUG,
        INFO
    }

    record Lists(List<Integer> ports, Set<String> names) {}

    record Maps(Map<String, Integer> limits, Map<Level, String> colours, Map<Integer, String> codes) {}

    record Nested(List<List<String>> grid, Map<String, List<Integer>> groups) {}

    record Mirror(String url, @Default("1") int weight) {}

    record Mirrors(List<Mirror> mirrors, Map<String, Mirror> named) {}

    @Test
    void aListKeepsItsOrderAndASetItsFirstOfEquals() {
        Lists lists = Loading.load(Lists.class, "ports = [3, 1, 2, 1]\nnames = [b, a, b]");

        assertThat(lists.ports()).containsExactly(3, 1, 2, 1);
        assertThat(lists.names()).containsExactly("b", "a");
    }

    @Test
    void whatIsLoadedCannotBeChanged() {
        Lists lists = Loading.load(Lists.class, "ports = [1]\nnames = [a]");
        Maps maps = Loading.load(Maps.class, "limits { a = 1 }");

        assertThatThrownBy(() -> lists.ports().add(2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> lists.names().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> maps.limits().put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyListIsAValueAndAMissingOneIsNot() {
        assertThat(Loading.load(Lists.class, "ports = []\nnames = []").ports()).isEmpty();
        assertThat(Loading.problems(Lists.class, "ports = []")).containsExactly("error[missing-value] names");
    }

    @Test
    void everyBadElementIsNamedByItsPosition() {
        assertThat(Loading.problems(Lists.class, "ports = [1, x, 2.5, null, [4]]\nnames = []"))
                .containsExactly(
                        "error[wrong-type] ports[1]",
                        "error[wrong-type] ports[2]",
                        "error[wrong-type] ports[3]",
                        "error[wrong-type] ports[4]");
    }

    @Test
    void aSingleValueOrASectionIsNoListInAFile() {
        assertThat(Loading.problems(Lists.class, "ports = 1\nnames { a = b }"))
                .containsExactlyInAnyOrder("error[wrong-type] ports", "error[wrong-type] names");
    }

    @Test
    void aMapThatNobodySetsIsEmpty() {
        Maps maps = Loading.load(Maps.class, "");

        assertThat(maps.limits()).isEmpty();
        assertThat(maps.colours()).isEmpty();
        assertThat(maps.codes()).isEmpty();
    }

    @Test
    void keysMayBeTextsConstantsOrNumbers() {
        Maps maps = Loading.load(
                Maps.class,
                "limits { \"io.tikpilot\" = 1, z = 2 }, colours { debug = grey, INFO = blue }, codes { 404 = lost }");

        assertThat(maps.limits()).containsExactly(Map.entry("io.tikpilot", 1), Map.entry("z", 2));
        assertThat(maps.colours()).containsEntry(Level.DEBUG, "grey").containsEntry(Level.INFO, "blue");
        assertThat(maps.codes()).containsExactly(Map.entry(404, "lost"));
    }

    @Test
    void aKeyThatIsNoneAndAValueThatIsNoneAreBothReported() {
        assertThat(Loading.problems(Maps.class, "colours { verbose = [] }, codes { 4x4 = a, 0404 = b }"))
                .containsExactlyInAnyOrder(
                        "error[wrong-type] colours.verbose",
                        "error[wrong-type] colours.verbose",
                        "error[wrong-type] codes.4x4",
                        "error[wrong-type] codes.0404");
    }

    @Test
    void twoSpellingsOfOneKeyAreAProblemAndNotASilentChoice() {
        assertThat(Loading.problems(Maps.class, "colours { debug = a, DEBUG = b }"))
                .containsExactly("error[invalid-value] colours.debug");
    }

    @Test
    void aKeyThatIsNullIsNotThere() {
        Maps maps = Loading.load(Maps.class, "limits { a = 1, b = 2 }", "limits { a = null }");

        assertThat(maps.limits()).containsExactly(Map.entry("b", 2));
    }

    @Test
    void collectionsHoldCollections() {
        Nested nested = Loading.load(Nested.class, "grid = [[a, b], []], groups { x = [1, 2] }");

        assertThat(nested.grid()).containsExactly(List.of("a", "b"), List.of());
        assertThat(nested.groups()).containsExactly(Map.entry("x", List.of(1, 2)));
        assertThat(Loading.problems(Nested.class, "grid = [[a, {}]], groups { x = [y] }"))
                .containsExactlyInAnyOrder("error[wrong-type] grid[0][1]", "error[wrong-type] groups.x[0]");
    }

    @Test
    void elementsMayBeRecordsWithDefaultsOfTheirOwn() {
        Mirrors mirrors =
                Loading.load(Mirrors.class, "mirrors = [{url = a}, {url = b, weight = 2}], named { eu.url = c }");

        assertThat(mirrors.mirrors()).containsExactly(new Mirror("a", 1), new Mirror("b", 2));
        assertThat(mirrors.named()).containsExactly(Map.entry("eu", new Mirror("c", 1)));
    }

    @Test
    void whatIsWrongInAnElementIsNamedWithItsWholePath() {
        assertThat(Loading.problems(
                        Mirrors.class, "mirrors = [{weight = x, ulr = a}, {}], named { eu { weight = 1 } }"))
                .containsExactlyInAnyOrder(
                        "error[missing-value] mirrors[0].url",
                        "error[wrong-type] mirrors[0].weight",
                        "error[unknown-key] mirrors[0].ulr",
                        "error[missing-section] mirrors[1]",
                        "error[missing-value] named.eu.url");
    }
}
