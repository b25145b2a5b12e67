package io.tikpilot.preflight.env;

import static io.tikpilot.preflight.env.ReferencePrograms.FILLED;
import static io.tikpilot.preflight.env.ReferencePrograms.fromVariables;
import static io.tikpilot.preflight.env.ReferencePrograms.loader;
import static io.tikpilot.preflight.env.ReferencePrograms.print;
import static io.tikpilot.preflight.env.ReferencePrograms.uncommented;
import static io.tikpilot.preflight.env.ReferencePrograms.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.env.ReferencePrograms.Hostile;
import io.tikpilot.preflight.env.ReferencePrograms.Server;
import io.tikpilot.preflight.env.ReferencePrograms.Settings;
import io.tikpilot.preflight.env.ReferencePrograms.Tls;
import io.tikpilot.preflight.reference.ReferenceFormat;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Compose file to start from, read as Compose reads it, and given back to the loader. */
class ReferenceComposeTest {
    @TempDir
    private Path directory;

    @Test
    void composeAsksForWhatIsRequiredAndMountsSecrets() {
        assertThat(print(loader(Settings.class), ReferenceFormat.compose())).isEqualTo("""
                # Take away the # before a name to set it; what is asked for with :? stands in the environment or in .env.
                # Each file below `secrets` holds the value and nothing else.
                services:
                  app:
                    environment:
                      # Where clients connect.
                      # text; required
                      APP_SERVER_HOST: "${APP_SERVER_HOST:?text}"
                      # number from 1 to 65535; required
                      APP_SERVER_PORT: "${APP_SERVER_PORT:?number from 1 to 65535}"
                      # duration; by default as here
                      #APP_SERVER_TIMEOUT: "30s"
                      # secret; required
                      APP_SIGNING_KEY_FILE: "/run/secrets/signing-key"
                      # secret; required if `tls` is set
                      #APP_TLS_KEY_FILE: "/run/secrets/tls_key"
                      # text; by default as here
                      #APP_TLS_VERSION: "1.3"
                      # list of text; by default as here
                      #APP_FEATURES_TAGS: "a,b"
                      # map of number; optional
                      #APP_FEATURES_WEIGHTS: "{}"
                      # text (secret); by default a value that is not shown
                      #APP_FEATURES_TOKEN_FILE: "/run/secrets/features_token"
                    secrets:
                      - "signing-key"
                      #- "tls_key"
                      #- "features_token"
                secrets:
                  "signing-key":
                    file: "./secrets/signing-key"
                  #"tls_key":
                    #file: "./secrets/tls_key"
                  #"features_token":
                    #file: "./secrets/features_token"
                """);
    }

    @Test
    void theVariablesThatComposeSetsAreLoaded() throws IOException {
        String yaml = print(loader(Settings.class), ReferenceFormat.compose());
        Path mounted = Files.createDirectories(directory.resolve("run"));
        Files.writeString(mounted.resolve("signing-key"), "k\n");
        Files.writeString(mounted.resolve("tls_key"), "t\n");
        Files.writeString(mounted.resolve("features_token"), "f\n");

        Map<String, String> variables = new LinkedHashMap<>();
        compose(yaml, FILLED)
                .forEach((name, value) -> variables.put(name, value.replace("/run/secrets", mounted.toString())));
        assertThat(fromVariables(Settings.class, variables).tls()).isEmpty();

        compose(uncommented(yaml), FILLED)
                .forEach((name, value) -> variables.put(name, value.replace("/run/secrets", mounted.toString())));
        Settings all = fromVariables(Settings.class, variables);
        assertThat(all.server()).isEqualTo(new Server("0.0.0.0", 8080, Duration.ofSeconds(30)));
        assertThat(all.tls()).contains(new Tls(Secret.of("t"), "1.3"));
        assertThat(all.features().token()).isEqualTo("f");
    }

    /** The variables of the only service, interpolated as Compose does it. */
    private static Map<String, String> compose(String yaml, Map<String, String> environment) {
        Map<?, ?> services = (Map<?, ?>) yaml(yaml).get("services");
        Map<?, ?> service = (Map<?, ?>) services.values().iterator().next();
        Map<String, String> variables = new LinkedHashMap<>();
        ((Map<?, ?>) service.get("environment")).forEach((name, value) -> {
            String text = (String) value;
            String asked = "${" + name + ":?";
            assertThat(text.startsWith("${"))
                    .isEqualTo(text.startsWith(asked) && text.indexOf('}') == text.length() - 1);
            String literal = text.replace("$$", "\u0000");
            assertThat(text.startsWith(asked) || literal.indexOf('$') < 0)
                    .as(text)
                    .isTrue();
            variables.put(
                    (String) name, text.startsWith(asked) ? environment.get(name) : literal.replace('\u0000', '$'));
        });
        return variables;
    }

    @Test
    void hostileTextsComeBackFromComposeAsTheyWere() {
        String yaml = print(loader(Hostile.class), ReferenceFormat.compose());
        Map<String, String> required = Map.of("APP_REQUIRED", "a}");

        assertThat(fromVariables(Hostile.class, compose(yaml, required)))
                .isEqualTo(fromVariables(Hostile.class, required));
        assertThat(fromVariables(Hostile.class, compose(uncommented(yaml), required)))
                .isEqualTo(fromVariables(Hostile.class, required));
    }
}
