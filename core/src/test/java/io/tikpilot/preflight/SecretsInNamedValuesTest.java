package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInNamedValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--secret=CANARY",
                "--password=CANARY",
                "--api-key=http://CANARY x",
                "--secrets=CANARY,CANARY",
                "--secrets=[\"CANARY\"",
                "--secrets.7=CANARY",
                "--by-name.x=CANARY",
                "--by-name=CANARY",
                "--by-name={\"a\": \"CANARY\"",
                "--credentials.a=CANARY",
                "--accounts=CANARY",
                "--accounts=[{\"token\": \"CANARY\"}]",
                "--accounts.0.token=CANARY",
                "--accounts.5.token=CANARY",
                "--labels.api-key=CANARY",
                "--labels={\"token\": \"CANARY\"}",
                "--strict.secret=CANARY",
                "--strict={\"secret\": \"CANARY\"}",
                "--strict=CANARY",
                "--nope=CANARY",
                "--secrte=CANARY",
                "CANARY",
                "secret=CANARY",
                "--secret CANARY",
                "--secret:CANARY",
                "-CANARY"
            })
    void noMistakeInArgumentsBringsItOut(String argument) {
        Layer higher = Layer.text("higher", "password = y, secret = [], by-name = 1");

        Canary.staysHidden(Canary.loader().layer(Layer.arguments(Canary.in(argument))));
        Canary.staysHidden(Canary.loader()
                .layer(Layer.arguments("--port=x", Canary.in(argument)))
                .layer(higher));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret|CANARY",
                "password|CANARY",
                "api-key|http://CANARY x",
                "secrets|CANARY",
                "secrets|[\"CANARY\"",
                "by-name|CANARY",
                "by-name.a|CANARY",
                "credentials.a|CANARY",
                "accounts|CANARY",
                "accounts|[{\"token\": \"CANARY\"}]",
                "labels|{\"token\": \"CANARY\"}",
                "labels.api-key|CANARY",
                "strict.secret|CANARY",
                "strict|{\"secret\": \"CANARY\"}",
                "nope|CANARY",
                "secrte|CANARY"
            })
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void norOneInValuesOrSystemProperties(String key, String text) {
        String value = Canary.in(text);
        System.setProperty("secrets-in-named-values." + key, value);
        try {
            Canary.staysHidden(Canary.loader().layer(Layer.systemProperties("secrets-in-named-values")));
        } finally {
            System.clearProperty("secrets-in-named-values." + key);
        }
        for (Object any : List.of(value, List.of(value, Map.of("token", value)), Map.of("password", value))) {
            Canary.staysHidden(Canary.loader().layer(Layer.values("v", Map.of(key, any))));
        }
    }
}
