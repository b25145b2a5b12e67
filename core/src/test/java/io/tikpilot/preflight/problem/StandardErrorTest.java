package io.tikpilot.preflight.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardErrorTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"/dev/pts/0", "/dev/tty1", "/dev/tty", "/dev/console"})
    void aTerminalIsADevice(String target) {
        assertThat(StandardError.isDevice(Optional.of(target))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/var/log/errors.log", "/dev/null", "pipe:[4711]", "socket:[1]", "/home/dev/tty"})
    void aFileAndAPipeAreNoTerminal(String target) {
        assertThat(StandardError.isDevice(Optional.of(target))).isFalse();
    }

    @Test
    void whereTheSystemDoesNotTellTheConsoleDecides() throws IOException {
        assertThat(StandardError.isDevice(Optional.empty())).isTrue();
        assertThat(StandardError.target(directory.resolve("nothing"))).isEmpty();
        assertThat(StandardError.target(Files.createFile(directory.resolve("no-link"))))
                .isEmpty();
    }

    @Test
    void theDescriptorIsALink() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("2"), Path.of("/dev/pts/7"));

        assertThat(StandardError.target(link)).contains("/dev/pts/7");
    }

    @Test
    void theEncodingIsTheOneThatJavaNames() {
        assertThat(StandardError.charset(Optional.of("ISO-8859-1"))).isEqualTo(ISO_8859_1);
        assertThat(StandardError.charset(Optional.empty())).isEqualTo(Charset.defaultCharset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cp0", "no charset", ""})
    void anEncodingThatIsUnknownHereIsTheDefaultOne(String name) {
        assertThat(StandardError.charset(Optional.of(name))).isEqualTo(Charset.defaultCharset());
    }

    /** Tests run without a terminal: their output is read by Maven. */
    @Test
    void thisProcessHasNoTerminal() {
        assertThat(StandardError.ofThisProcess().isTerminal()).isFalse();
    }
}
