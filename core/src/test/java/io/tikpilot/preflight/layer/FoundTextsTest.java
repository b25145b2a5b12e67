package io.tikpilot.preflight.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with: texts of every kind, and those in which it once found something. */
class FoundTextsTest {
    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/fuzz/corpus"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(corpus()).hasSizeGreaterThan(3);
    }

    /** The first byte is what the fuzzer chooses the language by; here a text is read in all of them. */
    @ParameterizedTest
    @MethodSource("corpus")
    void eachIsReadOrRefused(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, 1, bytes.length - 1, UTF_8);
        for (Syntax syntax : Syntax.values()) {
            ReadersOracle.check(text, syntax);
        }
    }
}
