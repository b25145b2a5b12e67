package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.reference.ReferenceFormat;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.Matches;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files to start from, read as the programs read them that they are for, and given back to the loader. */
class ReferenceFilesTest {
    @TempDir
    private Path directory;

    record Settings(Server server, Secret signingKey, Optional<Tls> tls, Features features) {}

    record Server(
            @Doc("Where clients connect.") String host,
            @Between(min = 1, max = 65535) int port,
            @Default("30s") Duration timeout) {}

    record Tls(Secret key, @Default("1.3") String version) {}

    record Features(
            @Default("a,b") List<String> tags,
            Map<String, Integer> weights,
            @Default("hunter2") String token) {}

    private static final Map<String, String> FILLED =
            Map.of("APP_SERVER_HOST", "0.0.0.0", "APP_SERVER_PORT", "8080", "APP_SIGNING_KEY", "k");

    private static <S extends Record> SettingsLoader<S> loader(Class<S> type) {
        return SettingsLoader.of(type).layer(overlay(Map.of()));
    }

    private static EnvOverlay overlay(Map<String, String> variables) {
        return EnvOverlay.prefixed("APP").reading(variables).strict();
    }

    private static String print(SettingsLoader<?> loader, ReferenceFormat format) {
        return Reference.of(loader).print(format);
    }

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

    private static <S extends Record> S loaded(Inspection<S> inspection) {
        assertThat(inspection.report().hasErrors())
                .as(inspection.report().text())
                .isFalse();
        return inspection.settings().orElseThrow();
    }

    record Hostile(
            @Doc("a\nAPP_B=1\r\nb: |\n# c */") @Default("yes")
            String yes,

            @Default("1e3") String exponent,
            @Default("0o7") String octal,
            @Default("a: b # c") String mapping,
            @Default("- x") String item,
            @Default("${HOME} $X $$ $(Y) {{ z }}") String dollars,
            @Default("it's \"quoted\" \\ \\n") String quotes,
            @Default("two\nlines\r\tand 'more' $1 \\") String lines,
            @Default("  blank ") String blank,
            @Default("") String empty,
            @Default("~") String tilde,
            @Default("null") String none,
            @Default("*a &b !c %d @e `f") String signs,
            @Default("=x") String equals,
            @Default("\u00e4\u2028\udb40\udc41\u0085") String unseen,
            @Matches("[^}]*\\}\\$?") String required) {}

    @Test
    void hostileTextsComeBackFromAnEnvFileAsTheyWere() throws IOException {
        String file = print(loader(Hostile.class), ReferenceFormat.dotenv());
        Map<String, String> required = Map.of("APP_REQUIRED", "a}");

        assertThat(fromEnvFile(Hostile.class, file.replaceAll("(?m)^#(?! )", "") + "APP_REQUIRED=a}"))
                .isEqualTo(fromVariables(Hostile.class, required));
        assertThat(fromEnvFile(Hostile.class, file + "APP_REQUIRED=a}"))
                .isEqualTo(fromVariables(Hostile.class, required));
    }

    private static <S extends Record> S fromVariables(Class<S> type, Map<String, String> variables) {
        return loaded(SettingsLoader.of(type).layer(overlay(variables)).inspect());
    }

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

