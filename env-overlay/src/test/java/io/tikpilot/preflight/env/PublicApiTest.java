package io.tikpilot.preflight.env;

import io.tikpilot.preflight.PublicApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    @Test
    void thePublicApiIsTheCommittedOne() throws Exception {
        PublicApi.of(EnvOverlay.class).isAsIn(Path.of("api.txt"));
    }
}
