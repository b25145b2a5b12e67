package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tokens begin and end, as the specification of HOCON says. */
class ScannerTest {
    /** Each token by its kind and its text, without the end. */
    private static List<String> tokens(String text) {
        Scanner scanner = new Scanner(text);
        List<String> tokens = new ArrayList<>();
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            tokens.add(kind + " " + scanner.token());
        }
        assertThat(scanner.start()).isEqualTo(text.length());
        assertThat(scanner.end()).isEqualTo(text.length());
        return tokens;
    }

    @Test
    void each_sign_is_a_token_of_its_own() {
        assertThat(tokens("{}[],=:\n+="))
                .containsExactly(
                        "OPEN_BRACE {",
                        "CLOSE_BRACE }",
                        "OPEN_BRACKET [",
                        "CLOSE_BRACKET ]",
                        "COMMA ,",
                        "SEPARATOR =",
                        "SEPARATOR :",
                        "NEWLINE \n",
                        "SEPARATOR +=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "{", "}", "[", "]", ",", "=", ":", "\"x\"", "+=", "${x}", "#x", "//x", " ", "\t"})
    void a_word_ends_where_another_token_begins(String next) {
        assertThat(tokens("ab" + next)).first().isEqualTo("UNQUOTED ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b", "a$b", "a/b", "+", "$", "/", "a+", "a$", "a/", "$a{", "a.b-c_d"})
    void a_sign_that_begins_no_other_token_is_part_of_a_word(String word) {
        assertThat(tokens(word)).first().isEqualTo("UNQUOTED " + word.replace("{", ""));
    }

    @Test
    void a_comment_goes_to_the_end_of_its_line_and_not_further() {
        assertThat(tokens("# a = 1\nb")).containsExactly("COMMENT # a = 1", "NEWLINE \n", "UNQUOTED b");
        assertThat(tokens("// \"")).containsExactly("COMMENT // \"");
        assertThat(tokens("#\n")).containsExactly("COMMENT #", "NEWLINE \n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"a\"",
                "\"a # b\"",
                "\"\\\"\"",
                "\"\\\\\"",
                "\"a\\\\\\\"b\"",
                "\"\"\"\"\"\"",
                "\"\"\"a\nb\"\"\"",
                "\"\"\"a\"b\"\"c\"\"\"",
                "\"\"\"a\"\"\"\"\"",
                "\"\"\"\\\"\"\"",
                "${a}",
                "${?a.b}",
                "${ a }",
                "${\"}\"}",
                "${a.\"b}\".c}",
                "${}",
                "\"\"\"open\n",
            })
    void a_string_and_a_reference_are_one_token_to_their_end(String token) {
        String kind = token.startsWith("$") ? "SUBSTITUTION " : "QUOTED ";
        assertThat(tokens(token)).containsExactly(kind + token);
        assertThat(tokens("x " + token + (token.contains("open") ? "" : ","))).startsWith("UNQUOTED x", kind + token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"", "\"a\\", "\"a\\\"", "${", "${a", "${\"a", "${a.\"b\""})
    void what_is_not_closed_ends_with_its_line(String token) {
        String kind = token.startsWith("$") ? "SUBSTITUTION " : "QUOTED ";
        assertThat(tokens(token)).containsExactly(kind + token);
        assertThat(tokens(token + "\nb")).containsExactly(kind + token, "NEWLINE \n", "UNQUOTED b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t", "\r", "\f", "\u000b", "\u001c", "\u001f", "\u00a0", "\u1680", "\u2007", "\u2028", "\u202f",
                "\u3000", "\ufeff"
            })
    void white_space_is_between_tokens_and_in_none(String blank) {
        assertThat(tokens(blank + "a" + blank + blank + "b" + blank)).containsExactly("UNQUOTED a", "UNQUOTED b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u007f", "\u0080", "\u0085", "!", "~", "ü", "😀", "\u200b"})
    void what_is_no_white_space_is_part_of_a_word(String character) {
        assertThat(tokens("a" + character)).containsExactly("UNQUOTED a" + character);
    }

    @Test
    void places_are_counted_in_the_whole_text() {
        Scanner scanner = new Scanner(" ab  \"c\"");
        scanner.next();
        assertThat(List.of(scanner.start(), scanner.end())).containsExactly(1, 3);
        scanner.next();
        assertThat(List.of(scanner.start(), scanner.end())).containsExactly(5, 8);
    }
}
