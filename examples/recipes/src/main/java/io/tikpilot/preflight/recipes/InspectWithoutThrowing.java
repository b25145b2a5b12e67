package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;

/** Look at what is wrong as data, without an exception: for a check before a deployment, or an editor. */
public final class InspectWithoutThrowing {
    private static final String FILE = """
            server {
              host = 0.0.0.0
              prot = 9090
            }
            workers = lots
            """;

    record Settings(Server server, int workers) {
        record Server(String host, int port) {}
    }

    private InspectWithoutThrowing() {}

    public static void main(String[] args) {
        Inspection<Settings> inspection = SettingsLoader.of(Settings.class)
                .layer(Layer.text("app.conf", FILE))
                .inspect();

        System.out.println("settings: " + inspection.settings());
        for (Problem problem : inspection.report().problems()) {
            System.out.println(problem.code() + " at " + problem.path());
            System.out.println("  " + problem.message());
            problem.labels().forEach(label -> System.out.println("  " + label.origin() + ": " + label.text()));
        }
        System.out.println("exit code: " + (inspection.report().hasErrors() ? 78 : 0));
    }
}

/*
 * Prints:
 *
 * settings: Optional.empty
 * missing-value at server.port
 *   `server.port` is missing
 * unknown-key at server.prot
 *   no setting is called `server.prot`
 *   app.conf:3:3: did you mean `port`?
 * wrong-type at workers
 *   `workers` is not a number
 *   app.conf:5:11: expected a whole number
 * exit code: 78
 */
