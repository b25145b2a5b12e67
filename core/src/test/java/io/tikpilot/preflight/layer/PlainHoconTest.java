package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the parser is read as the parser reads it: values, kinds, texts and lines. */
class PlainHoconTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "c.d",
        "a.b",
        "x-y",
        "8080",
        "a_b",
        "=",
        ":",
        "=",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\n",
        "\n",
        " ",
        " = ",
        "\t",
        "\r\n",
        "# c\n",
        "// d",
        "\"q\"",
        "\"\"",
        "\"ü 😀\"",
        "1",
        "-1",
        "-",
        "007",
        "1.5",
        "1.0",
        "1.50",
        "-0",
        "10s",
        "1.2.3.4",
        "1e5",
        "99999999999",
        "9223372036854775807",
        "true",
        "false",
        "null",
        "nulls",
        "truest",
        "/srv/x",
        "a/b",
        "./x",
        "..",
        "a.b.c",
        ".a",
        "a.",
        "include",
        "includes",
        "\\",
        "$",
        "+=",
        "+",
        "(",
        "\u00a0",
        "\0",
        "x y"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n# nothing\n",
                "server {\n  port = 8080 # the usual one\n  host: \"0.0.0.0\"\n}\n",
                "a.b.c = x, a.b.d = y\na { b { e = /srv/x } }",
                "a = 1\na = 2\na.b = 3",
                "a { b = 1 }\na = null\na { c = 2 }",
                "list = [1, two, \"three\", null, true]\nempty = []\nnested = [[1], [2, 3]]",
                "upstreams = [\n  { url = \"http://a\" } # first\n  { url = b\n    weight = 2 }\n]",
                "address = 10.0.0.1, wait = 10s, ratio = 0.25, below = -5, much = 99999999999",
                "a = b//c\r\nd = e\r\n",
                "8080 = x, true = y, null = z",
                "{ a = 1 }\n# end",
                "# begin\n{\n  \"a\": { \"b.c\": [true, \"x\"] },\n  \"d\".e: 1\n}\n",
                "a = the  quick brown   fox # jumps\nb = 10 seconds, c = null and true\nd = 1 2 // 3"
            })
    void aPlainTextIsRead(String text) {
        assertThat(PlainOracle.check(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = ${b}",
                "a += 1",
                "include \"x\"",
                "a = \"\"\"x\"\"\"",
                "a = \"\\n\"",
                "\"\" = 1",
                "\"a\"b = 1",
                "a \"b\" = 1",
                "a b = 1",
                "a = \"x\" y",
                "a = x \"y\"",
                "a = 1.50",
                "a = 007",
                "a = 1e5",
                "a = {x = 1} {y = 2}",
                "{ a = 1",
                "{ a = 1 } b = 2",
                "{ a = 1 } { b = 2 }",
                "{},",
                "a = 1,",
                "a = 1,, b = 2",
                "a =\n1",
                "a",
                "a = ",
                "a = }",
                "a { b = 1",
                "a = [1, 2",
                "a = [1,]",
                "a..b = 1",
                ".a = 1",
                "a = 1 }",
                "a = \"x\ny\"",
                "a = \u00fc"
            })
    void anyOtherTextIsLeftToTheParser(String text) {
        assertThat(PlainOracle.check(text)).isFalse();
    }

    @Tag("slow")
    @Test
    void textsPutTogetherAtRandomAreReadAsTheParserReadsThem() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "a = " : "");
            for (int pieces = 1 + random.nextInt(10); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            read += PlainOracle.check(text.toString()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(2_000);
    }
}
