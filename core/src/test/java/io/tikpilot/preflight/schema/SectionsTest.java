package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import io.tikpilot.preflight.Loading;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionsTest {
    record Server(String host, int port, @Default("10s") String timeout) {}

    record Limits(
            @Default("5") int connections, @Default("a,b") java.util.List<String> hosts) {}

    record Settings(Server server, Limits limits) {}

    record Outer(Settings app) {}

    record Perhaps(Optional<Server> server, Optional<Integer> retries) {}

    record Free(Config extra) {}

    @Test
    void aSectionIsARecord() {
        Settings settings = Loading.load(Settings.class, "server { host = a, port = 1 }");

        assertThat(settings.server()).isEqualTo(new Server("a", 1, "10s"));
    }

    @Test
    void aSectionWhoseLeavesAllHaveDefaultsIsNotMissing() {
        assertThat(Loading.load(Settings.class, "server { host = a, port = 1 }").limits())
                .isEqualTo(new Limits(5, java.util.List.of("a", "b")));
        assertThat(Loading.load(Settings.class, "server { host = a, port = 1 }, limits {}")
                        .limits()
                        .connections())
                .isEqualTo(5);
    }

    @Test
    void aSectionOfWhichNothingIsSetIsOneProblemThatNamesAllItNeeds() {
        assertThat(Loading.problems(Settings.class, "")).containsExactly("error[missing-section] server");
        assertThat(Loading.report(Settings.class, ""))
                .contains("needed by   Settings.server: host (text), port (number)")
                .doesNotContain("timeout");
    }

    @Test
    void anEmptySectionIsNothingSet() {
        assertThat(Loading.problems(Settings.class, "server {}")).containsExactly("error[missing-section] server");
    }

    @Test
    void ifSomethingIsSetEachMissingLeafIsAProblemOfItsOwn() {
        assertThat(Loading.problems(Settings.class, "server { timeout = 1s }"))
                .containsExactlyInAnyOrder("error[missing-value] server.host", "error[missing-value] server.port");
        assertThat(Loading.problems(Settings.class, "server { port = 1 }"))
                .containsExactly("error[missing-value] server.host");
    }

    @Test
    void theOutermostMissingSectionSpeaksForThoseInside() {
        assertThat(Loading.problems(Outer.class, "")).containsExactly("error[missing-section] app");
        assertThat(Loading.report(Outer.class, "")).contains("server.host (text), server.port (number)");
    }

    @Test
    void aSingleValueOrAListIsNoSection() {
        assertThat(Loading.problems(Settings.class, "server = on")).containsExactly("error[wrong-type] server");
        assertThat(Loading.problems(Settings.class, "server = []")).containsExactly("error[wrong-type] server");
    }

    @Test
    void anOptionalSectionIsThereOnlyIfSomethingIsSetUnderIt() {
        assertThat(Loading.load(Perhaps.class, "").server()).isEmpty();
        assertThat(Loading.load(Perhaps.class, "server {}").server()).isEmpty();
        assertThat(Loading.load(Perhaps.class, "server = null").server()).isEmpty();
        assertThat(Loading.load(Perhaps.class, "server { host = a, port = 1 }", "server = null")
                        .server())
                .isEmpty();
        assertThat(Loading.load(Perhaps.class, "server { host = a, port = 1 }").server())
                .contains(new Server("a", 1, "10s"));
    }

    @Test
    void anOptionalSectionWhoseKeysAreAllUnsetIsEmpty() {
        assertThat(Loading.load(Perhaps.class, "server { host = a, port = 1 }", "server { host = null, port = null }")
                        .server())
                .isEmpty();
    }

    @Test
    void anOptionalSectionThatIsHalfThereLacksTheOtherHalf() {
        assertThat(Loading.problems(Perhaps.class, "server { host = a }"))
                .containsExactly("error[missing-value] server.port");
    }

    @Test
    void anOptionalValueIsEmptyWhenNobodySetsItAndRefusedWhenItIsWrong() {
        assertThat(Loading.load(Perhaps.class, "").retries()).isEmpty();
        assertThat(Loading.load(Perhaps.class, "retries = 3").retries()).contains(3);
        assertThat(Loading.load(Perhaps.class, "retries = 3", "retries = null").retries())
                .isEmpty();
        assertThat(Loading.problems(Perhaps.class, "retries = \"\"")).containsExactly("error[wrong-type] retries");
    }

    @Test
    void aSubtreeTakesAnyContentAndIsEmptyIfNobodySetsIt() {
        Config extra = Loading.load(Free.class, "extra { a = 1, b = ${extra.a}, c { \"d.e\" = [x] } }")
                .extra();

        assertThat(extra.getInt("b")).isEqualTo(1);
        assertThat(extra.getStringList("c.\"d.e\"")).containsExactly("x");
        assertThat(Loading.load(Free.class, "").extra().isEmpty()).isTrue();
        assertThat(Loading.problems(Free.class, "extra = 1")).containsExactly("error[wrong-type] extra");
    }
}
