package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Key;
import io.tikpilot.preflight.schema.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsLayerTest {
    record Server(@Default("a") String host, @Default("1") int port) {}

    record Mirror(String url, @Default("1") int weight) {}

    record Settings(
            Server server,
            Optional<String> text,
            @Default("x,y") List<String> hosts,
            Map<String, String> levels,
            Optional<Secret> password,
            @Default("") List<String> none) {}

    record WithRecords(List<Mirror> mirrors, Map<String, Mirror> named) {}

    private static SettingsLoader<Settings> loader(String... args) {
        return SettingsLoader.of(Settings.class).layer(Layer.arguments(args));
    }

    private static List<String> problems(String... args) {
        return Loading.problems(loader(args));
    }

    @Test
    void aSettingIsNamedByItsPath() {
        assertThat(loader("--server.port=80", "--text=a=b c").load())
                .isEqualTo(new Settings(
                        new Server("a", 80),
                        Optional.of("a=b c"),
                        List.of("x", "y"),
                        Map.of(),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void valuesAreLiteralTexts() {
        assertThat(loader("--text=${server.port} # \"x\"").load().text()).contains("${server.port} # \"x\"");
        assertThat(loader("--text=").load().text()).contains("");
    }

    @Test
    void theLastOfSeveralWins() {
        assertThat(loader("--server.port=1", "--server.port=2").load().server().port())
                .isEqualTo(2);
    }

    @Test
    void aListIsGivenByCommasAsJsonOrByPositions() {
        assertThat(loader("--hosts=a, b,c").load().hosts()).containsExactly("a", "b", "c");
        assertThat(loader("--hosts=[\"a,b\", \"c\"]").load().hosts()).containsExactly("a,b", "c");
        assertThat(loader("--hosts=").load().hosts()).isEmpty();
        assertThat(loader("--hosts.1=b").load().hosts()).containsExactly("x", "b");
        assertThat(loader("--hosts=a,b", "--hosts.2=c").load().hosts()).containsExactly("a", "b", "c");
        assertThat(problems("--hosts.5=f")).containsExactly("error[index-gap] hosts");
        assertThat(problems("--hosts=[a")).containsExactly("error[wrong-type] hosts");
    }

    @Test
    void aMapTakesKeysWithDotsAndJson() {
        assertThat(loader("--levels.io.tikpilot=debug").load().levels())
                .containsExactly(Map.entry("io.tikpilot", "debug"));
        assertThat(loader("--levels={\"a\": \"b\", \"c.d\": 1}").load().levels())
                .containsEntry("a", "b")
                .containsEntry("c.d", "1");
        assertThat(problems("--levels=debug")).containsExactly("error[wrong-type] levels");
    }

    @Test
    void aSectionMayBeAJsonObjectThatSingleNamesOverride() {
        Settings settings = loader("--server.port=3", "--server={\"host\": \"b\", \"port\": 2}")
                .load();

        assertThat(settings.server()).isEqualTo(new Server("b", 3));
        assertThat(problems("--server={\"host\": \"b\"} x")).containsExactly("error[wrong-type] server");
        assertThat(problems("--server={\"prot\": 1}")).containsExactly("error[unknown-key] server.prot");
        assertThat(problems("--server=[1]")).containsExactly("error[wrong-type] server");
    }

    @Test
    void recordsInListsAndMapsAreGivenPieceByPieceOrAsJson() {
        WithRecords settings = SettingsLoader.of(WithRecords.class)
                .layer(Layer.arguments(
                        "--mirrors=[{\"url\": \"a\"}]",
                        "--mirrors.0.weight=5",
                        "--mirrors.1.url=b",
                        "--named.eu.url=c"))
                .load();

        assertThat(settings.mirrors()).containsExactly(new Mirror("a", 5), new Mirror("b", 1));
        assertThat(settings.named()).containsExactly(Map.entry("eu", new Mirror("c", 1)));
    }

    @Test
    void anUnknownNameIsAnErrorWithANearNameAndWithoutItsValue() {
        assertThat(problems("--server.prot=hunter2")).containsExactly("error[unknown-key] server.prot");
        assertThat(loader("--server.prot=hunter2").inspect().report().text())
                .contains("did you mean `--server.port`?")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--",
                "--=",
                "--=x",
                "server.port=1",
                "-server.port=1",
                "--server.port",
                "x",
                "\u001b[2J",
                "--\nx"
            })
    void anArgumentOfAnotherFormSetsNothingAndIsNotPassedOver(String argument) {
        assertThat(problems(argument)).singleElement().asString().startsWith("error[malformed-argument]");
        assertThat(loader(argument).inspect().report().text()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "password=hunter2",
                "--password:hunter2",
                "--password hunter2",
                "-p=hunter2",
                "/hunter2"
            })
    void anArgumentOfAnotherFormMayBeASecret(String argument) {
        assertThat(loader("--text=x", argument).inspect().report().text())
                .contains("error[malformed-argument]")
                .doesNotContain("hunter2");
    }

    @Test
    void everyBadArgumentIsReportedAndTheGoodOnesAreRead() {
        assertThat(problems("--server.port=x", "y", "--z=1"))
                .containsExactlyInAnyOrder(
                        "error[wrong-type] server.port", "error[malformed-argument]", "error[unknown-key] z");
        assertThat(loader("--server.port=x").inspect().report().text()).contains("argument --server.port");
    }

    @Test
    void oddNamesAreUnknownAndNoExceptions() {
        for (String name : List.of(
                ".", "..", "a..b", "hosts.-1", "hosts.99999999999", "hosts.0x1", "hosts.", "levels.", "${x}", "\"")) {
            assertThat(problems("--" + name + "=1"))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(problem ->
                            problem.startsWith("error[unknown-key]") || problem.startsWith("error[wrong-type]"));
        }
    }

    record Clash(Map<String, String> a, @Key("a.b") String dotted, Inner inner) {}

    record Inner(@Key("c.d") int one, Deep c) {}

    record Deep(int d) {}

    @Test
    void twoSettingsOfOneNameAreAMistakeOfTheProgram() {
        assertThatThrownBy(() ->
                        SettingsLoader.of(Clash.class).layer(Layer.arguments()).load())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`inner.\"c.d\"`")
                .hasMessageContaining("`inner.c.d`")
                .hasMessageContaining("--inner.c.d");
    }

    @Test
    void itPrintsAsItsNameAlone() {
        assertThat(Layer.arguments("--password=hunter2")).hasToString("arguments");
    }
}
