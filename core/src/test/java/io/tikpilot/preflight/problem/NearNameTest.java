package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTest {
    private static final List<String> KNOWN = List.of("host", "port", "max-connections", "production", "idle-timeout");

    @ParameterizedTest
    @CsvSource({
        "prot, port",
        "por, port",
        "portt, port",
        "PORT, port",
        "pokt, port",
        "max_connections, max-connections",
        "maxConnections, max-connections",
        "prodction, production",
        "idletimeout, idle-timeout"
    })
    void aMistypedNameFindsTheKnownOne(String mistyped, String known) {
        assertThat(NearName.of(mistyped, KNOWN)).contains(known);
    }

    @ParameterizedTest
    @CsvSource({
        "prod, production",
        "PROD, production",
        "timeout, idle-timeout",
        "hosting, host",
        "HOSTING, host",
        "connections, max-connections"
    })
    void aNameThatIsShortOrLongForOneFindsIt(String other, String known) {
        assertThat(NearName.of(other, KNOWN)).contains(known);
    }

    @ParameterizedTest
    @CsvSource({"pr", "portability-of-all", "out", "time", "host-name", "hostName"})
    void aNameThatIsHardlyShortForOneFindsNone(String stranger) {
        assertThat(NearName.of(stranger, KNOWN)).isEmpty();
    }

    @Test
    void aNameThatIsShortForTwoFindsNone() {
        assertThat(NearName.of("time", List.of("time-to-live", "time-out-of-all")))
                .isEmpty();
        assertThat(NearName.of("timeout", List.of("idle-timeout", "shutdown-timeout")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"x", "database", "hots-and-ports", "prtoduct"})
    void aNameThatIsFarFromAllFindsNone(String stranger) {
        assertThat(NearName.of(stranger, KNOWN)).isEmpty();
    }

    @Test
    void theFirstOfEquallyNearNamesWins() {
        assertThat(NearName.of("aab", List.of("aac", "aad"))).contains("aac");
    }

    @Test
    void nothingIsNearNothing() {
        assertThat(NearName.of("", List.of())).isEmpty();
        assertThat(NearName.of("port", List.of())).isEmpty();
    }

    @Test
    void aVeryLongNameCostsNothingWhenNoLengthIsNear() {
        assertThat(NearName.of("x".repeat(100_000), KNOWN)).isEmpty();
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(NearName.of("IDLE-TIMEOUT", KNOWN)).contains("idle-timeout");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aThirdOfTheLettersMayDifferAndNotMore() {
        assertThat(NearName.of("prt", List.of("port"))).contains("port");
        assertThat(NearName.of("pxxt", List.of("port"))).isEmpty();
        assertThat(NearName.of("xxrt-id", List.of("part-id"))).contains("part-id");
        assertThat(NearName.of("xxxt-id", List.of("part-id"))).isEmpty();
    }

    @Test
    void aNameOfThreeLettersMayBeShortForOneAndNoneIsLongForIt() {
        assertThat(NearName.of("pro", KNOWN)).contains("production");
        assertThat(NearName.of("urlin", List.of("url"))).isEmpty();
        assertThat(NearName.of("timein", List.of("time"))).contains("time");
    }

    @ParameterizedTest
    @CsvSource({"port-on", "hostMax", "hostMAX", "hostings"})
    void anotherWordBehindAKnownNameOrAsManyLettersAgainMakeItAnotherName(String other) {
        assertThat(NearName.of(other, KNOWN)).isEmpty();
    }

    @Test
    void theHintEndsASentence() {
        assertThat(NearName.hint("prot", KNOWN)).isEqualTo("; did you mean `port`?");
        assertThat(NearName.hint("database", KNOWN)).isEmpty();
    }
}
