package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a value came from, and what it overrides. */
class TracingTest {
    record Settings(
            Optional<Integer> port,
            Optional<List<String>> hosts,
            Optional<Secret> password,
            Map<String, String> labels) {}

    private static List<String> places(SettingsLoader<?> loader, String key) {
        Provenance provenance = loader.inspect().provenance(KeyPath.parse(key));
        return provenance.places().stream()
                .map(place -> place.shown().orElse("••••") + " at " + place.value())
                .toList();
    }

    @Test
    void theWinnerComesFirstAndWhatItOverridesAfterItHighestFirst() {
        SettingsLoader<Settings> loader = Loading.loader(Settings.class, "\n  port = 1", "port = 2", "# c\n\nport: 3");

        assertThat(places(loader, "port")).containsExactly("3 at 3.conf:3:7", "2 at 2.conf:1:8", "1 at 1.conf:2:10");
    }

    @Test
    void twoPlacesInOneFileAreTwoPlaces() {
        assertThat(places(Loading.loader(Settings.class, "port = 1\nport = 2"), "port"))
                .containsExactly("2 at 1.conf:2:8", "1 at 1.conf:1:8");
    }

    @Test
    void anOptionalReferenceThatCameToNothingIsNoWinner() {
        SettingsLoader<Settings> loader = Loading.loader(Settings.class, "port = 8080\nport = ${?PORT}");

        assertThat(places(loader, "port")).containsExactly("8080 at 1.conf:1:8");
    }

    @Test
    void aReferenceThatLeadsSomewhereIsTheWinnerAsItIsWritten() {
        SettingsLoader<Settings> loader =
                Loading.loader(Settings.class, "port = 1, labels { p = 2 }", "port = ${labels.p}");

        assertThat(places(loader, "port")).containsExactly("${labels.p} at 2.conf:1:8", "1 at 1.conf:1:8");
    }

    @Test
    void nullIsAPlaceToo() {
        assertThat(places(Loading.loader(Settings.class, "port = 1", "port = null"), "port"))
                .containsExactly("null at 2.conf:1:8", "1 at 1.conf:1:8");
    }

    @Test
    void anElementAndAnEntryHavePlacesOfTheirOwn() {
        SettingsLoader<Settings> loader =
                Loading.loader(Settings.class, "hosts = [a,\n  b]\nlabels { x = 1\n  \"y.z\" = 2 }");
        Provenance element = loader.inspect().provenance(KeyPath.of("hosts").element(1));

        assertThat(element.winner().map(place -> place.value().toString())).contains("1.conf:2:3");
        assertThat(places(loader, "labels.\"y.z\"")).containsExactly("2 at 1.conf:4:11");
    }

    @Test
    void aSecretIsAPlaceWithoutAText() {
        assertThat(places(Loading.loader(Settings.class, "password = hunter2", "password = hunter3"), "password"))
                .containsExactly("•••• at 2.conf:1:12", "•••• at 1.conf:1:12");
    }

    @Test
    void whatNobodySetsHasNoPlace() {
        assertThat(places(Loading.loader(Settings.class, "port = 1"), "hosts")).isEmpty();
        assertThat(places(Loading.loader(Settings.class, ""), "no.such.key")).isEmpty();
    }

    @Test
    void anArgumentIsThePlaceItself() {
        SettingsLoader<Settings> loader =
                Loading.loader(Settings.class, "port = 1").layer(Layer.arguments("--port=2"));

        assertThat(places(loader, "port")).containsExactly("2 at argument --port", "1 at 1.conf:1:8");
    }

    @Test
    void aFileIsNamedAsItWasGivenAndKnownAsAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), "{\n  \"port\": 1\n}");
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class).layer(Layer.file(file));

        assertThat(places(loader, "port")).containsExactly("1 at " + file + ":2:11");
        assertThat(loader.inspect()
                        .provenance(KeyPath.of("port"))
                        .winner()
                        .flatMap(place -> place.value().file()))
                .contains(file);
    }

    @Test
    void aReportShowsWhatABadValueOverrides() {
        assertThat(Loading.report(Settings.class, "port = 10", "\nport = lots"))
                .contains("--> 2.conf:2:8", "overrides   10   at 1.conf:1:8");
    }
}
