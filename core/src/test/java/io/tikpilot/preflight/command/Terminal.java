package io.tikpilot.preflight.command;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where a program is asked about its settings: what it answers, and what it says of problems. */
final class Terminal {
    record Settings(String host, @Default("80") int port, Secret password) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A program whose settings can be loaded. */
    static SettingsLoader<Settings> good() {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.values("test", Map.of("host", "localhost", "password", "hunter2")))
                .layer(Layer.arguments("--port=8080"));
    }

    /** A program with a bad value and a missing one. */
    static SettingsLoader<Settings> bad() {
        return SettingsLoader.of(Settings.class).layer(Layer.values("test", Map.of("host", "localhost", "port", "x")));
    }

    int run(SettingsLoader<?> loader, String... args) {
        PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8);
        return ConfigCommand.of(loader).run(List.of(args), answering(StandardCharsets.UTF_8), problems);
    }

    /** A stream of answers in the characters of another terminal. */
    PrintStream answering(Charset characters) {
        return new PrintStream(out, true, characters);
    }

    String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String problems() {
        return err.toString(StandardCharsets.UTF_8);
    }

    void clear() {
        out.reset();
        err.reset();
    }
}
