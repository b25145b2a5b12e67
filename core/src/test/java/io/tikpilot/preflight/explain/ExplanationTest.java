package io.tikpilot.preflight.explain;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Explanation.of(inspection).text()).isEqualTo("""
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
    void oneSectionIsExplainedAlone() {
        assertThat(Explanation.of(inspection).about(KeyPath.of("server")).entries())
                .extracting(entry -> entry.setting().key().toString())
                .containsExactly("server.host", "server.port", "server.timeout");
    }

    @Test
    void aKeyThatDoesNotExistHasNoEntries() {
        assertThat(Explanation.of(inspection).about(KeyPath.of("serv")).entries())
                .isEmpty();
    }

    @Test
    void aMissingSettingIsExplainedToo() {
        Inspection<Settings> empty = SettingsLoader.of(Settings.class).inspect();
        assertThat(Explanation.of(empty).about(KeyPath.of("server", "host")).text())
                .startsWith("server.host  -  missing");
    }
}
