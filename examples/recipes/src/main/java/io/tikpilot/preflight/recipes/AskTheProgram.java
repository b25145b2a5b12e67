package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.command.ConfigCommand;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.Secret;
import java.util.List;
import java.util.Map;

/** Let operators ask a program about its settings without starting it: is all well, and where does a value come from. */
public final class AskTheProgram {
    record Settings(
            @Doc("TCP port to listen on.") int port,

            @Doc("How many posts are sent at a time.") @Default("4")
            int workers,

            @Doc("Who may send posts.") Secret token) {}

    private AskTheProgram() {}

    public static void main(String[] args) {
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                .layer(Layer.text("default.conf", "port = 8080, token = none"))
                .layer(EnvOverlay.prefixed("APP").reading(Map.of("APP_PORT", "9090", "APP_TOKEN", "correct-horse")));

        // A real program does this when its first argument is `config`, and exits with the status.
        ConfigCommand command = ConfigCommand.of(loader);
        for (String question : List.of("check", "explain", "explain port", "reference --format env")) {
            System.out.println("$ app config " + question);
            int status = command.run(List.of(question.split(" ", -1)), System.out, System.err);
            System.out.println("exit status " + status);
        }
    }
}

/*
 * Prints:
 *
 * $ app config check
 * Settings can be loaded from default.conf (2), environment APP_* (2)
 * exit status 0
 * $ app config explain
 * port     9090  environment APP_PORT
 *          8080  over default.conf:1:8
 * workers  4     by default
 * token    ••••  environment APP_TOKEN
 *          ••••  over default.conf:1:22
 *
 * Layers, lowest first: default.conf < environment APP_*
 * exit status 0
 * $ app config explain port
 * port
 *   is for       TCP port to listen on.
 *   takes        number
 *   variable     APP_PORT
 *   value        9090   at environment APP_PORT
 *   overrides    8080   at default.conf:1:8
 * exit status 0
 * $ app config reference --format env
 * # Fill in what has no value. Take away the # before a name to set it.
 *
 * # TCP port to listen on.
 * # number; required
 * APP_PORT=
 *
 * # How many posts are sent at a time.
 * # number; by default as here
 * #APP_WORKERS=4
 *
 * # Who may send posts.
 * # secret; required
 * APP_TOKEN=
 * exit status 0
 */