    /** Takes away the signs in front of lines of YAML; remarks keep theirs. */
    private static String uncommented(String yaml) {
        return yaml.replaceAll("(?m)^( *)#(?! )", "$1");
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

    private static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
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

    @Test
    void kubernetesHasAConfigMapAndASecret() {
        assertThat(print(loader(Settings.class), ReferenceFormat.kubernetes())).isEqualTo("""
                # Fill in what has no value. Take away the # before a name to set it.
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: "app-settings"
                data:
                  # Where clients connect.
                  # text; required
                  APP_SERVER_HOST: ""
                  # number from 1 to 65535; required
                  APP_SERVER_PORT: ""
                  # duration; by default as here
                  #APP_SERVER_TIMEOUT: "30s"
                  # text; by default as here
                  #APP_TLS_VERSION: "1.3"
                  # list of text; by default as here
                  #APP_FEATURES_TAGS: "a,b"
                  # map of number; optional
                  #APP_FEATURES_WEIGHTS: "{}"
                ---
                apiVersion: v1
                kind: Secret
                metadata:
                  name: "app-secrets"
                stringData:
                  # secret; required
                  APP_SIGNING_KEY: ""
                  # secret; required if `tls` is set
                  #APP_TLS_KEY: ""
                  # text (secret); by default a value that is not shown
                  #APP_FEATURES_TOKEN: ""
                # In the container of the Deployment:
                #envFrom:
                  #- configMapRef: {name: "app-settings"}
                  #- secretRef: {name: "app-secrets"}
                """);
    }

    private static Map<String, String> kubernetes(String yaml) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
            Map<?, ?> object = (Map<?, ?>) document;
            assertThat(String.valueOf(((Map<?, ?>) object.get("metadata")).get("name")))
                    .matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
            for (String key : List.of("data", "stringData")) {
                if (object.get(key) instanceof Map<?, ?> data) {
                    data.forEach((name, value) -> variables.put((String) name, (String) value));
                }
            }
        }
        return variables;
    }

    @Test
    void theVariablesThatKubernetesSetsAreLoaded() {
        UnaryOperator<String> fill = yaml -> {
            String filled = yaml;
            for (Map.Entry<String, String> blank : FILLED.entrySet()) {
                filled = filled.replace(blank.getKey() + ": \"\"", blank.getKey() + ": \"" + blank.getValue() + "\"");
            }
            return filled;
        };
        String yaml = fill.apply(print(loader(Settings.class), ReferenceFormat.kubernetes()));

        assertThat(fromVariables(Settings.class, kubernetes(yaml)).server().port())
                .isEqualTo(8080);
        String all = uncommented(yaml.substring(0, yaml.indexOf("# In the container")))
                .replace("APP_TLS_KEY: \"\"", "APP_TLS_KEY: \"t\"");
        assertThat(fromVariables(Settings.class, kubernetes(all)).tls()).contains(new Tls(Secret.of("t"), "1.3"));
        Map<?, ?> container = yaml(uncommented(yaml.substring(yaml.indexOf("#envFrom:"))));
        assertThat(container.get("envFrom"))
                .isEqualTo(List.of(
                        Map.of("configMapRef", Map.of("name", "app-settings")),
                        Map.of("secretRef", Map.of("name", "app-secrets"))));
    }

    @Test
    void hostileTextsComeBackFromKubernetesAsTheyWere() {
        String yaml = uncommented(print(loader(Hostile.class), ReferenceFormat.kubernetes()))
                .replace("APP_REQUIRED: \"\"", "APP_REQUIRED: \"a}\"");
        String objects = yaml.substring(0, yaml.indexOf("# In the container"));

        assertThat(fromVariables(Hostile.class, kubernetes(objects)))
                .isEqualTo(fromVariables(Hostile.class, Map.of("APP_REQUIRED", "a}")));
    }

    record Free(@Default("1") int a, @Default("2") int b) {}

    @Test
    void whatHasNoLineLeftIsCommentedOutAsAWhole() {
        assertThat(print(loader(Free.class), ReferenceFormat.compose())).isEqualTo("""
                # Take away the # before a name to set it; what is asked for with :? stands in the environment or in .env.
                #services:
                  #app:
                    #environment:
                      # number; by default as here
                      #APP_A: "1"
                      # number; by default as here
                      #APP_B: "2"
                """);
        assertThat(print(loader(Free.class), ReferenceFormat.kubernetes()))
                .contains("\n#data:\n")
                .doesNotContain("Secret");
    }

    record Keys(Secret key, String keyFile) {}

    @Test
    void aFileFormThatIsAnotherSettingIsNotUsed() {
        assertThat(print(loader(Keys.class), ReferenceFormat.compose()))
                .contains("APP_KEY: \"${APP_KEY:?secret}\"")
                .contains("APP_KEY_FILE: \"${APP_KEY_FILE:?text}\"")
                .doesNotContain("secrets:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A_VERY_LONG_PREFIX_THAT_IS_LONGER_THAN_A_LABEL_OF_THE_DNS_MAY_BE_IN_KUBERNETES", "A__", "a1_"})
    void namesAreLabelsOfTheDns(String prefix) {
        String yaml = print(
                SettingsLoader.of(Settings.class)
                        .layer(EnvOverlay.prefixed(prefix).reading(Map.of())),
                ReferenceFormat.kubernetes());
        assertThat(kubernetes(yaml)).isNotEmpty();
    }

    @Test
    void aProgramThatReadsNoVariablesHasNone() {
        SettingsLoader<Free> loader = SettingsLoader.of(Free.class).layer(Layer.systemProperties("x"));

        for (ReferenceFormat format :
                List.of(ReferenceFormat.dotenv(), ReferenceFormat.compose(), ReferenceFormat.kubernetes())) {
            assertThat(print(loader, format)).isEqualTo("# This program reads no variables.\n");
        }
    }
}
