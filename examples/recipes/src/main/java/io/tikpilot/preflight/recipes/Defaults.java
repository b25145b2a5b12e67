package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.tree.KeyPath;

/**
 * Give settings defaults: in the record, in a resource of the program, and overridden by a deployment.
 *
 * <p>A default in the record suits a value that hardly anybody changes. A resource suits values that operators should be able
 * to read in one place.
 */
public final class Defaults {
    record Settings(Server server, Database database) {
        record Server(@Default("127.0.0.1") String host, int port) {}

        record Database(int maxConnections, @Default("true") boolean journal) {}
    }

    private Defaults() {}

    public static void main(String[] args) {
        SettingsLoader<Settings> program =
                SettingsLoader.of(Settings.class).layer(Layer.resource(Defaults.class, "defaults.conf"));
        SettingsLoader<Settings> deployment =
                program.layer(Layer.text("config/default.conf", "database.max-connections = 16"));

        System.out.println("program     " + program.load());
        System.out.println("deployment  " + deployment.load());

        var overridden = deployment.inspect().provenance(KeyPath.parse("database.max-connections"));
        overridden.places().forEach(place -> System.out.println(place.value()));
    }
}

/*
 * Prints:
 *
 * program     Settings[server=Server[host=127.0.0.1, port=8080], database=Database[maxConnections=4, journal=true]]
 * deployment  Settings[server=Server[host=127.0.0.1, port=8080], database=Database[maxConnections=16, journal=true]]
 * config/default.conf:1:28
 * classpath:defaults.conf:3:28
 */
