package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keep one file for every deployment, and one for what differs in each.
 *
 * <p>{@code StandardLayers} does this for the directory {@code config} and the profile that a variable names.
 */
public final class Profiles {
    record Settings(String host, int port, String database) {}

    private Profiles() {}

    public static void main(String[] args) throws IOException {
        Path config = Files.createTempDirectory("recipe");
        Files.writeString(config.resolve("default.conf"), "host = 127.0.0.1, port = 8080, database = posts.db");
        Files.writeString(config.resolve("staging.conf"), "host = 0.0.0.0");
        Files.writeString(config.resolve("production.conf"), "host = 0.0.0.0, database = /data/posts.db");

        for (String profile : new String[] {"staging", "production", "prodction"}) {
            Inspection<Settings> inspection = SettingsLoader.of(Settings.class)
                    .layer(Layer.directory(config, profile))
                    .inspect();
            inspection.settings().ifPresent(System.out::println);
            inspection.report().problems().forEach(problem -> {
                System.out.println(problem);
                System.out.println(problem.help());
            });
        }
    }
}

/*
 * Prints:
 *
 * Settings[host=0.0.0.0, port=8080, database=posts.db]
 * Settings[host=0.0.0.0, port=8080, database=/data/posts.db]
 * error[unknown-profile]: there is no file for the profile "prodction"
 * [choose the profile `production`]
 */
