package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The grammar of {@code docker run --env-file}. Every row was run by docker 28.2.2: {@code docker run --env-file} a file of it,
 * and the variables printed in the container.
 */
class RawGrammarTest {
    private static DotenvContent read(String text) {
        return RawGrammar.read("prod.env", text, Map.of("REAL", "real", "EMPTY", ""));
    }

    private static Map<String, String> values(String text) {
        return Read.values(read(text));
    }

    static List<Arguments> rows() {
        return List.of(
                Arguments.of("FOO=bar", "bar"),
                Arguments.of("  FOO=bar", "bar"),
                Arguments.of("\t FOO=bar", "bar"),
                Arguments.of("FOO= bar", " bar"),
                Arguments.of("FOO=bar  ", "bar  "),
                Arguments.of("FOO=bar\t", "bar\t"),
                Arguments.of("FOO=\"bar\"", "\"bar\""),
                Arguments.of("FOO='bar'", "'bar'"),
                Arguments.of("FOO=`bar`", "`bar`"),
                Arguments.of("FOO=\"bar", "\"bar"),
                Arguments.of("FOO=bar # c", "bar # c"),
                Arguments.of("FOO=#bar", "#bar"),
                Arguments.of("FOO=a#b", "a#b"),
                Arguments.of("FOO=a\\nb", "a\\nb"),
                Arguments.of("FOO=\"a\\tb\"", "\"a\\tb\""),
                Arguments.of("FOO=${REAL}", "${REAL}"),
                Arguments.of("FOO=$REAL", "$REAL"),
                Arguments.of("FOO=$$", "$$"),
                Arguments.of("FOO=${UNSET:-x}", "${UNSET:-x}"),
                Arguments.of("FOO=", ""),
                Arguments.of("FOO=a=b=c", "a=b=c"),
                Arguments.of("FOO==", "="),
                Arguments.of("FOO=a: b", "a: b"),
                Arguments.of("# FOO=no\n  # FOO=no\n\n \t\nFOO=yes", "yes"),
                Arguments.of("FOO=bar\r\nBAR=x\r\n", "bar"),
                Arguments.of("FOO=bar\r", "bar"),
                Arguments.of("FOO=bar\r\r\nBAR=x", "bar\r"),
                Arguments.of("FOO=a\rb", "a\rb"),
                Arguments.of("FOO=first\nFOO=last", "last"),
                Arguments.of("FOO=日本語", "日本語"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everythingBehindTheFirstSignIsTheValue(String text, String value) {
        assertThat(read(text).remarks()).isEmpty();
        assertThat(values(text)).containsEntry("FOO", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"with.dots", "with-dash", "1FOO", "_foo", "\"FOO\"", "FOO:", "A[0]", "é", "export", "a\u00a0b"})
    void aNameIsAnyTextWithoutBlanks(String name) {
        assertThat(values(name + "=1")).containsExactly(Map.entry(name, "1"));
    }

    @Test
    void aNameAlonePassesOnTheVariableOfTheEnvironment() {
        assertThat(values("REAL\n  EMPTY\nUNSET\n")).containsExactly(Map.entry("REAL", "real"), Map.entry("EMPTY", ""));
    }

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of("=bar", "prod.env:1:1"),
                Arguments.of("A=1\n  =", "prod.env:2:3"),
                Arguments.of("FOO =bar", "prod.env:1:4"),
                Arguments.of("FOO\t=bar", "prod.env:1:4"),
                Arguments.of("export FOO=bar", "prod.env:1:1"),
                Arguments.of("export  FOO", "prod.env:1:7"),
                Arguments.of("FOO: bar", "prod.env:1:5"),
                Arguments.of("A=1\nfirst line", "prod.env:2:6"),
                Arguments.of("REAL ", "prod.env:1:5"),
                Arguments.of("A=\"x\ny z\"", "prod.env:2:2"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aNameWithBlanksOrNoneIsRefusedAtItsPlace(String text, String place) {
        Read.assertRefused(read(text), place);
    }

    @Test
    void aLineIsAsLongAsDockerCanRead() {
        assertThat(values("F=" + "é".repeat(32_766) + "x")).hasSize(1);
        assertThat(values("F=" + "x".repeat(65_533) + "\nB=1")).hasSize(2);
        assertThat(values("F=" + "x".repeat(65_534) + "\nB=1")).containsOnlyKeys("B");
        assertThat(read("F=" + "x".repeat(65_534)).remarks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t ", "#", "  # c", "\r\n"})
    void blanksAndCommentsSetNothing(String text) {
        assertThat(values(text)).isEmpty();
        assertThat(read(text).remarks()).isEmpty();
    }
}
