package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text full of secrets with one character too many, or one too few, in every place: nothing that is said shows a secret. */
class CanaryInBrokenTextsTest {
    private static final String CANARY = "c4n4ry";
    private static final List<String> TOO_MANY = List.of("\"", "{", "}", "]", "\\", "@", "\u0001", "\0");

    record Settings(
            @Default("1") int port,
            Optional<Secret> secret,
            Optional<Integer> password,
            @Default("") List<Secret> secrets,
            Map<String, Secret> byName) {}

    @TempDir
    Path directory;

    private Layer layer(String kind, String text) throws IOException {
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of());
        Path file = Files.writeString(directory.resolve("a." + kind), text);
        return switch (kind) {
            case "env" -> overlay.dotenv(file);
            case "raw" -> overlay.dotenv(Dotenv.raw(file));
            default -> Layer.file(file);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "conf | password = @, secret = \"@\"¶secrets = [@, \"@\"]¶by-name { a = @¶ b : \"@\" }¶# @",
                "json | {\"password\": \"@\",¶ \"secret\": \"@\", \"secrets\": [\"@\"],¶ \"by-name\": {\"a\": \"@\"}}",
                "properties | password = @¶secret: @ \\¶  @¶secrets=@¶by-name.a @¶# @",
                "env | APP_PASSWORD=@¶APP_SECRET=\"@\" # @¶export APP_SECRETS='@,@'¶APP_BY_NAME={\"a\": \"@\"}",
                "raw | APP_PASSWORD=@¶APP_SECRET=\"@\"¶APP_SECRETS=@,@¶APP_BY_NAME={\"a\": \"@\"}"
            })
    void ofACharacterTooManyOrTooFew(String kind, String written) throws IOException {
        String text = written.replace("@", CANARY).replace('¶', '\n') + "\n";
        List<String> seen = new ArrayList<>();
        int refused = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith(CANARY.substring(1), at)) {
                at += CANARY.length() - 2; // inside of it it would be another
                continue;
            }
            List<String> broken = new ArrayList<>();
            TOO_MANY.forEach(more -> broken.add(more));
            broken.add("");
            for (String more : broken) {
                boolean fewer = more.isEmpty() && !text.startsWith(CANARY, at);
                String changed = text.substring(0, at) + more + text.substring(fewer ? at + 1 : at);
                String printed = Printed.of(
                        SettingsLoader.of(Settings.class).layer(layer(kind, changed)),
                        at % 2 == 0 ? "check --format=json" : "explain --format=html");
                refused += printed.contains("error[") ? 1 : 0;
                if (printed.contains(CANARY)) {
                    int found = printed.indexOf(CANARY);
                    seen.add("`" + more + "` at " + at + ": "
                            + printed.substring(Math.max(0, found - 120), found + CANARY.length()));
                }
            }
        }
        assertThat(seen).isEmpty();
        assertThat(refused).isGreaterThan(text.length());
    }
}
