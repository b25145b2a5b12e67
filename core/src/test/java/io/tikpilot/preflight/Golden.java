package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that holds what a test expects. With {@code -Dpreflight.golden.update=true} it is written instead of compared, and the
 * test fails all the same if that changed it: a person must read what was written.
 */
final class Golden {
    private Golden() {}

    static void verify(Path file, String actual) throws IOException {
        String expected = Files.exists(file) ? Files.readString(file) : "";
        if (Boolean.getBoolean("preflight.golden.update") && !actual.equals(expected)) {
            Files.writeString(file, actual);
            fail("%s was written: read it, then run without preflight.golden.update", file);
        }
        assertThat(actual).as(file.toString()).isEqualTo(expected);
    }
}
