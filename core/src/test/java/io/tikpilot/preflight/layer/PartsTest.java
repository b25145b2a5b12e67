package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was divided sets what the whole sets, in the same lines. */
class PartsTest {
    private static final List<String> KEYS =
            List.of("a", "b", "c", "\"a\"", "a.b", "b.c", "a.b.c", "\"a.b\"", "a.\"b\"", "a b", "c.a", "include-me");
    private static final List<String> VALUES =
            List.of("1", "null", "[1, {a.b = 1\n a.c = 2}]", "\"\"\"x\n{y\"\"\"", "q w # {", "\"}\"", "2 // [");

    private static Config whole(String text) {
        return ConfigFactory.parseReader(new StringReader(text));
    }

    private static Config divided(String text) {
        TextSource source = new TextSource("t", text, Optional.empty());
        return new DocumentParser(Limits.defaults())
                .parse(source, Syntax.HOCON)
                .documents()
                .get(0)
                .values();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theyMergeToTheWhole(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(seed % 3 == 0 ? "{\n" : "");
        for (int i = 0; i < 900; i++) {
            field(text, random, 0);
        }
        text.append(seed % 3 == 0 ? "}" : "");

        assertThat(Parts.of(text.toString())).hasSizeGreaterThan(3);
        assertThat(divided(text.toString()).root())
                .isEqualTo(whole(text.toString()).root());
    }

    private static void field(StringBuilder text, Random random, int depth) {
        text.append(KEYS.get(random.nextInt(KEYS.size())));
        if (random.nextInt(3) == 0 && depth < 4) {
            boolean sign = random.nextBoolean();
            text.append(sign ? " = {" : " {\n");
            for (int i = random.nextInt(6); i > 0; i--) {
                field(text, random, depth + 1);
            }
            text.append(sign && random.nextInt(5) == 0 ? "} {b = 9}" : "}");
        } else {
            text.append(random.nextBoolean() ? " = " : ":").append(VALUES.get(random.nextInt(VALUES.size())));
        }
        text.append(random.nextInt(8) == 0 ? "\n\n# a comment, {\n" : "\n");
    }

    @Test
    void referencesAndAppendedElementsComeToTheSame() {
        StringBuilder text = new StringBuilder("b { x = 1 }\na = ${b}\nlist = [0]\n");
        for (int i = 0; i < 1_000; i++) {
            text.append("a.k")
                    .append(i)
                    .append(" = ")
                    .append(i % 100 == 0 ? "${a.x}" : i)
                    .append('\n');
            text.append(i % 50 == 0 ? "list += " + i + "\n" : "").append(i % 90 == 0 ? "b.y" + i + " = 2\n" : "");
        }

        assertThat(Parts.of(text.toString())).hasSizeGreaterThan(3);
        assertThat(divided(text.toString()).resolve())
                .isEqualTo(whole(text.toString()).resolve());
    }

    @Test
    void everyValueKeepsItsLine() {
        StringBuilder text = new StringBuilder("\n\n");
        for (int i = 0; i < 2_000; i++) {
            text.append(i % 7 == 0 ? "s { # {\n" : "")
                    .append("a.k")
                    .append(i)
                    .append(" = ")
                    .append(i);
            text.append(i % 7 == 6 ? " }\n" : "\n");
        }
        text.append(" }".repeat(2_000 % 7 == 0 ? 0 : 1));
        Config whole = whole(text.toString());
        Config divided = divided(text.toString());

        assertThat(Parts.of(text.toString())).hasSizeGreaterThan(10);
        for (Map.Entry<String, ConfigValue> entry : whole.entrySet()) {
            assertThat(divided.getValue(entry.getKey()).origin().lineNumber())
                    .isEqualTo(entry.getValue().origin().lineNumber());
        }
    }

    @Test
    void aMistakeIsFoundInItsLine() {
        String text = "a.k = 1\n".repeat(3_000) + "a.b = }\n" + "a.k = 1\n".repeat(10);
        Reading reading =
                new DocumentParser(Limits.defaults()).parse(new TextSource("t", text, Optional.empty()), Syntax.HOCON);

        assertThat(reading.problems().get(0).origin().orElseThrow().line()).isEqualTo(3_001);
    }

    @Test
    void aTextWithLittleToMergeStaysWhole() {
        assertThat(Parts.of("a.b = 1\n".repeat(100))).hasSize(1);
        assertThat(Parts.of("a = [\n" + "{a.b = 1}\n".repeat(1_000) + "]")).hasSize(1);
    }
}
