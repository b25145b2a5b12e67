package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Key;
import java.net.URI;
import java.nio.file.Path;

/** Let the deployment choose between alternatives, each with settings of its own: a sealed interface of records. */
public final class SealedChoice {
    record Settings(Store store) {}

    sealed interface Store {
        record Memory() implements Store {}

        record Disk(Path directory, @Default("true") boolean journal) implements Store {}

        @Key("s3")
        record ObjectStore(URI endpoint, String bucket) implements Store {}
    }

    private SealedChoice() {}

    public static void main(String[] args) {
        for (String text : new String[] {
            "store.type = memory",
            "store { type = disk, directory = /data }",
            "store { type = s3, endpoint = \"https://s3.example\", bucket = posts }",
        }) {
            System.out.println(open(load(text).load().store()));
        }
        System.out.println(
                load("store { type = dsik, directory = /data }").inspect().report());
    }

    private static SettingsLoader<Settings> load(String text) {
        return SettingsLoader.of(Settings.class).layer(Layer.text("app.conf", text));
    }

    private static String open(Store store) {
        if (store instanceof Store.Disk disk) {
            return "files in " + disk.directory() + (disk.journal() ? ", with a journal" : "");
        }
        return store instanceof Store.ObjectStore objects ? "bucket " + objects.bucket() : "nothing is kept";
    }
}

/*
 * Prints:
 *
 * nothing is kept
 * files in /data, with a journal
 * bucket posts
 * Settings could not be loaded: 1 problem
 *
 * error[wrong-type]: `store.type` has none of the allowed values
 *    --> app.conf:1:16
 *    |
 *  1 | store { type = dsik, directory = /data }
 *    |                ^^^^ expected one of memory, disk, s3; did you mean `disk`?
 *    = fix         write
 *                    type = disk
 *
 * Layers, lowest first: app.conf
 */
