package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.StandardLayers;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import java.nio.file.Path;
import java.util.Map;

/** Load settings in a unit test: from a text, from a map, from an environment that the test makes up. */
public final class SettingsInATest {
    record Settings(
            @Default("localhost") String host,
            @Between(min = 1, max = 65535) int port) {}

    private SettingsInATest() {}

    public static void main(String[] args) {
        Settings fromText = SettingsLoader.of(Settings.class)
                .layer(Layer.text("test", "port = 8080"))
                .load();
        check("a text", fromText.equals(new Settings("localhost", 8080)));

        Settings fromMap = SettingsLoader.of(Settings.class)
                .layer(Layer.values("test", Map.of("port", 8081)))
                .load();
        check("a map", fromMap.port() == 8081);

        // The stack of the service itself, over an environment and a directory of the test.
        Settings fromEnvironment = SettingsLoader.of(Settings.class)
                .layers(StandardLayers.of("APP", Map.of("APP_PORT", "8082"), Path.of("no-such-directory")))
                .load();
        check("an environment", fromEnvironment.port() == 8082);

        Inspection<Settings> refused = SettingsLoader.of(Settings.class)
                .layer(Layer.text("test", "port = 0"))
                .inspect();
        check("a refusal", refused.report().problems().get(0).code().equals("invalid-value"));
    }

    /** Stands for the assertions of a test framework. */
    private static void check(String what, boolean holds) {
        System.out.println((holds ? "ok      " : "not ok  ") + what);
    }
}

/*
 * Prints:
 *
 * ok      a text
 * ok      a map
 * ok      an environment
 * ok      a refusal
 */
