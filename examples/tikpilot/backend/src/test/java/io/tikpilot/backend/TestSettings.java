package io.tikpilot.backend;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** Settings for a test: the shipped defaults, a database of its own, a free port, and what the test says. */
final class TestSettings {
    private TestSettings() {}

    static Settings in(Path directory, String... hocon) {
        Map<String, Object> own = Map.of(
                "server.host",
                "127.0.0.1",
                "server.port",
                freePort(),
                "database.url",
                "jdbc:sqlite:" + directory.resolve("tikpilot.db"));
        return SettingsLoader.of(Settings.class)
                .layer(Layer.resource("defaults.conf"))
                .layer(Layer.values("this run", own))
                .layer(Layer.text("this test", String.join("\n", hocon)))
                .load();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
