package io.tikpilot.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HealthProbeTest {
    @TempDir
    Path directory;

    @Test
    void itKnocksWhereTheServiceListensAndSaysWhatItHears() throws Exception {
        Map<String, String> variables = Map.of(
                "TIKPILOT_SERVER_HOST", "127.0.0.1", "TIKPILOT_SERVER_PORT", String.valueOf(TestSettings.freePort()));

        try (ServiceProcess service = ServiceProcess.start(directory, variables)) {
            assertThat(service.line()).startsWith("TikPilot listens");
            try (ServiceProcess probe = ServiceProcess.start(HealthProbe.class, directory, variables)) {
                assertThat(probe.line()).isEqualTo("{\"status\":\"ready\"}");
                assertThat(probe.exitCode()).isZero();
            }
        }
        try (ServiceProcess probe = ServiceProcess.start(HealthProbe.class, directory, variables)) {
            assertThat(probe.line()).isEqualTo("TikPilot does not answer: Connection refused");
            assertThat(probe.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aBadConfigurationIsNotReady() throws Exception {
        try (ServiceProcess probe = ServiceProcess.start(HealthProbe.class, directory, Map.of())) {
            assertThat(probe.line()).isEqualTo("Settings could not be loaded: 1 problem");
            assertThat(probe.exitCode()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,   http://127.0.0.1:80/health/ready",
        "'::',      http://127.0.0.1:80/health/ready",
        "127.0.0.2, http://127.0.0.2:80/health/ready",
        "'::1',     http://[::1]:80/health/ready"
    })
    void itKnocksAtTheAddressThatIsSet(String host, URI expected) throws Exception {
        assertThat(HealthProbe.address(new Settings.Server(host, 80, Duration.ZERO)))
                .isEqualTo(expected);
    }
}
