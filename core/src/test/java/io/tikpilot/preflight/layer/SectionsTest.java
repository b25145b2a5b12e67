package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a text after the tokens of its beginning; in these texts a bar stands for a line end. */
class SectionsTest {
    private static Sections after(String beginning) {
        String text = beginning.replace('|', '\n');
        Sections sections = new Sections(text);
        Scanner scanner = new Scanner(text);
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            sections.see(kind, scanner.start(), scanner.end());
        }
        return sections;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a = 1; 0",
                "a = b.c; 0",
                "a.b = 1; 1",
                "a.b.c = 1; 1",
                "a.b = 1, c.d = 2; 2",
                "a {; 1",
                "a { b {; 2",
                "a.b {; 2",
                "{; 0",
                "{ a {; 1",
                "a = [; 1",
                "a = [ {; 1",
                "a = [ { b.c = 1; 2",
                "a = [ [; 1",
                "a.b; 0",
                "b . c = 1; 1",
            })
    void dotted_keys_and_sections_are_counted_and_what_stands_in_a_list_is_not(String text, int merged) {
        assertThat(after(text).merged()).isEqualTo(merged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a = {; 1",
                "a = {} {; 2",
                "a = [1][2][; 3",
                "a = [1] {; 2",
                "a = {}|b = {; 1",
                "a = {}, b = {; 1",
                "a = [{}, {; 1",
                "a = [{} {; 2",
                "a = [{}|{; 1",
                "a {} {; 2",
            })
    void sections_and_lists_side_by_side_are_counted_until_their_value_ends(String text, int joined) {
        assertThat(after(text).joined()).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[{ a = 1; 1",
                "[{ a = 1, a =; 2",
                "[{ a = 1, a = 2, a {}; 3",
                "[{ a = 1, b =; 1",
                "[{ a.b = 1, a.c =; 2",
                "[{ a.b = 1, \"a\".c =; 2",
                "[{ a = 1, \"a\" =; 2",
                "[{ a = 1, \"a.b\" =; 1",
                "[{ a = 1 }, { a =; 1",
                "[{ \"\".b = 1, \"\".c =; 2",
            })
    void it_is_counted_how_often_a_key_is_set_where_the_text_cannot_be_divided(String text, int repeats) {
        assertThat(after("x = " + text).repeats()).isEqualTo(repeats);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.\"a\"", "\"a\\\"\"", "\"a\"b", "b\"a\".c", "\"a\" b", "\"\""})
    void keys_that_are_hard_to_tell_apart_count_as_one(String key) {
        assertThat(after("x = [{ c\"d\" = 1, " + key + " =").repeats()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 1, a =", "s { a = 1, a =", "{ a = 1, a ="})
    void nothing_is_counted_where_it_can(String text) {
        assertThat(after(text).repeats()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a = 1|",
                "a = 1,",
                "a = 1,|",
                "a = [1]|",
                "a = ${b}|",
                "a {}|",
                "a {",
                "a = {",
                "a : {",
                "{",
                "{ a {",
                "{ a = {} }|",
                "a { b = 1 }|",
                "# a|",
                "include \"b\"|",
                "a { b { c = 1 }|",
                "a += 1|",
                "a = 1 }|", // a brace too many is the parser's business
            })
    void a_text_is_divided_before_a_key(String text) {
        assertThat(after(text).isDivisible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a|",
                "a.b",
                "a =",
                "a =|",
                "a = 1",
                "a = b",
                "a = ${b}",
                "a = \"b\"",
                "a {}",
                "a = [",
                "a = [|",
                "a = [1,",
                "a = [{",
                "a = [{ b = 1|",
                "a = {} {",
                "a = ${b} {",
                "a = b {",
                "a += {",
                "a = [] {",
                "include",
                "include \"b\"",
                "includes",
                "${a}",
                "a = [{ b {",
            })
    void it_is_not_divided_in_a_key_in_a_value_or_in_what_is_joined(String text) {
        assertThat(after(text).isDivisible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a = 1|; ``; ``",
                "a {; a = {; }",
                "a { b.c = {; a = {b.c = {; }}",
                "{; {; }",
                "{ a {; {a = {; }}",
                "a { }, b {; b = {; }",
                "a { b { }|; a = {; }",
                "\"a b\" c {; \"a b\" c = {; }",
                "a {} }|b {; b = {; }",
                "includes {; includes = {; }",
                "a include {; a include = {; }",
            })
    void the_next_part_opens_the_sections_that_the_one_before_it_closes(String text, String opening, String closing) {
        assertThat(after(text).opening()).isEqualTo(opening);
        assertThat(after(text).closing()).isEqualTo(closing);
    }
}
