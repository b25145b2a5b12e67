package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.layer.Layer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Override files by variables: a value, a whole list, one element of a list, an entry of a map.
 *
 * <p>The variables come from a map here; without {@code reading(...)} they are those of the process.
 */
public final class Environment {
    private static final String FILE = """
            port = 8080
            origins = ["http://localhost:3000", "http://localhost:3001"]
            mirrors = [a, b]
            levels { http = info, "com.zaxxer.hikari" = warn }
            """;

    record Settings(int port, List<String> origins, List<String> mirrors, Map<String, String> levels) {}

    private Environment() {}

    public static void main(String[] args) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("APP_PORT", "9090");
        variables.put("APP_ORIGINS", "https://a.example,https://b.example"); // the whole list
        variables.put("APP_MIRRORS_1", "c"); // its second element
        variables.put("APP_LEVELS_HTTP", "debug");
        variables.put("APP_LEVELS_COM_ZAXXER_HIKARI", "info"); // the key that the file has

        Settings settings = SettingsLoader.of(Settings.class)
                .layer(Layer.text("app.conf", FILE))
                .layer(EnvOverlay.prefixed("APP").reading(variables))
                .load();

        System.out.println(settings.port());
        System.out.println(settings.origins());
        System.out.println(settings.mirrors());
        System.out.println(settings.levels());
    }
}

/*
 * Prints:
 *
 * 9090
 * [https://a.example, https://b.example]
 * [a, c]
 * {com.zaxxer.hikari=info, http=debug}
 */
