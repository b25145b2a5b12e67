package io.tikpilot.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tikpilot.preflight.SettingsException;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.StandardLayers;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;

/**
 * A program that asks the service beside it whether it is ready: what a container engine runs as its health check. It reads the
 * same settings, so it knocks where the service listens, and needs neither a shell nor curl in the image.
 */
public final class HealthProbe {
    private static final int READY = 0;
    private static final int NOT_READY = 1; // Docker reserves all other numbers
    private static final int PATIENCE_MILLIS = 4_000; // longer than the service gives its database

    private HealthProbe() {}

    public static void main(String[] args) {
        System.exit(run());
    }

    private static int run() {
        try {
            Settings settings = SettingsLoader.of(Settings.class)
                    .layers(StandardLayers.of("TIKPILOT"))
                    .load();
            return ask(address(settings.server()));
        } catch (SettingsException e) {
            System.out.println(e.getMessage());
        } catch (IOException e) {
            System.out.println("TikPilot does not answer: " + e.getMessage());
        }
        return NOT_READY;
    }

    static URI address(Settings.Server server) throws IOException {
        InetAddress host = InetAddress.getByName(server.host());
        // What listens on every address listens on that of the machine itself, too.
        String name = host.isAnyLocalAddress() ? "127.0.0.1" : server.host();
        return URI.create(
                "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + server.port() + "/health/ready");
    }

    private static int ask(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        boolean ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        try (InputStream body = ready ? connection.getInputStream() : connection.getErrorStream()) {
            System.out.println(new String(body.readAllBytes(), UTF_8));
        }
        return ready ? READY : NOT_READY;
    }
}
