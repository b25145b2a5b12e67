package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java properties are measured like every other text. */
class PropertiesLimitsTest {
    record Settings(String name) {}

    /** The messages as data, which no page width cuts in two. */
    private static String report(Path directory, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("a.properties"), text);
        return SettingsLoader.of(Settings.class).layer(Layer.file(file)).inspect().report().problems().stream()
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    @Test
    void aPathOfTooManyKeysIsRefused(@TempDir Path directory) throws IOException {
        assertThat(report(directory, "a" + ".a".repeat(100_000) + "=1"))
                .contains("error[limit-exceeded]", "the limit of");
        assertThat(report(directory, "a" + ".a".repeat(3_000) + "=1"))
                .contains("has a path of more keys than the limit of 32");
    }

    @Test
    void aLineThatIsTooLongIsRefused(@TempDir Path directory) throws IOException {
        assertThat(report(directory, "name=" + "x".repeat(70_000)))
                .contains("has a longer string than the limit of 65536");
    }

    @Test
    void dotsInAValueAreNoKeys(@TempDir Path directory) throws IOException {
        assertThat(report(directory, "name=a" + ".a".repeat(100))).isEmpty();
    }
}
