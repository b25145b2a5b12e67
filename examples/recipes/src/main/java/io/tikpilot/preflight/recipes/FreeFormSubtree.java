package io.tikpilot.preflight.recipes;

import com.typesafe.config.Config;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.util.Map;
import java.util.Properties;

/**
 * Pass settings on to a library that has many of its own: as text by key, or as a subtree that nobody checks here.
 *
 * <p>Layers are merged below such a key as everywhere else; both are empty when nobody sets anything.
 */
public final class FreeFormSubtree {
    private static final String FILE = """
            topic = posts
            producer {                      # keys with dots in them: quoted
              "bootstrap.servers" = "kafka:9092"
              "linger.ms" = 5
            }
            actors {
              dispatcher { threads = 4, throughput = 1 }
            }
            """;

    record Settings(String topic, Map<String, String> producer, Config actors) {}

    private FreeFormSubtree() {}

    public static void main(String[] args) {
        Settings settings = SettingsLoader.of(Settings.class)
                .layer(Layer.text("default.conf", FILE))
                .layer(Layer.text("local.conf", "actors.dispatcher.throughput = 100"))
                .load();

        Properties properties = new Properties();
        properties.putAll(settings.producer());
        System.out.println(properties.getProperty("bootstrap.servers") + " " + properties.getProperty("linger.ms"));

        Config dispatcher = settings.actors().getConfig("dispatcher");
        System.out.println(
                dispatcher.getInt("threads") + " threads, " + dispatcher.getInt("throughput") + " at a time");
    }
}

/*
 * Prints:
 *
 * kafka:9092 5
 * 4 threads, 100 at a time
 */
