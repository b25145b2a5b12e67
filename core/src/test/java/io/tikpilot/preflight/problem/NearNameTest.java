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
}
