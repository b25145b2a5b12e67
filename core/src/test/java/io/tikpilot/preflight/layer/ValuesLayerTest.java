package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesLayerTest {
    record Server(int port, Optional<String> host) {}

    record Settings(Server server, List<String> hosts, Map<String, String> labels) {}

    record One(String value) {}

    private static Settings load(Map<String, ?> values) {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.text("base", "server.port = 1, hosts = []"))
                .layer(Layer.values("test", values))
                .load();
    }

    @Test
    void dotsSeparateKeysAndMapsWithinAreSections() {
        assertThat(load(Map.of("server.port", 80)).server().port()).isEqualTo(80);
        assertThat(load(Map.of("server", Map.of("port", 80))).server().port()).isEqualTo(80);
        assertThat(load(Map.of("labels", Map.of("a.b", "c"))).labels()).containsExactly(Map.entry("a.b", "c"));
        assertThat(load(Map.of("labels.\"a.b\"", "c")).labels()).containsExactly(Map.entry("a.b", "c"));
    }

    @Test
    void listsAndSetsAreLists() {
        assertThat(load(Map.of("hosts", List.of("a", 1, true))).hosts()).containsExactly("a", "1", "true");
        assertThat(load(Map.of("hosts", Set.of("a"))).hosts()).containsExactly("a");
    }

    @Test
    void nullUnsetsWhatIsBelow() {
        Map<String, Object> values = new HashMap<>();
        values.put("server.port", null);
        SettingsLoader<Settings> loader = Loading.loader(Settings.class, "server { port = 1, host = a }, hosts = []")
                .layer(Layer.values("test", values));

        assertThat(Loading.problems(loader)).containsExactly("error[missing-value] server.port");
        assertThat(Loading.problems(Loading.loader(Settings.class, "server.port = 1")
                        .layer(Layer.values("test", Map.of("hosts", Collections.singletonList(null))))))
                .containsExactly("error[wrong-type] hosts[0]");
    }

    @Test
    void anythingElseIsItsText() {
        Map<Object, String> texts = new LinkedHashMap<>();
        texts.put(1.5f, "1.5");
        texts.put(new BigDecimal("1.10"), "1.10");
        texts.put((short) 7, "7");
        texts.put('c', "c");
        texts.put(Path.of("/data/posts.db"), "/data/posts.db");
        texts.put(Duration.ofSeconds(90), "PT1M30S");
        texts.put(Thread.State.NEW, "NEW");
        texts.forEach((value, text) -> assertThat(SettingsLoader.of(One.class)
                        .layer(Layer.values("test", Map.of("value", value)))
                        .load()
                        .value())
                .isEqualTo(text));
    }

    @Test
    void aConfigIsASectionAndTextIsNeverHocon() {
        assertThat(load(Map.of("server", ConfigFactory.parseString("port = 80")))
                        .server()
                        .port())
                .isEqualTo(80);
        assertThat(SettingsLoader.of(One.class)
                        .layer(Layer.values("test", Map.of("value", "${x} # \"{")))
                        .load()
                        .value())
                .isEqualTo("${x} # \"{");
    }

    @Test
    void aKeyInsideASectionWinsOverTheSectionWhateverTheirOrder() {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("server", Map.of("port", 1, "host", "a"));
        first.put("server.port", 2);
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("server.port", 2);
        last.put("server", Map.of("port", 1, "host", "a"));

        assertThat(load(first).server()).isEqualTo(new Server(2, Optional.of("a")));
        assertThat(load(last).server()).isEqualTo(load(first).server());
    }

    @Test
    void aKeyThatIsNoPathIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> load(Map.of("a..b", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a..b");
    }

    @Test
    void laterChangesToTheMapDoNotMatter() {
        Map<String, Object> values = new HashMap<>(Map.of("value", "a"));
        Layer layer = Layer.values("test", values);
        values.put("value", "b");

        assertThat(SettingsLoader.of(One.class).layer(layer).load().value()).isEqualTo("a");
    }

    @Test
    void theNameOfALayerIsAllThatItPrints() {
        assertThat(Layer.values("test", Map.of("password", "hunter2"))).hasToString("test");
        assertThat(Layer.text("test", "password = hunter2")).hasToString("test");
    }
}
