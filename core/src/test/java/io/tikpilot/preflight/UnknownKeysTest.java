package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {
    record Server(int port) {}

    record Settings(Server server, Map<String, String> labels) {}

    private static final String TEXT =
            "server { port = 1, prot = 2 }, databse { url = hunter2 }, labels { any = thing }";

    @Test
    void theyAreRefusedUnlessSomebodySaysOtherwise() {
        assertThat(Loading.problems(Settings.class, TEXT))
                .containsExactly("error[unknown-key] databse", "error[unknown-key] server.prot");
    }

    @Test
    void asWarningsTheyDoNotKeepTheSettingsFromBeingLoaded() {
        Inspection<Settings> inspection = Loading.loader(Settings.class, TEXT)
                .unknownKeys(UnknownKeys.WARN)
                .inspect();

        assertThat(inspection.settings()).contains(new Settings(new Server(1), Map.of("any", "thing")));
        assertThat(inspection.report().hasErrors()).isFalse();
        assertThat(Loading.problems(Loading.loader(Settings.class, TEXT).unknownKeys(UnknownKeys.WARN)))
                .containsExactly("warning[unknown-key] databse", "warning[unknown-key] server.prot");
    }

    @Test
    void allowedTheyAreNotMentioned() {
        Inspection<Settings> inspection = Loading.loader(Settings.class, TEXT)
                .unknownKeys(UnknownKeys.ALLOW)
                .inspect();

        assertThat(inspection.settings()).isPresent();
        assertThat(inspection.report().problems()).isEmpty();
    }

    @Test
    void thePolicyHoldsForNamesInArgumentsToo() {
        SettingsLoader<Settings> loader =
                Loading.loader(Settings.class, "server.port = 1").layer(Layer.arguments("--server.prot=2"));

        assertThat(Loading.problems(loader)).containsExactly("error[unknown-key] server.prot");
        assertThat(Loading.problems(loader.unknownKeys(UnknownKeys.WARN)))
                .containsExactly("warning[unknown-key] server.prot");
        assertThat(Loading.problems(loader.unknownKeys(UnknownKeys.ALLOW))).isEmpty();
    }

    @Test
    void aKeyThatIsKnownInAnotherSectionIsPointedThere() {
        assertThat(Loading.report(Settings.class, "server { port = 1 }, port = 2"))
                .contains("did you mean `server.port`?");
    }

    @Test
    void theValueOfAnUnknownKeyIsNotShown() {
        assertThat(Loading.report(Settings.class, TEXT)).doesNotContain("hunter2");
    }

    @Test
    void theSameUnknownKeyInTwoLayersIsOneProblem() {
        assertThat(Loading.problems(Settings.class, "server.port = 1, nope = 1", "nope = 2"))
                .isEqualTo(List.of("error[unknown-key] nope"));
    }
}
