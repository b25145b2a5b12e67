package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts of the signs and words in which two readers could differ, put together at random. */
class RandomTextsTest {
    private static final int TEXTS = 2_000;
    private static final String[] PIECES = {
        "a",
        "b",
        "c.d",
        "\"q\"",
        "\"\"\"t\"\"\"",
        "\"\"\"\"",
        "\"\"\"\"\"\"",
        "\"",
        "\"\"\"x\"\"\"\"",
        "{",
        "}",
        "[",
        "]",
        "=",
        ":",
        "+=",
        ",",
        "\n",
        " ",
        "\t",
        "\r",
        "\r\n",
        "#",
        "//",
        "/",
        "${a}",
        "${?b}",
        "${",
        "$",
        "include",
        "include \"x\"",
        "include file(\"x\")",
        "1",
        "-1",
        "1.5",
        "1e400",
        "007",
        "true",
        "null",
        "\\",
        "\\n",
        "\\u0041",
        "\\u",
        "'",
        "`",
        "^",
        "?",
        "!",
        "@",
        "*",
        "&",
        "+",
        "-",
        ".",
        "..",
        "\u00a0",
        "\ufeff",
        "\u2028",
        "\u0085",
        "\u3000",
        "😀",
        "\ud800",
        "ü",
        "\f",
        "${a.b}",
        "${\"a\"}",
        "${a\n}",
        "${ a }",
        "${?a # }",
        "x#y",
        "x//y",
        "\"a\\\"b\"",
        "\"\\\\\"",
        "(",
        ")",
        "%",
        "~",
        "|",
        "<",
        ";",
        "nulla",
        "truex",
        "1x"
    };

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void anyTextIsReadAsTheParserReadsItOrRefused(Syntax syntax) {
        Random random = new Random(42);
        int accepted = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(3) > 0 && syntax != Syntax.JSON ? "a = " : "");
            for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? " " : "");
            }
            boolean json = syntax == Syntax.JSON && random.nextBoolean();
            accepted += ReadersOracle.check(json ? "{\"a\": " + text + "}" : text.toString(), syntax) ? 1 : 0;
        }
        assertThat(accepted).isBetween(1, TEXTS - 1);
    }
}
