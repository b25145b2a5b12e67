package io.tikpilot.preflight.env;

import static io.tikpilot.preflight.env.Read.assertRefused;
import static io.tikpilot.preflight.env.Read.errors;
import static io.tikpilot.preflight.env.Read.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of {@code .env}: that of the Compose specification for {@code env_file}. Long by its tables of lines. */
class DotenvGrammarTest {
    private static DotenvContent parse(String text) {
        return ComposeGrammar.read(".env", text, Map.of("REAL", "real"), 1 << 17);
    }

    static List<Arguments> rows() {
        return List.of(
                Arguments.of("FOO=bar", "bar"),
                Arguments.of("FOO = bar", "bar"),
                Arguments.of("FOO\t=\tbar", "bar"),
                Arguments.of("  FOO=bar", "bar"),
                Arguments.of("FOO=\"bar\"", "bar"),
                Arguments.of("FOO='bar'", "bar"),
                Arguments.of("FOO=`bar`", "`bar`"),
                Arguments.of("FOO=bar # c", "bar"),
                Arguments.of("FOO=bar\t# c", "bar\t# c"),
                Arguments.of("FOO=bar#c", "bar#c"),
                Arguments.of("FOO=bar #c #d", "bar"),
                Arguments.of("FOO=#bar", "#bar"),
                Arguments.of("FOO=\"bar\" # c", "bar"),
                Arguments.of("FOO='bar' # c", "bar"),
                Arguments.of("FOO=\"bar # c\"", "bar # c"),
                Arguments.of("FOO='bar # c'", "bar # c"),
                Arguments.of("FOO=bar  ", "bar"),
                Arguments.of("FOO=bar\t", "bar"),
                Arguments.of("FOO=\" bar \"", " bar "),
                Arguments.of("FOO=\"a\\nb\"", "a\nb"),
                Arguments.of("FOO=\"a\\tb\"", "a\tb"),
                Arguments.of("FOO=\"a\\rb\"", "a\rb"),
                Arguments.of("FOO=\"a\\\\nb\"", "a\\nb"),
                Arguments.of("FOO='a\\nb'", "a\\nb"),
                Arguments.of("FOO=a\\nb", "a\\nb"),
                Arguments.of("FOO=\"a\\\"b\"", "a\"b"),
                Arguments.of("FOO='a\\'b'", "a'b"),
                Arguments.of("FOO=\"it's\"", "it's"),
                Arguments.of("FOO='say \"a\"'", "say \"a\""),
                Arguments.of("FOO=a\"b\"c", "a\"b\"c"),
                Arguments.of("export FOO=bar", "bar"),
                Arguments.of("export\tFOO=bar", "bar"),
                Arguments.of("export   FOO=bar", "bar"),
                Arguments.of("FOO: bar", "bar"),
                Arguments.of("FOO:bar", "bar"),
                Arguments.of("FOO: \"bar\"", "bar"),
                Arguments.of("FOO=", ""),
                Arguments.of("FOO=\"\"", ""),
                Arguments.of("FOO=''", ""),
                Arguments.of("FOO=a=b", "a=b"),
                Arguments.of("FOO=a b c", "a b c"),
                Arguments.of("FOO=\"a\nb\"", "a\nb"),
                Arguments.of("FOO='a\n\n# b'", "a\n\n# b"),
                Arguments.of("FOO=pa$$word", "pa$word"),
                Arguments.of("FOO=\"pa\\$word\"", "pa$word"),
                Arguments.of("FOO='pa$word'", "pa$word"),
                Arguments.of("FOO='${REAL}'", "${REAL}"),
                Arguments.of("FOO=${REAL}", "real"),
                Arguments.of("FOO=\"${REAL}\"", "real"),
                Arguments.of("BAR=1\nFOO=$BAR", "1"),
                Arguments.of("BAR=1\nFOO=\"$BAR/2\"", "1/2"),
                Arguments.of("FOO=${UNSET:-def}", "def"),
                Arguments.of("FOO=a\r\nBAR=b\r\n", "a"),
                Arguments.of("FOO=\"a\"\r\n", "a"),
                Arguments.of("FOO=\"a\r\nb\"\r\n", "a\nb"),
                Arguments.of("FOO=first\nFOO=last", "last"),
                Arguments.of("# FOO=no\n\n   # FOO=no\n\t\nFOO=yes", "yes"),
                Arguments.of("FOO=日本語", "日本語"),
                // What the suites of compose-go, godotenv, dotenv for Node and python-dotenv ask for.
                Arguments.of("FOO =bar", "bar"),
                Arguments.of("FOO: a=b", "a=b"),
                Arguments.of("FOO=1:B", "1:B"),
                Arguments.of("export  FOO  =bar", "bar"),
                Arguments.of("\texport FOO=bar", "bar"),
                Arguments.of("export\u000bFOO=bar", "bar"),
                Arguments.of("export FOO=\"export A\"", "export A"),
                Arguments.of("FOO=bar #", "bar"),
                Arguments.of("FOO=\"bar#baz\"#", "bar#baz"),
                Arguments.of("FOO=\"bar#baz#bang\" # c", "bar#baz#bang"),
                Arguments.of("FOO='a#b' #c", "a#b"),
                Arguments.of("FOO=foobar=", "foobar="),
                Arguments.of("FOO==", "="),
                Arguments.of("FOO=    some spaced text", "some spaced text"),
                Arguments.of("FOO={\"a\": \"b\"}", "{\"a\": \"b\"}"),
                Arguments.of("FOO='{\"a\": \"b\"}'", "{\"a\": \"b\"}"),
                Arguments.of("FOO=name@example.org", "name@example.org"),
                Arguments.of("FOO=\"\\\"quoted\\\"\"", "\"quoted\""),
                Arguments.of("FOO=\"'d'\"", "'d'"),
                Arguments.of("FOO='`d`'", "`d`"),
                Arguments.of("FOO=\"\\a\\b\\f\\n\\r\\t\\v\\\\\"", "\u0007\b\f\n\r\t\u000b\\"),
                Arguments.of("FOO=\"\\0123\"", "S"),
                Arguments.of("FOO=\"\\012\"", "\\012"),
                Arguments.of("FOO=\"\\0777\"", "\\0777"),
                Arguments.of("FOO=\"\\x07\\u12e4\\q\\ c\\'\"", "\\x07\\u12e4\\q\\ c\\'"),
                Arguments.of("FOO=\"bar\\\\\\n\"", "bar\\\n"),
                Arguments.of("FOO=\"bar\\\\r\"", "bar\\r"),
                Arguments.of("FOO=\"bar\\\\\"", "bar\\"),
                Arguments.of("FOO='a\\\\b'", "a\\\\b"),
                Arguments.of("FOO=\"foo\\${BAR}\"", "foo${BAR}"),
                Arguments.of("FOO=\"\\${REAL} ${REAL}\"", "${REAL} real"),
                Arguments.of("FOO=\"\\\\$REAL\"", "\\real"),
                Arguments.of("FOO=\\$REAL", "\\real"),
                Arguments.of("A=1\nB=${A}\nC=$B\nFOO=${A}_${C}", "1_1"),
                Arguments.of("A=${REAL:-1}\nFOO=$A", "real"),
                Arguments.of("REAL=no\nFOO=$REAL", "real"),
                Arguments.of("FOO=${REAL}bar", "realbar"),
                Arguments.of("FOO=a\u00a0b", "a\u00a0b"),
                Arguments.of("FOO=bar\u00a0", "bar"),
                Arguments.of("FOO=bar\u3000", "bar"),
                Arguments.of("FOO=\u00a0bar", "bar"),
                Arguments.of("FOO=\u3000bar", "\u3000bar"),
                Arguments.of("FOO=b\tc", "b\tc"),
                Arguments.of("FOO=\"first\nsecond\n\nthird\"\nB=1", "first\nsecond\n\nthird"),
                Arguments.of("A=1\rFOO=2\rB=3\r", "2"),
                Arguments.of("FOO=1\nFOO\n", "1"),
                Arguments.of("456 = ABC\nFOO=1", "1"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_value_is_what_compose_takes_it_for(String text, String value) {
        DotenvContent dotenv = parse(text);
        assertThat(errors(dotenv)).isEmpty();
        assertThat(values(dotenv)).containsEntry("FOO", value);
    }

    static List<Arguments> names() {
        return List.of(
                Arguments.of("FOO-X=1", "FOO-X"),
                Arguments.of("FOO.X=1", "FOO.X"),
                Arguments.of("_FOO=1", "_FOO"),
                Arguments.of("foo2=1", "foo2"),
                Arguments.of("1FOO=1", "1FOO"),
                Arguments.of("a[1]=1", "a[1]"),
                Arguments.of("export.FOO=1", "export.FOO"),
                Arguments.of("export_FOO = 1", "export_FOO"),
                Arguments.of("árvíztűrő-GÉP=1", "árvíztűrő-GÉP"),
                Arguments.of("x²Ⅷ=1", "x²Ⅷ"),
                Arguments.of("FOO[0]=1", "FOO[0]"),
                Arguments.of("ÄPFEL=1", "ÄPFEL"),
                Arguments.of("export=1", "export"),
                Arguments.of("exported=1", "exported"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_may_hold_letters_digits_and_some_signs(String text, String name) {
        DotenvContent dotenv = parse(text);
        assertThat(errors(dotenv)).isEmpty();
        assertThat(values(dotenv)).containsExactly(Map.entry(name, "1"));
    }

    @Test
    void a_name_alone_takes_the_value_of_the_environment() {
        assertThat(values(parse("REAL\nFOO=1"))).containsExactly(Map.entry("REAL", "real"), Map.entry("FOO", "1"));
        assertThat(values(parse("export REAL # passed on"))).containsExactly(Map.entry("REAL", "real"));
    }

    @Test
    void a_name_alone_that_the_environment_does_not_have_stays_unset() {
        DotenvContent dotenv = parse("UNSET\nFOO=1\nUNSET2");
        assertThat(errors(dotenv)).isEmpty();
        assertThat(values(dotenv)).containsExactly(Map.entry("FOO", "1"));
    }

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of("FOO=\"bar", ".env:1:5"),
                Arguments.of("FOO=\"", ".env:1:5"),
                Arguments.of("FOO=\"bar\\\"", ".env:1:5"),
                Arguments.of("FOO='bar\"", ".env:1:5"),
                Arguments.of("FOO='C:\\'", ".env:1:5"),
                Arguments.of("lol$wut", ".env:1:4"),
                Arguments.of("%x=1", ".env:1:1"),
                Arguments.of("'a'=1", ".env:1:1"),
                Arguments.of("export 'a'=1", ".env:1:8"),
                Arguments.of("FOO#=1", ".env:1:4"),
                Arguments.of("FOO#bar", ".env:1:4"),
                Arguments.of("FOO\tBAR=1", ".env:1:5"),
                Arguments.of("FOO=\"a\" B=1", ".env:1:9"),
                Arguments.of("a=\"\n  b\n\"\nINVALID LINE\nc=1", ".env:4:9"),
                Arguments.of("FOO=${ X}", ".env:1:5"),
                Arguments.of("FOO=${X }", ".env:1:5"),
                Arguments.of("FOO=${X!}", ".env:1:5"),
                Arguments.of("FOO=${UNSET:?}", ".env:1:5"),
                Arguments.of("A=1\nFOO='bar\nB=2\n", ".env:2:5"),
                Arguments.of("FOO=\"a\" \"b\"", ".env:1:9"),
                Arguments.of("FOO=\"a\\", ".env:1:5"),
                Arguments.of("FOO='a'b", ".env:1:8"),
                Arguments.of("A=1\r\nFOO BAR=1\r\n", ".env:2:5"),
                Arguments.of("=1", ".env:1:1"),
                Arguments.of("  ?=1", ".env:1:3"),
                Arguments.of("A=1\n  FOO!=1", ".env:2:6"),
                Arguments.of("FOO=${X", ".env:1:5"),
                Arguments.of("\"FOO\"=1", ".env:1:1"),
                Arguments.of("set FOO=1", ".env:1:1"),
                Arguments.of("FOO 1", ".env:1:5"),
                Arguments.of("a {\nb {\n}\n}", ".env:1:3"),
                Arguments.of("<<<<<<< HEAD\nA=1\n=======\nA=2\n>>>>>>> x\n", ".env:1:1"),
                Arguments.of("A=\"x\nB=\"y\"\n", ".env:1:3"),
                Arguments.of("A='x\nB='y'\n", ".env:1:3"),
                Arguments.of("A=\"x\n y\" z\n", ".env:2:5"),
                Arguments.of("A=1\rB C=2", ".env:2:3"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_is_no_line_of_the_grammar_is_refused_at_its_line_and_column(String text, String place) {
        assertRefused(parse(text), place);
    }

    @Test
    void a_value_without_an_end_does_not_swallow_the_lines_below() {
        assertThat(values(parse("A=\"x\nB=\"y\"\nC=1\n"))).containsExactly(Map.entry("B", "y"), Map.entry("C", "1"));
        assertThat(values(parse("A='x\nB=1\n"))).containsExactly(Map.entry("B", "1"));
    }

    @Test
    void a_value_over_several_lines_may_end_like_the_beginning_of_another() {
        assertThat(values(parse("A=\"x\nB=\"\n"))).containsExactly(Map.entry("A", "x\nB="));
    }

    @Test
    void a_wrong_line_is_shown_up_to_its_value() {
        assertThat(shown("FOO BAR=canary")).contains("FOO BAR=••••");
        assertThat(shown("FOO=\"canary")).contains("FOO=••••");
        assertThat(shown("canary canary")).contains("••••");
        assertThat(shown("A=\"x\n canary: y\" canary")).isEmpty();
    }

    private static Optional<String> shown(String text) {
        return errors(parse(text)).get(0).origin().orElseThrow().text();
    }

    @Test
    void every_wrong_line_is_told_and_the_others_are_taken() {
        DotenvContent dotenv = parse("A=1\n?\nB=2\nC D=3\nE=5\n");
        assertThat(errors(dotenv)).hasSize(2);
        assertThat(values(dotenv)).containsExactly(Map.entry("A", "1"), Map.entry("B", "2"), Map.entry("E", "5"));
    }

    @Test
    void the_line_of_an_entry_is_that_of_its_name() {
        DotenvContent dotenv = parse("# c\n\nA=\"x\ny\"\nB=1\n");
        assertThat(dotenv.entries().get("A").line()).isEqualTo(3);
        assertThat(dotenv.entries().get("B").line()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "   ", "#", "# c", "\r\n", "\n\n#\n"})
    void a_text_of_blanks_and_comments_sets_nothing(String text) {
        DotenvContent dotenv = parse(text);
        assertThat(errors(dotenv)).isEmpty();
        assertThat(dotenv.entries()).isEmpty();
    }

    @Test
    void no_value_of_a_wrong_line_is_told() {
        DotenvContent dotenv = parse("FOO=\"canary\" canary\nBAR='canary");
        assertThat(errors(dotenv)).hasSize(2);
        assertThat(errors(dotenv).toString()
                        + errors(dotenv).get(0).labels()
                        + errors(dotenv).get(1).labels())
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO=\"bar", "FOO='a' b", "FOO BAR", "FOO=${X", "FOO=${X:?m}"})
    void a_line_that_is_wrong_sets_nothing(String text) {
        assertThat(values(parse(text + "\nBAR=1"))).doesNotContainKey("FOO");
    }

    @Test
    void lines_that_double_the_one_before_end_in_a_problem_before_they_fill_the_memory() {
        StringBuilder text = new StringBuilder("A0=xxxxxxxxxx\n");
        for (int i = 1; i < 60; i++) {
            text.append("A")
                    .append(i)
                    .append("=$A")
                    .append(i - 1)
                    .append("$A")
                    .append(i - 1)
                    .append('\n');
        }
        assertThat(errors(parse(text.toString()))).isNotEmpty();
    }
}
