package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import org.junit.jupiter.api.Test;

/** Settings that live below a key of documents that others share. */
class UnderTest {
    record Server(int port, @Default("a") String host) {}

    record Settings(Server server) {}

    private static SettingsLoader<Settings> loader(String... texts) {
        return Loading.loader(Settings.class, texts).under("shared.\"app.one\"");
    }

    @Test
    void onlyWhatStandsBelowTheKeyIsRead() {
        assertThat(loader("shared { \"app.one\" { server.port = 1 }, other { server.port = 2 } }, server.port = 3")
                        .load())
                .isEqualTo(new Settings(new Server(1, "a")));
    }

    @Test
    void whatStandsBesideItIsNobodysBusiness() {
        String mine = "shared.\"app.one\".server.port = 1\n";

        assertThat(Loading.problems(loader(mine + "other { anything = ${NOWHERE} }")))
                .isEmpty();
        assertThat(Loading.problems(loader(mine + "other = 1", "other { a = 1 }")))
                .isEmpty();
        assertThat(Loading.problems(loader(mine + "shared.password = x"))).isEmpty();
    }

    @Test
    void whatKeepsTheWholeTreeFromBeingResolvedIsToldWhereverItStands() {
        String mine = "shared.\"app.one\".server.port = 1\n";

        assertThat(Loading.problems(loader(mine + "other { a = ${other.b}, b = ${other.a} }")))
                .containsExactly("error[reference-cycle] other.a");
        assertThat(Loading.problems(loader(mine + "other { a = [1], b = ${other.a}x }")))
                .containsExactly("error[syntax-error] other.b");
    }

    @Test
    void whatIsWrongBelowItIsNamedWithTheWholeKey() {
        assertThat(Loading.problems(loader("shared.\"app.one\" { server { port = x }, nope = 1 }")))
                .containsExactlyInAnyOrder(
                        "error[wrong-type] shared.\"app.one\".server.port",
                        "error[unknown-key] shared.\"app.one\".nope");
        assertThat(Loading.problems(loader(""))).containsExactly("error[missing-section] shared.\"app.one\".server");
        assertThat(Loading.problems(loader("shared = 1")))
                .singleElement()
                .asString()
                .startsWith("error[wrong-type]");
        assertThat(Loading.problems(loader("shared.\"app.one\" = 1")))
                .containsExactly("error[wrong-type] shared.\"app.one\"");
    }

    @Test
    void argumentsAreNamedAsBefore() {
        SettingsLoader<Settings> loader =
                loader("shared.\"app.one\".server.port = 1").layer(Layer.arguments("--server.port=2"));

        assertThat(loader.load().server().port()).isEqualTo(2);
        assertThat(loader("").layer(Layer.arguments()).inspect().report().text())
                .contains("--server.port=8080")
                .doesNotContain("--shared");
    }

    @Test
    void aReferenceMayLeadOutOfIt() {
        assertThat(loader("port = 7, shared.\"app.one\".server.port = ${port}")
                        .load()
                        .server()
                        .port())
                .isEqualTo(7);
    }

    @Test
    void aKeyThatIsNoPathIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> SettingsLoader.of(Settings.class).under("a..b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a..b");
    }
}
