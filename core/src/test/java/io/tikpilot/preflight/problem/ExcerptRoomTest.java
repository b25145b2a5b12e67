package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What just fits is whole, and what is longer by one is cut. */
class ExcerptRoomTest {
    private static final Problem SHORT = Problem.error("wrong-type", KeyPath.of("port"), "no number");

    /** What a printer that prints one part alone gets of a problem. */
    private static String print(Problem problem, Function<Problem, ?> part) {
        return Excerpt.print(problem, TextStyle.plain(), cut -> part.apply(cut).toString());
    }

    @Test
    void a_text_of_4000_bytes_is_whole() {
        String text = "x".repeat(4000);

        assertThat(print(Problem.error("a", KeyPath.ROOT, text), Problem::message))
                .isEqualTo(text);
        assertThat(print(Problem.error("a", KeyPath.ROOT, text + "x"), Problem::message))
                .hasSize(1500)
                .contains("…");
    }

    @Test
    void a_key_that_is_not_cut_keeps_its_steps() {
        KeyPath path = KeyPath.of("a".repeat(2000), "b".repeat(1999));

        assertThat(print(Problem.error("a", path, ""), Problem::path)).isEqualTo(path.toString());
        assertThat(print(
                        Problem.error("a", path.child("c"), ""),
                        cut -> cut.path().steps().size()))
                .isEqualTo("1");
    }

    @Test
    void two_hundred_places_and_facts_are_shown_and_how_many_more_there_are_is_said() {
        Problem many = SHORT;
        for (int i = 0; i < 200; i++) {
            many = many.at(Origin.of("a"), "b");
        }
        assertThat(print(many, Problem::notes)).isEqualTo("[]");
        assertThat(print(many.at(Origin.of("a"), "b"), Problem::notes)).contains("not shown", "text=1 place]");

        Problem explained = SHORT;
        for (int i = 0; i < 200; i++) {
            explained = explained.note("a", Collections.emptyList());
        }
        assertThat(print(explained, cut -> cut.notes().size())).isEqualTo("200");
        assertThat(print(
                        explained.note("a", Collections.emptyList()),
                        cut -> cut.notes().get(200)))
                .contains("not shown", "text=1 fact]");
    }

    @Test
    void what_was_meant_is_whole_or_not_there_at_all() {
        assertThat(print(SHORT.suggest("8080"), Problem::suggestion)).isEqualTo("Optional[8080]");
        assertThat(print(SHORT.suggest("8".repeat(5000)), Problem::suggestion)).isEqualTo("Optional.empty");
        assertThat(print(SHORT.suggest("80\n80"), Problem::suggestion)).isEqualTo("Optional.empty");
    }

    @Test
    void a_file_whose_path_just_fits_is_named() {
        Problem fits = SHORT.at(Origin.of("a").inFile(Path.of("/" + "d".repeat(3999))), "");
        Problem tooLong = SHORT.at(Origin.of("a").inFile(Path.of("/" + "d".repeat(4000))), "");

        assertThat(print(fits, cut -> cut.origin().flatMap(Origin::file).isPresent()))
                .isEqualTo("true");
        assertThat(print(tooLong, cut -> cut.origin().flatMap(Origin::file).isPresent()))
                .isEqualTo("false");
    }

    @Test
    void a_sentence_that_just_fits_keeps_its_words() {
        String word = "w".repeat(4000);

        assertThat(print(SHORT.help(word), cut -> cut.help().get(0))).isEqualTo(word);
        assertThat(print(SHORT.help(word + "w"), cut -> cut.help().get(0)))
                .hasSize(1000)
                .contains("…");
    }

    @Test
    void a_line_that_only_its_escapes_make_too_long_is_left_out() {
        String typed = " " + "t".repeat(3998) + "\t";

        assertThat(print(SHORT.help(typed), Problem::help)).isEqualTo("[and 1 more line]");
    }

    @Test
    void a_printer_that_is_never_short_gets_a_problem_without_its_fix_in_the_end() {
        String text = print(SHORT.help("write"), cut -> cut.help().contains("write") ? "x".repeat(5000) : cut.help());

        assertThat(text).isEqualTo("[and 1 more line]");
    }
}
