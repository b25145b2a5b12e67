package io.tikpilot.preflight.env;

import static io.tikpilot.preflight.env.ReferencePrograms.FILLED;
import static io.tikpilot.preflight.env.ReferencePrograms.fromVariables;
import static io.tikpilot.preflight.env.ReferencePrograms.loader;
import static io.tikpilot.preflight.env.ReferencePrograms.print;
import static io.tikpilot.preflight.env.ReferencePrograms.uncommented;
import static io.tikpilot.preflight.env.ReferencePrograms.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.ReferencePrograms.Hostile;
import io.tikpilot.preflight.env.ReferencePrograms.Settings;
import io.tikpilot.preflight.env.ReferencePrograms.Tls;
import io.tikpilot.preflight.reference.ReferenceFormat;
import io.tikpilot.preflight.schema.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The objects of Kubernetes to start from, read as it reads them, and given back to the loader. */
class ReferenceKubernetesTest {
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
}
