package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.schema.Leftover.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left over in a text, and what only looks so: a false alarm is worse than silence. */
class LeftoverTest {
    static Stream<Arguments> leftovers() {
        return Stream.of(
                Arguments.of("8080\r", Kind.LINE_END, "8080"),
                Arguments.of("hunter2\n", Kind.LINE_END, "hunter2"),
                Arguments.of("8080\r\n", Kind.LINE_END, "8080"),
                Arguments.of("\"10\"\r", Kind.LINE_END, "\"10\""),
                Arguments.of("8080 ", Kind.TRAILING_BLANKS, "8080"),
                Arguments.of("\t8080 ", Kind.LEADING_BLANKS, "8080"),
                Arguments.of(" ", Kind.TRAILING_BLANKS, ""),
                Arguments.of("\"8080\"", Kind.QUOTES, "8080"),
                Arguments.of("'a b'", Kind.QUOTES, "a b"),
                Arguments.of("\"\"", Kind.QUOTES, ""),
                Arguments.of("8080\u00a0", Kind.INVISIBLE, "8080"),
                Arguments.of("\ufeff8080", Kind.INVISIBLE, "8080"),
                Arguments.of("local\u200bhost", Kind.INVISIBLE, "localhost"),
                Arguments.of("\u00a0two words", Kind.INVISIBLE, "two words"),
                Arguments.of("two words\u200b", Kind.INVISIBLE, "two words"),
                Arguments.of("~user\u200b~", Kind.INVISIBLE, "~user~"),
                Arguments.of("bar # c", Kind.COMMENT, "bar"),
                Arguments.of("bar   #", Kind.COMMENT, "bar"),
                Arguments.of("/run/secrets/db", Kind.SECRET_FILE, "/run/secrets/db"),
                Arguments.of("/var/run/secrets/db", Kind.SECRET_FILE, "/var/run/secrets/db"));
    }

    @ParameterizedTest
    @MethodSource("leftovers")
    void whatDoesNotBelongToTheValueIsFoundAndTakenAway(String text, Kind kind, String rest) {
        Leftover found = Leftover.in(text);
        assertThat(found).isNotNull();
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "\"",
                "'tis the season",
                "\"yes\" or \"no\"",
                "\"a\",\"b\"",
                "it's o'clock'",
                "https://example.org/#top",
                "https://example.org/a#b",
                "#fff",
                "# heading",
                "Issue #5",
                "C #sharp",
                "pa$$word",
                "hun$ter2{}",
                "$",
                "${",
                "${}",
                "${ }",
                "$(",
                "$()",
                "$(document).ready",
                "{{",
                "Hello {{ name }}!",
                "https://example.org/{{id}}",
                "{\"a\": {\"b\": 1}}",
                "[1, 2]",
                "<p>",
                "<p>text</p>",
                "<br/>",
                "<none>",
                "^a$",
                "[a-z]{2}$",
                "100%",
                "%d{ISO8601} %-5level %msg%n",
                "%2F%",
                "__init__",
                "_",
                "____",
                "10\u00a0km and more",
                "مرحبا\u200fعالم",
                "👨‍👩‍👧",
                "-----BEGIN KEY-----\nabc\n-----END KEY-----\n",
                "two\nlines\r\n",
                "\nthree lines\n ",
                " # a heading\nand a text",
                "two words\u200band more",
                "/run/secrets/",
                "/run/secretsx/y",
                "/data/run/secrets/db"
            })
    void whatOnlyLooksSoIsNone(String text) {
        assertThat(Leftover.in(text)).isNull();
    }

    @Test
    void aCharacterThatNobodySeesIsCalledByItsNumber() {
        assertThat(List.of(
                        Leftover.in("8080\u00a0").part(),
                        Leftover.in("\ufeff8080").part(),
                        Leftover.in("local\u200bhost").part()))
                .containsExactly("U+00A0", "U+FEFF", "U+200B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${HOME}",
                "${?HOME}",
                "${PORT:-8080}",
                "${PORT-8080}",
                "${PORT:?not set}",
                "${server.host}",
                "$(POD_IP)",
                "{{ db_host }}",
                "{{ .Values.db }}",
                "{{- .Values.db }}",
                "%APPDATA%",
                "__DB_HOST__",
                "<CHANGE_ME>",
                "<your-password>",
                "<DB HOST>",
                "$HOME"
            })
    void aPlaceholderThatIsTheWholeTextIsFound(String text) {
        Leftover found = Leftover.in(text);
        assertThat(found).isEqualTo(new Leftover(Kind.PLACEHOLDER, text, text));
    }

    @Test
    void aPlaceholderInAnotherTextIsFoundIfNothingElseLooksLikeIt() {
        assertThat(List.of(
                        Leftover.in("jdbc:sqlite:${DATA_DIR}/x").part(),
                        Leftover.in("http://$(HOST):80").part(),
                        Leftover.in("a/{{ .Values.b }}/c").part(),
                        Leftover.in("$HOME/data").part()))
                .containsExactly("${DATA_DIR}", "$(HOST)", "{{ .Values.b }}", "$HOME");
    }

    @Test
    void aCommentBehindANumberNeedsNoBlankAfterItsSign() {
        assertThat(Leftover.in("8080 #http")).isNull();
        assertThat(Leftover.commentIn("8080 #http")).isEqualTo(new Leftover(Kind.COMMENT, "#http", "8080"));
        assertThat(Leftover.commentIn("8080#http")).isNull();
        assertThat(Leftover.commentIn("#http")).isNull();
        assertThat(Leftover.commentIn(" #http")).isEqualTo(new Leftover(Kind.COMMENT, "#http", ""));
    }

    @Test
    void aDefaultInsideAPlaceholderIsTold() {
        assertThat(Placeholder.nameIn("${PORT:-80-90}")).isEqualTo("PORT");
        assertThat(Placeholder.otherwise("${PORT:-80-90}")).isEqualTo("80-90");
        assertThat(Placeholder.otherwise("${PORT-80}")).isEqualTo("80");
        assertThat(Placeholder.otherwise("${PORT}")).isNull();
        assertThat(Placeholder.otherwise("${PORT:?in-valid}")).isNull();
        assertThat(Placeholder.nameIn("${?server.idle-timeout}")).isEqualTo("server.idle-timeout");
    }

    @Tag("timed")
    @Test
    void anyTextIsLookedAtInATimeThatGrowsWithItsLength() {
        for (String part : List.of("$", "${", "$(", "{{", "{{ ", " #", "#", "\"", "\u00a0", "${A", "%", "__", "<")) {
            String text = part.repeat(65_536 / part.length());
            long start = System.nanoTime();
            Leftover.in(text);
            Leftover.commentIn(text);
            assertThat(System.nanoTime() - start).as(part).isLessThan(1_000_000_000L);
        }
    }
}
