package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysTest {
    record Explicit(
            @Key("max_conn") int maxConnections,
            @Key("io.tikpilot") String level,
            @Key("class") String type) {}

    @KeyStyle(Spelling.SNAKE_CASE)
    record Snake(int maxConnections, Pool poolSettings, List<Pool> morePools, Map<String, Pool> namedPools) {}

    record Pool(int idleTimeout) {}

    @KeyStyle(Spelling.CAMEL_CASE)
    record Camel(int maxConnections, Kebab innerPart) {}

    @KeyStyle(Spelling.KEBAB_CASE)
    record Kebab(int idleTimeout) {}

    @Test
    void anExplicitKeyIsTakenAsItIsAndADotInItIsPartOfIt() {
        Explicit settings = Loading.load(Explicit.class, "max_conn = 1, \"io.tikpilot\" = debug, class = x");

        assertThat(settings).isEqualTo(new Explicit(1, "debug", "x"));
    }

    @Test
    void anExplicitKeyReplacesTheOneOfTheComponent() {
        assertThat(Loading.problems(Explicit.class, "max-connections = 1, io.tikpilot = debug, class = x"))
                .contains(
                        "error[missing-value] max_conn",
                        "error[missing-value] \"io.tikpilot\"",
                        "error[unknown-key] max-connections",
                        "error[unknown-key] io");
    }

    @Test
    void theNameOfTheComponentAndOtherSpellingsOfAKeyLeadToTheKey() {
        for (String key : List.of("max-connections", "maxConnections", "max_connections", "MAX_CONN", "max-conn")) {
            assertThat(Loading.report(Explicit.class, key + " = 1")).as(key).contains("did you mean `max_conn`?");
        }
        assertThat(Loading.report(Snake.class, "max-connections = 1")).contains("did you mean `max_connections`?");
    }

    @Test
    void aStyleHoldsForEveryRecordBelow() {
        Snake snake = Loading.load(
                Snake.class,
                "max_connections = 1, pool_settings.idle_timeout = 2, more_pools = [{idle_timeout = 3}], named_pools.a.idle_timeout = 4");

        assertThat(snake).isEqualTo(new Snake(1, new Pool(2), List.of(new Pool(3)), Map.of("a", new Pool(4))));
    }

    @Test
    void theSameRecordElsewhereIsInKebabCase() {
        record Elsewhere(Pool pool) {}

        assertThat(Loading.load(Elsewhere.class, "pool.idle-timeout = 2").pool().idleTimeout())
                .isEqualTo(2);
    }

    @Test
    void anInnerStyleWinsFromThereOn() {
        Camel camel = Loading.load(Camel.class, "maxConnections = 1, innerPart.idle-timeout = 2");

        assertThat(camel.innerPart().idleTimeout()).isEqualTo(2);
    }

    @Test
    void otherSpellingsOfAKeyAreUnknownAndAnsweredWithTheRightOne() {
        record Kebabs(int maxConnections) {}

        for (String spelling : List.of("max_connections", "maxConnections", "MaxConnections", "max-conections")) {
            assertThat(Loading.problems(Kebabs.class, "max-connections = 1, " + spelling + " = 2"))
                    .containsExactly("error[unknown-key] " + spelling + "");
            assertThat(Loading.report(Kebabs.class, "max-connections = 1, " + spelling + " = 2"))
                    .contains("did you mean `max-connections`?");
        }
    }
}
