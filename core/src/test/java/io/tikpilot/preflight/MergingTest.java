package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.schema.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One test a row of the table: what stands in a lower layer, what in a higher one, and what becomes of the two. */
class MergingTest {
    record Server(Optional<String> host, @Default("80") Optional<Integer> port) {}

    record Settings(
            Server server, @Default("") List<String> hosts, Map<String, String> labels, Optional<String> text) {}

    private static Settings load(String... texts) {
        return Loading.load(Settings.class, texts);
    }

    @Test
    void aSectionOverASectionIsTheirUnion() {
        assertThat(load("server { host = a }", "server { port = 1 }").server())
                .isEqualTo(new Server(Optional.of("a"), Optional.of(1)));
        assertThat(load("labels { a = 1, b = 1 }", "labels { b = 2, c = 2 }").labels())
                .isEqualTo(Map.of("a", "1", "b", "2", "c", "2"));
    }

    @Test
    void anEmptySectionTakesNothingAway() {
        assertThat(load("server { host = a }", "server {}").server().host()).contains("a");
    }

    @Test
    void aValueOverAValueReplacesIt() {
        assertThat(load("text = a", "text = b", "text = c").text()).contains("c");
    }

    @Test
    void aListOverAListReplacesTheWholeOfIt() {
        assertThat(load("hosts = [a, b, c]", "hosts = [d]").hosts()).containsExactly("d");
        assertThat(load("hosts = [a, b, c]", "hosts = []").hosts()).isEmpty();
    }

    @Test
    void nullUnsetsWhatIsBelowAndADefaultToo() {
        assertThat(load("text = a", "text = null").text()).isEmpty();
        assertThat(load("server { host = a, port = 1 }", "server = null").server())
                .isEqualTo(new Server(Optional.empty(), Optional.of(80)));
        assertThat(load("server { port = 1 }", "server { port = null }")
                        .server()
                        .port())
                .isEmpty();
        assertThat(load("labels { a = 1 }", "labels { a = null }").labels()).isEmpty();
    }

    @Test
    void aboveANullALayerBeginsAnew() {
        assertThat(load("server { host = a, port = 1 }", "server = null", "server { port = 2 }")
                        .server())
                .isEqualTo(new Server(Optional.empty(), Optional.of(2)));
        assertThat(load("text = a", "text = null", "text = b").text()).contains("b");
    }

    @Test
    void aValueOverASectionIsAConflictThatNamesBothPlaces() {
        assertThat(Loading.problems(Settings.class, "server {\n  host = a\n}", "server = off"))
                .containsExactly("error[type-conflict] server");
        assertThat(Loading.report(Settings.class, "server {\n  host = a\n}", "server = off"))
                .contains("--> 2.conf:1:1", "::: 1.conf:1:1");
    }

    @Test
    void aSectionOverAValueIsOneToo() {
        assertThat(Loading.problems(Settings.class, "server = off", "server.host = a"))
                .containsExactly("error[type-conflict] server");
        assertThat(Loading.problems(Settings.class, "text = a", "text { b = c }"))
                .containsExactly("error[type-conflict] text");
        assertThat(Loading.report(Settings.class, "server = off", "server.host = a"))
                .contains("--> 2.conf:1:1", "::: 1.conf:1:1");
    }

    @Test
    void aListOverASectionIsOneToo() {
        assertThat(Loading.problems(Settings.class, "labels { a = b }", "labels = [c]"))
                .singleElement()
                .asString()
                .startsWith("error[type-conflict] labels");
    }

    @Test
    void anUnsetBetweenTheTwoIsNoConflict() {
        assertThat(load("server { host = a }", "server = null", "server { host = b }")
                        .server()
                        .host())
                .contains("b");
    }

    @Test
    void withinOneDocumentTheRulesOfHoconHold() {
        assertThat(load("server = off\nserver { host = a }\nserver.port = 2").server())
                .isEqualTo(new Server(Optional.of("a"), Optional.of(2)));
        assertThat(load("hosts = [a]\nhosts += b\nhosts = ${hosts} [c]").hosts())
                .containsExactly("a", "b", "c");
    }

    @Test
    void aDottedKeyAndASectionAreTheSame() {
        assertThat(load("server.host = a", "server { port = 1 }")).isEqualTo(load("server { host = a, port = 1 }"));
    }

    @Test
    void mergingIsAssociative() {
        String one = "server { host = a, port = 1 }, labels { x = 1 }";
        String two = "server { port = null }, labels { y = 2 }";
        String three = "server { port = 3 }, labels { x = 3 }";

        assertThat(load(one, two, three)).isEqualTo(load("labels { x = 3, y = 2 }, server { host = a, port = 3 }"));
    }
}
