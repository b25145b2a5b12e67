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
    void aKeyOfTwoWordsIsPointedAtAsAWhole() {
        assertThat(Loading.report(Settings.class, "server.port = 1\nexport  PORT = hunter2"))
                .contains("1.conf:2:1", "2 | export  PORT = ••••\n   | ^^^^^^^^^^^^ ");
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

    record Pool(int maxSize) {}

    record Database(Pool pool) {}

    record Http(int port) {}

    record Deep(Server server, Database database, Http http) {}

    private static final String ALL = "server.port = 1, database.pool.max-size = 1, http.port = 1, ";

    private static List<String> fix(String unknown) {
        return Loading.loader(Deep.class, ALL + unknown)
                .inspect()
                .report()
                .problems()
                .get(0)
                .help();
    }

    @Test
    void aNameThatIsNearBesideItIsTheOneToTake() {
        assertThat(fix("server.prot = hunter2")).containsExactly("rename it to `port`");
        assertThat(fix("databse.pool.max-size = 1")).containsExactly("rename it to `database`");
        assertThat(fix("database.pool.maxSize = 1")).containsExactly("rename it to `max-size`");
        assertThat(fix("database.pool.size = 1")).containsExactly("rename it to `max-size`");
    }

    @Test
    void aNameThatIsKnownElsewhereIsWrittenThere() {
        assertThat(fix("max-size = 1"))
                .containsExactly("did you mean `database.pool.max-size`? Write it as", "  database.pool.max-size = …");
        assertThat(fix("port = 1"))
                .containsExactly(
                        "did you mean `server.port` or `http.port`? Write it as",
                        "  server.port = …",
                        "  http.port = …");
        assertThat(fix("server-port = 1"))
                .containsExactly("did you mean `server.port`? Write it as", "  server.port = …");
        assertThat(fix("databasePool_maxSize = 1"))
                .containsExactly("did you mean `database.pool.max-size`? Write it as", "  database.pool.max-size = …");
        assertThat(fix("maxsize = 1"))
                .containsExactly("did you mean `database.pool.max-size`? Write it as", "  database.pool.max-size = …");
    }

    @Test
    void aNameThatIsNearNothingIsRemoved() {
        assertThat(fix("colour = 1")).containsExactly("remove it");
        assertThat(fix("server.tls.key = 1")).containsExactly("remove it");
    }

    @Test
    void aNameInAnArgumentBecomesTheNameOfAnother() {
        SettingsLoader<Deep> loader =
                Loading.loader(Deep.class, ALL).layer(Layer.arguments("--size-of-pool=1", "--max-size=1"));
        assertThat(loader.inspect().report().problems())
                .extracting(problem -> String.join("|", problem.help()))
                .containsExactly("rename it to `--database.pool.max-size`", "remove it");
    }

    @Test
    void aSectionUnderAMisspeltNameSaysThatTheRightOneIsMissing() {
        assertThat(Loading.report(Settings.class, "sever { port = 1 }"))
                .contains("= likely      it was meant for `server`, which is missing");
        assertThat(Loading.report(Settings.class, "server { port = 1 }, sever { port = 1 }"))
                .doesNotContain("which is missing");
    }

    @Test
    void aSectionUnderAnotherNameIsKnownByWhatIsInIt() {
        assertThat(Loading.report(Deep.class, "server.port = 1, http.port = 1, pooling { pool { max-size = 1 } }"))
                .contains("did you mean `database`?", "it was meant for `database`, which is missing");
        for (String other : List.of(
                "server.port = 1, http.port = 1, pooling { pool { max-size = 1 }, more = 1 }",
                "server.port = 1, http.port = 1, pooling { }",
                "pooling { port = 1 }",
                ALL + "pooling { pool { max-size = 1 } }")) {
            assertThat(Loading.report(Deep.class, other)).as(other).doesNotContain("did you mean `database`?");
        }
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
