package io.tikpilot.preflight.env;

import static io.tikpilot.preflight.env.ReferencePrograms.FILLED;
import static io.tikpilot.preflight.env.ReferencePrograms.fromVariables;
import static io.tikpilot.preflight.env.ReferencePrograms.loaded;
import static io.tikpilot.preflight.env.ReferencePrograms.loader;
import static io.tikpilot.preflight.env.ReferencePrograms.overlay;
import static io.tikpilot.preflight.env.ReferencePrograms.print;
import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.ReferencePrograms.Hostile;
import io.tikpilot.preflight.env.ReferencePrograms.Server;
import io.tikpilot.preflight.env.ReferencePrograms.Settings;
import io.tikpilot.preflight.reference.ReferenceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code .env} file to start from, read back by the loader. */
class ReferenceEnvFileTest {
    @TempDir
    private Path directory;

    @Test
    void anEnvFileHasAllSettingsAndBlanksForWhatIsRequired() {
        assertThat(print(loader(Settings.class), ReferenceFormat.dotenv())).isEqualTo("""
                # Fill in what has no value. Take away the # before a name to set it.

                # Where clients connect.
                # text; required
                APP_SERVER_HOST=

                # number from 1 to 65535; required
                APP_SERVER_PORT=

                # duration; by default as here
                #APP_SERVER_TIMEOUT=30s

                # secret; required
                APP_SIGNING_KEY=

                # secret; required if `tls` is set
                #APP_TLS_KEY=

                # text; by default as here
                #APP_TLS_VERSION=1.3

                # list of text; by default as here
                #APP_FEATURES_TAGS=a,b

                # map of number; optional
                #APP_FEATURES_WEIGHTS={}

                # text (secret); by default a value that is not shown
                #APP_FEATURES_TOKEN=
                """);
    }

    @Test
    void aFilledInEnvFileIsLoaded() throws IOException {
        String file = print(loader(Settings.class), ReferenceFormat.dotenv());
        Settings settings = fromEnvFile(Settings.class, filledIn(file));

        assertThat(settings.server()).isEqualTo(new Server("0.0.0.0", 8080, Duration.ofSeconds(30)));
        assertThat(settings.tls()).isEmpty();
    }

    private static String filledIn(String file) {
        String filled = file;
        for (Map.Entry<String, String> blank : FILLED.entrySet()) {
            filled = filled.replace(
                    "\n" + blank.getKey() + "=\n", "\n" + blank.getKey() + "=" + blank.getValue() + "\n");
        }
        return filled;
    }

    private <S extends Record> S fromEnvFile(Class<S> type, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(".env"), text);
        return loaded(
                SettingsLoader.of(type).layer(overlay(Map.of()).dotenv(file)).inspect());
    }

    @Test
    void hostileTextsComeBackFromAnEnvFileAsTheyWere() throws IOException {
        String file = print(loader(Hostile.class), ReferenceFormat.dotenv());
        Map<String, String> required = Map.of("APP_REQUIRED", "a}");

        assertThat(fromEnvFile(Hostile.class, file.replaceAll("(?m)^#(?! )", "") + "APP_REQUIRED=a}"))
                .isEqualTo(fromVariables(Hostile.class, required));
        assertThat(fromEnvFile(Hostile.class, file + "APP_REQUIRED=a}"))
                .isEqualTo(fromVariables(Hostile.class, required));
    }
}
