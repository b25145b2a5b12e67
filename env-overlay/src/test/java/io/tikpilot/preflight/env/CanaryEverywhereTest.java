package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.NotBlank;
import io.tikpilot.preflight.schema.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A secret goes through every setting that holds one, every layer and every mistake, and is in nothing that can be printed. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CanaryEverywhereTest {
    private static final String CANARY = "c4n4ry";

    record Login(@NotBlank String user, String token) {}

    record Strict(Secret secret) {
        Strict {
            throw new IllegalArgumentException("not good enough: " + secret.reveal(), new Exception(secret.reveal()));
        }
    }

    sealed interface Store permits Disk, Bucket {}

    record Disk(Path directory) implements Store {}

    record Bucket(String name, @Between(min = 1, max = 9) int secretKey) implements Store {}

    enum Mode {
        FAST,
        SAFE
    }

    record Settings(
            @Default("1") int port,
            Optional<String> name,
            Optional<Secret> secret,
            Optional<Integer> password,
            Optional<URI> apiKey,
            Optional<Mode> tokenMode,
            Optional<Duration> credentialLife,
            @Default("") List<Secret> secrets,
            Map<String, Secret> byName,
            Map<String, Integer> credentials,
            @Default("") List<Login> logins,
            Optional<Strict> strict,
            Optional<Store> store) {}

    /** Where a secret stands, or is meant to stand: no setting is called like the last ones. */
    private static final List<String> KEYS = List.of(
            "secret",
            "password",
            "api-key",
            "token-mode",
            "credential-life",
            "secrets",
            "secrets.0",
            "secrets.7",
            "by-name",
            "by-name.web",
            "by-name.a.b",
            "credentials",
            "credentials.a",
            "logins",
            "logins.0.token",
            "logins.3.token",
            "logins.0.tokne",
            "strict",
            "strict.secret",
            "strict.secrte",
            "store",
            "store.secret-key",
            "store.x",
            "secret.a",
            "secrte",
            "nope",
            "nope.deep");

    /** What can be wrong with a value; most of it is wrong for most of the settings. */
    private static final List<String> VALUES = List.of(
            "@",
            "@ ",
            " @",
            "\"@\"",
            "'@'",
            "\"@",
            "'@",
            "@,@",
            "@,,@",
            "[\"@\"]",
            "[\"@\"",
            "[[\"@\"]]",
            "[{\"token\": \"@\"}]",
            "{\"a\": \"@\"}",
            "{\"secret\": \"@\"}",
            "{\"secret\": [\"@\"]",
            "{\"a\": {\"b\": \"@\"}} @",
            "{\"type\": \"bucket\", \"secret-key\": \"@\"}",
            "1@",
            "@ s",
            "http://u:@@h/ x",
            "{{ @ }}",
            "<@>",
            "%@%",
            "@\n@",
            "@\\u12",
            "@\u0001",
            "@\u202e",
            "@=@",
            "@: @",
            "@ # @",
            "# @",
            "@\r\n",
            "/run/secrets/@",
            "@.@",
            "-@",
            "é@");

    private static final List<String> COMMANDS = List.of(
            "check",
            "check --format=json",
            "explain",
            "explain --color=always",
            "explain --format=html",
            "explain secret",
            "explain strict.secret",
            "env",
            "env --format=json",
            "reference --format=markdown",
            "reference --format=json-schema",
            "reference --format=json-schema-file",
            "reference --format=env",
            "reference --format=hocon",
            "reference --format=compose",
            "reference --format=kubernetes");

    @TempDir
    Path directory;

    @AfterEach
    void noPropertyIsLeft() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith(Carrier.PROPERTIES_OF_TEST + "."));
    }

    private static SettingsLoader<Settings> loader() {
        return SettingsLoader.of(Settings.class)
                .layer(EnvOverlay.prefixed("APP").reading(Map.of()));
    }

    private List<SettingsLoader<Settings>> deployments(Layer layer) {
        Layer lower = Layer.text(
                "lower", "secret { a = b }, by-name = 1, logins = [{ user = \"\" }], store { type = bucket }");
        Layer higher = Layer.text("higher", "secret = [], password = x, strict = 1, by-name.web { x = 1 }");
        return List.of(
                loader().layer(layer),
                loader().layer(lower).layer(layer),
                loader().layer(layer).layer(higher).unknownKeys(UnknownKeys.WARN),
                loader().layer(layer).limits(Limits.defaults().variableLength(3).fileBytes(30)));
    }

    @ParameterizedTest
    @EnumSource
    void noValueOfASecretIsSeenWhateverIsWrongWithIt(Carrier carrier) {
        List<String> seen = new ArrayList<>();
        int cases = 0;
        int refused = 0;
        for (int i = 0; i < KEYS.size() * VALUES.size(); i++) {
            String key = KEYS.get(i / VALUES.size());
            String value = VALUES.get(i % VALUES.size());
            if ((i + i / VALUES.size() + List.of(Carrier.values()).indexOf(carrier)) % 3 != 0) {
                continue; // each key meets each value in four of the carriers
            }
            noPropertyIsLeft();
            Layer layer = carrier.carrying(directory, key, value.replace("@", CANARY));
            List<SettingsLoader<Settings>> deployments = deployments(layer);
            String printed =
                    Printed.of(deployments.get(cases % deployments.size()), COMMANDS.get(cases % COMMANDS.size()));
            cases++;
            refused += printed.contains("error[") ? 1 : 0;
            if (printed.contains(CANARY)) {
                seen.add(key + " as " + value + ": " + around(printed));
            }
        }
        assertThat(seen).isEmpty();
        assertThat(refused).isGreaterThan(cases / 2);
    }

    @ParameterizedTest
    @EnumSource
    void whereValuesAreHiddenNoneOfAnySettingIsSeen(Carrier carrier) {
        List<String> seen = new ArrayList<>();
        int open = 0;
        for (String key : List.of("port", "name", "logins.0.user", "store.name", "store.directory")) {
            for (int i = 0; i < VALUES.size(); i += 3) {
                noPropertyIsLeft();
                Layer layer = carrier.carrying(directory, key, VALUES.get(i).replace("@", CANARY));
                String command = COMMANDS.get(i % COMMANDS.size());
                String printed = Printed.of(loader().layer(layer).hideValues(), command);
                if (printed.contains(CANARY)) {
                    seen.add(key + " as " + VALUES.get(i) + ": " + around(printed));
                }
                open += Printed.of(loader().layer(layer), command).contains(CANARY) ? 1 : 0;
            }
        }
        assertThat(seen).isEmpty();
        boolean file =
                carrier == Carrier.FILE_VARIABLE || carrier == Carrier.SECRETS_DIRECTORY; // whose values are secrets
        assertThat(open > 0).as("without it they are seen").isNotEqualTo(file);
    }

    private static String around(String printed) {
        int at = printed.indexOf(CANARY);
        return printed.substring(Math.max(0, at - 160), Math.min(printed.length(), at + 40));
    }
}
