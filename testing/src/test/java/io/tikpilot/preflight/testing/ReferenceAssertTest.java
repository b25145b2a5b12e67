package io.tikpilot.preflight.testing;

import static io.tikpilot.preflight.testing.PreflightAssertions.assertThat;
import static io.tikpilot.preflight.testing.PreflightAssertions.assertThatThrownBy;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.reference.ReferenceFormat;
import io.tikpilot.preflight.schema.Default;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceAssertTest {
    record Settings(String host, @Default("8080") int port) {}

    private static final ReferenceFormat FORMAT = ReferenceFormat.dotenv();

    @TempDir
    private Path directory;

    private final Reference reference = Reference.of(
            SettingsLoader.of(Settings.class).layer(EnvOverlay.prefixed("APP").reading(Map.of())));

    /** Whatever the property says that this run of the tests was started with. */
    private ReferenceAssert comparing() {
        return new ReferenceAssert(reference, ReferenceAssert.Mode.COMPARE);
    }

    @Test
    void aFileThatHoldsTheReferenceMatches() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), reference.print(FORMAT));
        Path windows = Files.writeString(
                directory.resolve("b"), reference.print(FORMAT).replace("\n", "\r\n"));

        assertThat(reference).matches(file, FORMAT).matches(windows, FORMAT);
    }

    @Test
    void aFileThatIsOutOfDateIsShownWithWhatToType() throws IOException {
        String old = reference.print(FORMAT).replace("8080", "80");
        Path file = Files.writeString(directory.resolve("a"), old);

        assertThatThrownBy(() -> comparing().matches(file, FORMAT))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        %s is out of date. Line 7 is
                          #APP_PORT=80
                        and should be
                          #APP_PORT=8080
                        To write it anew, run this test once with the system property preflight.reference.rewrite, such as
                          mvn test -Dpreflight.reference.rewrite""", file);
        assertThat(Files.readString(file)).isEqualTo(old);
    }

    @Test
    void aFileThatEndsTooEarlyOrIsNotThereDoesNotMatch() throws IOException {
        Path file = Files.writeString(
                directory.resolve("a"), "# Fill in what has no value. Take away the # before a name to set it.");

        assertThatThrownBy(() -> comparing().matches(file, FORMAT))
                .hasMessageContaining("Line 2 is\n  (no line)\nand should be\n");
        assertThatThrownBy(() -> comparing().matches(directory.resolve("b"), FORMAT))
                .hasMessageContaining("b is not there.\nTo write it anew");
        assertThatThrownBy(() -> comparing().matches(directory, FORMAT)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aFileIsWrittenOnlyWhenAskedFor() throws IOException {
        Path file = directory.resolve("docs/settings.env");

        new ReferenceAssert(reference, ReferenceAssert.Mode.of("")).matches(file, FORMAT);

        assertThat(Files.readString(file)).isEqualTo(reference.print(FORMAT));
        assertThat(reference).matches(file, FORMAT);
        assertThat(ReferenceAssert.Mode.of("false")).isEqualTo(ReferenceAssert.Mode.COMPARE);
        assertThat(ReferenceAssert.Mode.of("true")).isEqualTo(ReferenceAssert.Mode.REWRITE);
    }
}
