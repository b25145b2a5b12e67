package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Take secrets from files: a directory such as {@code /run/secrets}, and a variable that names a file. */
public final class Secrets {
    record Settings(Secret databasePassword, Secret apiToken) {}

    private Secrets() {}

    public static void main(String[] args) throws IOException {
        Path mounted = Files.createTempDirectory("recipe");
        Files.writeString(mounted.resolve("database-password"), "correct horse\n");
        Path token = Files.writeString(mounted.resolve("token.txt"), "battery staple\n");

        Settings settings = SettingsLoader.of(Settings.class)
                .layer(EnvOverlay.prefixed("APP")
                        .secrets(mounted)
                        .reading(Map.of("APP_API_TOKEN_FILE", token.toString())))
                .load();

        System.out.println(settings);
        System.out.println(connect(settings.databasePassword().reveal()));
    }

    private static String connect(String password) {
        return "connected with a password of " + password.length() + " characters"; // the line end is no part of it
    }
}

/*
 * Prints:
 *
 * Settings[databasePassword=••••, apiToken=••••]
 * connected with a password of 13 characters
 */
