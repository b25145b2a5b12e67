package io.tikpilot.preflight;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    @Test
    void thePublicApiIsTheCommittedOne() throws Exception {
        PublicApi.of(SettingsLoader.class).isAsIn(Path.of("api.txt"));
    }
}
