package io.tikpilot.preflight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.tree.KeyPath;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    record Server(String host, int port, @Default("5s") Duration timeout) {}

    record Settings(
            Server server,
            Secret password,
            @Default("t0ken") String apiToken,
            Optional<String> motd) {}

    private final Inspection<Settings> inspection = SettingsLoader.of(Settings.class)
            .layer(Layer.text("base", "server {\n  host = localhost\n  port = 80\n}\npassword = hunter2"))
            .layer(Layer.text("override", "server.port = 8080\npassword = swordfish"))
            .layer(Layer.arguments("--server.port=9090"))
            .inspect();

    @Test
    void everySettingIsShownWithThePlaceThatWonAndWhatItOverrides() {
        assertThat(inspection.explanation().text()).isEqualTo("""
                server.host     localhost  base:2:10
                server.port     9090       argument --server.port
                                8080       over override:1:15
                                80         over base:3:10
                server.timeout  5s         by default
                password        ••••       override:2:12
                                ••••       over base:5:12
                api-token       ••••       by default
                motd            -          not set

                Layers, lowest first: base < override < arguments""");
    }

    @Test
    void aTableThatWouldBeTooWideBreaksBelowLongValues() {
        String url = "jdbc:sqlite:/var/lib/a/very/long/way/to/the/database.db";
        String name = "a-file-of-which-the-name-is-rather-long.conf";
        String table = SettingsLoader.of(Settings.class)
                .layer(Layer.text(name, "server { host = \"" + url + "\", port = 80 }, password = x"))
                .inspect()
                .explanation()
                .text();

        assertThat(table.lines().limit(3))
                .containsExactly(
                        "server.host     \"" + url + "\"",
                        " ".repeat(50) + name + ":1:17",
                        "server.port     80" + " ".repeat(32) + name + ":1:" + (17 + url.length() + 11));
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void oneSectionIsExplainedAlone() {
        assertThat(inspection.explanation().about(KeyPath.of("server")).entries())
                .extracting(entry -> entry.setting().key().toString())
                .containsExactly("server.host", "server.port", "server.timeout");
    }

    @Test
    void aKeyThatDoesNotExistHasNoEntries() {
        assertThat(inspection.explanation().about(KeyPath.of("serv")).entries()).isEmpty();
    }

    @Test
    void aMissingSettingIsExplainedToo() {
        Inspection<Settings> empty = SettingsLoader.of(Settings.class).inspect();
        assertThat(empty.explanation().about(KeyPath.of("server", "host")).text())
                .startsWith("server.host  -  missing");
    }

    @Test
    void theStoryOfASettingTellsAllThatIsKnownOfIt() {
        assertThat(inspection.explanation().about(KeyPath.parse("server")).print(ExplanationFormat.story()))
                .isEqualTo("""
                        server.host
                          takes        text
                          variable     --server.host
                          value        localhost   at base:2:10

                        server.port
                          takes        number
                          variable     --server.port
                          value        9090   at argument --server.port
                          overrides    8080   at override:1:15
                                       80   at base:3:10

                        server.timeout
                          takes        duration
                          variable     --server.timeout
                          value        5s   by default""");
    }

    @Test
    void theStoryOfAMissingSettingTellsWhatIsWrong() {
        Inspection<Settings> refused = SettingsLoader.of(Settings.class)
                .layer(Layer.text("base", "server.port = x, password = hunter2"))
                .inspect();
        assertThat(refused.explanation().about(KeyPath.parse("server")).print(ExplanationFormat.story()))
                .contains(
                        "value        missing: nobody sets it\n  error        `server.host` is missing [missing-value]")
                .contains("error        `server.port` is not a number [wrong-type]");
        assertThat(refused.explanation().print(ExplanationFormat.story())).doesNotContain("hunter2");
    }

    @Test
    void jsonHasEverySettingOnALineWithItsPlacesAndNoSecret() throws Exception {
        String text = inspection.explanation().print(ExplanationFormat.json());
        JsonNode json = new ObjectMapper().readTree(text);
        JsonNode port = json.get("settings").get(1);

        assertThat(json.get("status").asText()).isEqualTo("loaded");
        assertThat(json.get("layers")).extracting(JsonNode::asText).containsExactly("base", "override", "arguments");
        assertThat(port.get("key").asText()).isEqualTo("server.port");
        assertThat(port.get("state").asText()).isEqualTo("set");
        assertThat(port.get("places"))
                .extracting(place ->
                        place.get("layer").asText() + "=" + place.get("value").asText())
                .containsExactly("arguments=9090", "override=8080", "base=80");
        assertThat(json.get("settings").get(2).get("default").asText()).isEqualTo("5s");
        assertThat(json.get("settings").get(3).get("secret").asBoolean()).isTrue();
        assertThat(text).doesNotContain("hunter2", "swordfish", "t0ken");
        assertThat(text.lines()).filteredOn(line -> line.startsWith("{\"key\"")).hasSize(6);
    }
}
