package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that come one by one change single elements and entries of what lower layers hold. */
class PositionsAndKeysTest {
    record Mirror(String url, @Default("1") int weight) {}

    record Settings(
            @Default("x,y") List<String> hosts,
            @Default("") List<String> empty,
            Map<String, String> labels,
            Map<String, Mirror> named) {}

    record Mirrors(List<Mirror> mirrors) {}

    private static SettingsLoader<Settings> loader(String text, String... args) {
        return Loading.loader(Settings.class, text).layer(Layer.arguments(args));
    }

    @Test
    void aPositionOverridesOneElementInsteadOfWipingTheList() {
        assertThat(loader("hosts = [a, b, c]", "--hosts.1=B").load().hosts()).containsExactly("a", "B", "c");
    }

    @Test
    void thePositionAfterTheLastAppends() {
        assertThat(loader("hosts = [a]", "--hosts.1=b", "--hosts.2=c").load().hosts())
                .containsExactly("a", "b", "c");
        assertThat(loader("", "--empty.0=a").load().empty()).containsExactly("a");
    }

    @Test
    void aPositionCountsOnTheDefaultWhereNoLayerSetsTheList() {
        assertThat(loader("", "--hosts.0=X").load().hosts()).containsExactly("X", "y");
    }

    @Test
    void aPositionAboveANullBeginsAnEmptyList() {
        assertThat(loader("hosts = null", "--hosts.0=a").load().hosts()).containsExactly("a");
    }

    @Test
    void aGapIsAProblemThatNamesTheNextPosition() {
        assertThat(Loading.problems(loader("hosts = [a]", "--hosts.3=d"))).containsExactly("error[index-gap] hosts");
        assertThat(loader("hosts = [a]", "--hosts.3=d").inspect().report().text())
                .contains("argument --hosts.3", "use position 1 for the next element");
    }

    @Test
    void aBadElementIsNamedByItsPositionAndItsArgument() {
        record Numbers(List<Integer> numbers) {}
        SettingsLoader<Numbers> loader =
                Loading.loader(Numbers.class, "numbers = [1, 2]").layer(Layer.arguments("--numbers.1=x"));

        assertThat(Loading.problems(loader)).containsExactly("error[wrong-type] numbers[1]");
        assertThat(loader.inspect().report().text()).contains("--> argument --numbers.1");
    }

    @Test
    void aSettingOfAnElementLeavesTheOthersOfIt() {
        Mirrors mirrors = Loading.loader(Mirrors.class, "mirrors = [{url = a, weight = 5}, {url = b}]")
                .layer(Layer.arguments("--mirrors.0.url=A", "--mirrors.1.weight=7", "--mirrors.2.url=c"))
                .load();

        assertThat(mirrors.mirrors()).containsExactly(new Mirror("A", 5), new Mirror("b", 7), new Mirror("c", 1));
    }

    @Test
    void aKeyOfAMapMeansTheExistingKeyThatIsSpelledAlike() {
        assertThat(loader("labels { \"io.tikpilot\" = a, Max-Size = b }", "--labels.io.tikpilot=A")
                        .load()
                        .labels())
                .isEqualTo(Map.of("io.tikpilot", "A", "Max-Size", "b"));
        assertThat(loader("labels { max-size = b }", "--labels.max-size=B", "--labels.other=c")
                        .load()
                        .labels())
                .isEqualTo(Map.of("max-size", "B", "other", "c"));
    }

    @Test
    void anEntryOfAMapOfSectionsIsCompletedPieceByPiece() {
        assertThat(loader("named { eu { url = a } }", "--named.eu.weight=3", "--named.us.url=b")
                        .load()
                        .named())
                .isEqualTo(Map.of("eu", new Mirror("a", 3), "us", new Mirror("b", 1)));
    }

    @Test
    void twoLayersOfPositionsAreAppliedOneAfterTheOther() {
        SettingsLoader<Settings> loader =
                loader("hosts = [a, b]", "--hosts.0=A").layer(Layer.arguments("--hosts.0=Z", "--hosts.2=c"));

        assertThat(loader.load().hosts()).containsExactly("Z", "b", "c");
    }

    @Test
    void aPositionOverASingleValueOrASectionIsAProblemAndNoException() {
        assertThat(Loading.problems(loader("hosts = a", "--hosts.0=b"))).isNotEmpty();
        assertThat(Loading.problems(loader("hosts { a = b }", "--hosts.0=b"))).isNotEmpty();
    }

    @Test
    void aPositionOverridesAnElementOfAListThatIsAReference() {
        assertThat(loader("empty = [a, b], hosts = ${empty}", "--hosts.1=B")
                        .load()
                        .hosts())
                .containsExactly("a", "B");
    }

    record Grid(
            @Default("") List<List<String>> rows,
            @Default("") List<Shelf> shelves) {}

    record Shelf(@Default("") List<String> books) {}

    private static SettingsLoader<Grid> grid(String... args) {
        return Loading.loader(Grid.class, "").layer(Layer.arguments(args));
    }

    @Test
    void listsInListsGrowPositionByPosition() {
        assertThat(grid("--rows.0.0=a", "--rows.0.1=b", "--rows.1.0=c").load().rows())
                .containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void anElementInWhichNothingHadAPlaceIsNotThereForTheNextOne() {
        assertThat(Loading.problems(grid("--rows.0.3=a", "--rows.1.0=b")))
                .containsExactlyInAnyOrder("error[index-gap] rows[0]", "error[index-gap] rows");
        assertThat(Loading.problems(grid("--shelves.0.books.3=a", "--shelves.1.books.0=b")))
                .containsExactlyInAnyOrder("error[index-gap] shelves[0].books", "error[index-gap] shelves");
    }
}
