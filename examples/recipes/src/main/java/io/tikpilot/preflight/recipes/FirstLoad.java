package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Load a record from a file. */
public final class FirstLoad {
    record Settings(Server server, String greeting) {
        record Server(String host, int port, Duration idleTimeout) {}
    }

    private FirstLoad() {}

    public static void main(String[] args) throws IOException {
        Path file = Files.createTempDirectory("recipe").resolve("app.conf");
        Files.writeString(file, """
                server {
                  host = 127.0.0.1
                  port = 8080
                  idle-timeout = 90s    # idleTimeout in Java
                }
                greeting = "Hello, world"
                """);

        Settings settings =
                SettingsLoader.of(Settings.class).layer(Layer.file(file)).load();

        System.out.println(settings.greeting() + " from " + settings.server().host());
        System.out.println(settings.server().idleTimeout());
    }
}

/*
 * Prints:
 *
 * Hello, world from 127.0.0.1
 * PT1M30S
 */
