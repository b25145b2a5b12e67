package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.FoldedNames;
import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.tree.Provenance.Notation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that came one by one, and what the way they were carried has left in them. */
class CarriedValuesTest {
    record Settings(
            Optional<String> text,
            Optional<Integer> port,
            Optional<Pattern> pattern,
            Optional<Secret> password,
            Optional<URI> uri,
            Optional<Own> own) {}

    record Own(String text) {}

    private static SettingsLoader<Settings> loader(Notation notation, String name, String value) {
        return SettingsLoader.of(Settings.class)
                .valueType(ValueType.of(Own.class, "a text of our own", Own::new))
                .layer(FoldedNames.of(name, value).in(notation));
    }

    private static List<String> problems(Notation notation, String name, String value) {
        return Loading.problems(loader(notation, name, value));
    }

    private static String report(String name, String value) {
        return loader(Notation.VARIABLE, name, value).inspect().report().text();
    }

    /** A text by what is left over in it, since no table holds a line end. */
    private static String holding(String leftover) {
        return switch (leftover) {
            case "a line end" -> "x\n";
            case "a leading blank" -> " x";
            case "a trailing blank" -> "x ";
            case "an invisible character" -> "x\u200b";
            case "quotation marks" -> "\"x\"";
            case "a comment" -> "x # y";
            case "a placeholder" -> "${NAME}";
            case "the name of a shell" -> "$NAME_X";
            case "a path of a secret" -> "/run/secrets/x";
            default -> throw new IllegalArgumentException(leftover);
        };
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "LEFTOVER,              VARIABLE, ARGUMENT, PROPERTIES, DOTENV, FILE,  PROGRAM",
                "a line end,            true,     true,     true,       false,  true,  false",
                "a leading blank,       true,     true,     true,       false,  true,  false",
                "a trailing blank,      true,     true,     true,       false,  true,  false",
                "an invisible character,true,     true,     true,       false,  true,  false",
                "quotation marks,       true,     true,     true,       false,  true,  false",
                "a comment,             true,     true,     true,       false,  false, false",
                "a placeholder,         true,     true,     true,       false,  true,  false",
                "the name of a shell,   true,     true,     true,       true,   true,  false",
                "a path of a secret,    false,    false,    false,      false,  false, false",
            })
    void a_text_is_warned_of_unless_it_is_meant_where_it_was_written(
            String leftover,
            boolean variable,
            boolean argument,
            boolean properties,
            boolean dotenv,
            boolean file,
            boolean program) {
        String text = holding(leftover);

        assertThat(List.of(
                        !problems(Notation.VARIABLE, "TEXT", text).isEmpty(),
                        !problems(Notation.ARGUMENT, "TEXT", text).isEmpty(),
                        !problems(Notation.PROPERTIES, "TEXT", text).isEmpty(),
                        !problems(Notation.DOTENV, "TEXT", text).isEmpty(),
                        !problems(Notation.FILE, "TEXT", text).isEmpty(),
                        !problems(Notation.PROGRAM, "TEXT", text).isEmpty()))
                .containsExactly(variable, argument, properties, dotenv, file, program);
    }

    @ParameterizedTest
    @CsvSource({
        "a line end, true",
        "a leading blank, false",
        "a trailing blank, false",
        "an invisible character, false",
        "quotation marks, true",
        "a comment, false",
    })
    void in_a_regular_expression_blanks_and_signs_have_their_use(String leftover, boolean warned) {
        assertThat(problems(Notation.VARIABLE, "PATTERN", holding(leftover)).isEmpty())
                .isEqualTo(!warned);
    }

    @Test
    void a_type_of_ones_own_takes_what_its_parser_takes() {
        assertThat(problems(Notation.VARIABLE, "OWN", " x ")).isEmpty();
    }

    @Test
    void the_path_of_a_secret_is_meant_unless_the_secret_itself_is_asked_for() {
        assertThat(problems(Notation.VARIABLE, "PASSWORD", "/run/secrets/x"))
                .containsExactly("warning[suspicious-value] password");
        assertThat(problems(Notation.VARIABLE, "URI", "/run/secrets/x"))
                .containsExactly("warning[suspicious-value] uri");
        assertThat(report("PASSWORD", "/run/secrets/x"))
                .contains("name the file by this variable instead of PASSWORD", "  PASSWORD_FILE=/run/secrets/…");
        assertThat(report("URI", "/run/secrets/x"))
                .contains("name the file by this variable instead of URI", "  URI_FILE=/run/secrets/x");
        assertThat(loader(Notation.ARGUMENT, "URI", "/run/secrets/x")
                        .inspect()
                        .report()
                        .text())
                .contains("remove it here, and name the file by the variable that ends in _FILE");
    }

    @Test
    void a_line_end_of_windows_is_taken_out_of_the_file_that_holds_it() {
        assertThat(report("PORT", "8080\r"))
                .contains("\\r at its end comes from a file with the line ends of Windows", "  sed -i 's/\\r$//' .env");
        assertThat(loader(Notation.FILE, "PORT", "8080\r").inspect().report().text())
                .contains("save it with the line ends of Unix");
        assertThat(report("PORT", "8080\n"))
                .contains(
                        "\\n is part of the value", "store it without a line end at its end: printf '%s' writes none");
    }

    @Test
    void a_variable_that_is_set_to_nothing_is_explained() {
        assertThat(report("PORT", ""))
                .contains("a compose file or script passes on a variable that is not set: ${X} becomes an");
        assertThat(loader(Notation.ARGUMENT, "PORT", "").inspect().report().text())
                .doesNotContain("compose");
    }

    @ParameterizedTest
    @CsvSource({
        "tcp://10.0.48.109:8080, true",
        "udp://10.0.48.109:53, true",
        "sctp://10.0.48.109:1, true",
        "http://10.0.48.109:8080, false",
        "tcp://10.0.48.109, false",
        "tcp:8080, false",
    })
    void an_address_that_kubernetes_sets_for_a_service_is_explained(String text, boolean known) {
        assertThat(report("PORT", text).contains("Kubernetes set it")).isEqualTo(known);
        assertThat(loader(Notation.ARGUMENT, "PORT", text).inspect().report().text())
                .doesNotContain("Kubernetes");
    }

    @Test
    void what_stands_around_a_value_is_told_one_after_the_other() {
        assertThat(report("PORT", "\" 8080 \"\r"))
                .contains(
                        "\\r at its end comes from a file with the line ends of Windows",
                        "the quotation marks are part of the value",
                        "the value begins with a blank");
    }

    @Test
    void the_value_that_is_left_is_suggested_if_it_is_one() {
        assertThat(report("PORT", "\" 8080 \"")).contains("write it without the quotation marks", "  PORT=8080");
        assertThat(report("PORT", "\" lots \""))
                .contains("write it without the quotation marks")
                .doesNotContain("PORT=lots");
    }

    @Test
    void a_comment_behind_a_number_needs_no_blank_after_its_sign() {
        assertThat(report("PORT", "8080 #http")).contains("the comment is part of the value", "  PORT=8080");
        assertThat(report("PORT", "lots #http")).doesNotContain("comment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$(NAME) | Kubernetes leaves $(NAME) as it stands if no variable above it has that name",
                "{{ name }} | {{ name }} belongs to a template that nobody rendered, as Helm and Ansible do",
                "$NAME_X | no shell has replaced $NAME_X",
                "%NAME% | no shell has replaced %NAME%",
                "__NAME__ | __NAME__ stands for a value that somebody was to fill in",
                "<NAME> | <NAME> stands for a value that somebody was to fill in",
                "${NAME} | nothing replaces ${NAME} in a variable: docker run passes it on as it stands",
            })
    void a_placeholder_is_told_with_who_should_have_replaced_it(String text, String because) {
        assertThat(report("TEXT", text).replaceAll("\\s+", " ").replace(" = ", " "))
                .contains(because);
    }

    @ParameterizedTest
    @CsvSource({
        "a${NAME}, ${…}",
        "a$(NAME), $(…)",
        "{{ name }}, {{…}}",
        "$NAME_X, $…",
        "%NAME%, %…%",
        "__NAME__, __…__",
        "<NAME>, <…>",
    })
    void of_a_placeholder_in_a_secret_only_its_form_is_told(String text, String form) {
        assertThat(report("PASSWORD", text))
                .contains("holds the placeholder " + form)
                .doesNotContain("NAME")
                .doesNotContain("{{ name }}");
    }

    @ParameterizedTest
    @CsvSource(value = {"' abc', true", "' ABC', false", "'ABC', false"})
    void a_value_that_would_keep_to_the_rules_without_what_is_left_over_is_suggested(String text, boolean suggested) {
        record Ruled(@Matches("[a-z]+") String slug) {}
        String report = SettingsLoader.of(Ruled.class)
                .layer(FoldedNames.of("SLUG", text))
                .inspect()
                .report()
                .text();

        assertThat(report).contains("`slug` does not have the right form", "expected a text that matches [a-z]+");
        assertThat(report.contains("begins with a blank")).isEqualTo(suggested);
        assertThat(report.contains("SLUG=abc")).isEqualTo(suggested);
    }
}
