package io.tikpilot.preflight.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.Provenance.Kind;
import io.tikpilot.preflight.tree.Provenance.Notation;
import io.tikpilot.preflight.tree.Provenance.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
    private static final Place SHOWN = written("${A}", Kind.VALUE);
    private static final Place UNSHOWN =
            new Place(Origin.of("b"), Origin.of("b"), Optional.empty(), Kind.VALUE, Notation.HOCON);

    private static Place written(String shown, Kind kind) {
        return new Place(Origin.of("a"), Origin.of("a"), Optional.of(shown), kind, Notation.HOCON);
    }

    private static Origin origin(String line, String meant) {
        return Origin.of("a.conf", 3).showing(line, line.indexOf(meant) + 1, meant.length());
    }

    private static Place place(Origin key, Origin value) {
        return new Place(key, value, Optional.of("1"), Kind.VALUE, Notation.HOCON);
    }

    /** A key and its value in one line. */
    private static Place place(String line, String key, String value) {
        return place(origin(line, key), origin(line, value));
    }

    @Test
    void the_first_place_wins_and_the_others_are_overridden() {
        Provenance both = Provenance.of(List.of(SHOWN, UNSHOWN));

        assertThat(both.places()).containsExactly(SHOWN, UNSHOWN);
        assertThat(both.winner()).contains(SHOWN);
        assertThat(both.overridden()).containsExactly(UNSHOWN);
        assertThat(Provenance.NONE.winner()).isEmpty();
        assertThat(Provenance.NONE.overridden()).isEmpty();
    }

    @Test
    void a_value_is_a_secret_if_it_is_said_to_be_or_its_winner_is_not_shown() {
        assertThat(Provenance.NONE.isSecret()).isFalse();
        assertThat(Provenance.of(List.of(SHOWN, UNSHOWN)).isSecret()).isFalse();
        assertThat(Provenance.of(List.of(UNSHOWN, SHOWN)).isSecret()).isTrue();
        assertThat(Provenance.NONE.asSecret().isSecret()).isTrue();
        assertThat(Provenance.of(List.of(SHOWN)).asSecret())
                .returns(true, Provenance::isSecret)
                .returns(List.of(SHOWN), Provenance::places);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "port = x,port,port,port = ",
                "  server.port = x,port,server.port,server.port = ",
                "\tport = x,port,port,port = ",
                "`{host = a,port = x}`,port,port,port = ",
                "{port:x},port,port,port:",
                "[port=x],port,port,port=",
                "port   =   x,port,port,port   = ",
                "port =\u2003x,port,port,port = ",
                "\"a b\".port = x,port,\"a b\".port,\"a b\".port = ",
                "`z = 1, levels.\"io.tikpilot\".port = x`,port,levels.\"io.tikpilot\".port,levels.\"io.tikpilot\".port = ",
                "`a.\"{\".\",\".port = x`,port,`a.\"{\".\",\".port`,`a.\"{\".\",\".port = `",
            })
    void the_whole_of_a_dotted_key_is_told_and_what_stands_before_its_value(
            String line, String key, String name, String field) {
        assertThat(place(line, key, "x").name()).isEqualTo(name);
        assertThat(place(line, key, "x").field()).isEqualTo(field);
    }

    @Test
    void a_key_and_a_value_that_share_no_line_have_no_field() {
        String line = "server.port = x";
        Origin key = origin(line, "port");
        Origin value = origin(line, "x");

        assertThat(place(key, Origin.of("a.conf", 4).showing(line, 15, 1)).field())
                .isEmpty();
        assertThat(place(key, origin("server.port = y", "y")).field()).isEmpty();
        assertThat(place(Origin.of("a.conf", 3), value).field()).isEmpty();
        assertThat(place(value, key).field()).isEmpty();
        assertThat(place(key, key).field()).isEmpty();
        assertThat(place(Origin.of("a.conf", 3), value).name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "`  server.port = x  `, ``",
                "`port = x, host = y`, `, host = y`",
                "`{ port = x }`, {}",
                "`host = y, port = x # why`, `host = y,# why`",
            })
    void what_else_is_on_the_line_is_told_without_the_blanks_around_it(String line, String beside) {
        assertThat(place(line, "port", "x").beside()).isEqualTo(beside);
    }

    @Test
    void all_of_a_line_is_beside_a_value_that_has_no_key_there() {
        String line = "  x, y";
        Origin value = origin(line, "x");

        assertThat(place(Origin.of("a.conf", 2).showing("hosts = [", 1, 5), value)
                        .beside())
                .isEqualTo(line);
        assertThat(place(Origin.of("A"), Origin.of("A")).beside()).isEmpty();
    }

    @Test
    void a_value_that_goes_on_in_the_next_line_has_nothing_behind_it() {
        String line = "port = \"\"\"x";

        assertThat(place(origin(line, "port"), Origin.of("a.conf", 3).showing(line, 8, 20))
                        .beside())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "${A}, A",
        "${?A}, A",
        "${ server.port }, server.port",
        "${?B }, B",
    })
    void a_value_that_is_a_single_reference_names_what_it_refers_to(String shown, String name) {
        assertThat(written(shown, Kind.REFERENCE).reference()).contains(name);
        assertThat(written(shown, Kind.VALUE).reference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"${A}${B}", "x${A}", "${A}x", "A}", "${A"})
    void a_value_that_has_something_besides_a_reference_names_none(String shown) {
        assertThat(written(shown, Kind.REFERENCE).reference()).isEmpty();
    }

    @Test
    void a_reference_that_is_not_shown_names_nothing() {
        assertThat(UNSHOWN.reference()).isEmpty();
    }
}
