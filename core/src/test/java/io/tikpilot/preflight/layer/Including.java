package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Default;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that includes others of its directory, and a secret that lies outside of it.
 *
 * @param config the directory that the program allows
 */
record Including(Path config) {
    private static final String SECRET = "7654321";

    record Inner(@Default("0") int port, @Default("") String host) {}

    record Settings(@Default("0") int port, @Default("") String host, Optional<Inner> server) {}

    static Including below(Path root) throws IOException {
        Including files = new Including(
                Files.createDirectories(root.resolve("config/parts")).getParent());
        files.write("../secret.conf", "port = " + SECRET);
        return files;
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(config.resolve(name), text);
    }

    Inspection<Settings> inspect(String text) throws IOException {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.file(write("app.conf", text)))
                .limits(Limits.defaults().includes(config))
                .inspect();
    }

    Settings load(String text) throws IOException {
        Inspection<Settings> inspection = inspect(text);
        assertThat(inspection.report().text()).isEmpty();
        return inspection.settings().orElseThrow();
    }

    /** The report, its wrapped lines joined, which never holds the secret. */
    String refused(String text) throws IOException {
        Inspection<Settings> inspection = inspect(text);
        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().text()).doesNotContain(SECRET);
        return inspection.report().text().replaceAll("\\R +", " ");
    }
}
