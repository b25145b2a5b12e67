package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Every way by which a deployment can hand a value to a setting. */
enum Carrier {
    HOCON,
    JSON,
    PROPERTIES,
    TEXT,
    VALUES,
    DOTENV,
    RAW_DOTENV,
    VARIABLE,
    FILE_VARIABLE,
    SECRETS_DIRECTORY,
    SYSTEM_PROPERTY,
    ARGUMENT;

    /** The prefix of system properties, which are left behind: the test that uses them takes them away. */
    static final String PROPERTIES_OF_TEST = "carried";

    /** A layer that gives this value to the setting of this key; what it needs of files is written below a directory. */
    Layer carrying(Path directory, String key, String value) {
        String variable =
                "APP_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of());
        return switch (this) {
            case HOCON -> Layer.file(write(directory.resolve("a.conf"), key + " = " + quoted(value)));
            case JSON -> Layer.file(write(directory.resolve("a.json"), json(key, value)));
            case PROPERTIES ->
                Layer.file(write(
                        directory.resolve("a.properties"),
                        key + "=" + value.replace("\\", "\\\\").replace("\n", "\\n")));
            case TEXT -> Layer.text("text", key + " : " + quoted(value) + " # " + value.replace('\n', ' '));
            case VALUES -> Layer.values("values", Map.of(key, value));
            case DOTENV -> overlay.dotenv(write(directory.resolve(".env"), variable + "=" + value));
            case RAW_DOTENV -> overlay.dotenv(Dotenv.raw(write(directory.resolve("raw.env"), variable + "=" + value)));
            case VARIABLE -> overlay.reading(Map.of(variable, value));
            case FILE_VARIABLE ->
                overlay.reading(Map.of(
                        variable + "_FILE",
                        write(directory.resolve("value"), value).toString()));
            case SECRETS_DIRECTORY ->
                overlay.secrets(
                        write(directory.resolve("secrets").resolve(key), value).getParent());
            case SYSTEM_PROPERTY -> {
                System.setProperty(PROPERTIES_OF_TEST + "." + key, value);
                yield Layer.systemProperties(PROPERTIES_OF_TEST);
            }
            case ARGUMENT -> Layer.arguments("--" + key + "=" + value);
        };
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(String key, String value) {
        String json = quoted(value);
        String[] steps = key.split("\\.", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            json = "{" + quoted(steps[i]) + ": " + json + "}";
        }
        return json;
    }

    /** A text between quotation marks, as HOCON and JSON have it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' ? "\\u%04x".formatted((int) c) : "" + c);
        }
        return quoted.append('"').toString();
    }
}
