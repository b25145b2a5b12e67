package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of variables: those that the fuzzer begins with, those in which it found something, and random ones. */
class FoundDotenvsTest {
    private static final int TEXTS = 1_500;

    private static final List<String> PIECES = List.of(
            "APP_TEXT",
            "APP_PORT",
            "APP_SECRET",
            "APP_TAGS_0",
            "APP_TAGS",
            "APP_LABELS_X",
            "APP_INNER_NAME",
            "APP_X",
            "x.y",
            "export ",
            "export",
            "=",
            "=",
            "=",
            ":",
            "\n",
            "\n",
            "\n",
            "\r",
            "\r\n",
            " ",
            "\t",
            "\f",
            "\u000b",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\"",
            "'",
            "`",
            "#",
            " #",
            "\\",
            "\\n",
            "\\\"",
            "\\'",
            "\\$",
            "\\0101",
            "\\0",
            "$",
            "$$",
            "${",
            "}",
            "$HOST",
            "${HOST}",
            "${EMPTY:-d}",
            "${X-'a'}",
            "${X:?no}",
            "${HOST:+r}",
            "${ODD}",
            "$ODD",
            "$APP_TEXT",
            "${APP_TEXT}",
            "{",
            "[",
            "]",
            "[1,2]",
            "{\"a\": \"b\"}",
            "1",
            "a",
            "é",
            "😀",
            "\u0001",
            "\u001b[31m",
            DotenvOracle.CANARY,
            "<<<<<<< HEAD",
            "---",
            "A B",
            "set ");

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/fuzz/corpus"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_are_some() throws IOException {
        assertThat(corpus()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void each_is_read_or_refused(Path file) throws IOException {
        DotenvFuzz.fuzzerTestOneInput(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @EnumSource
    void random_ones_are_read_or_refused(DotenvOracle.Grammar grammar) {
        Random random = new Random(11);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(14); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            DotenvOracle.check(text.toString(), grammar);
        }
    }
}
