package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static String wrapped(int width, String... pieces) {
        Lines lines = new Lines(width);
        lines.wrapped("ab ", "  ", List.of(pieces), ", ");
        return lines.toString();
    }

    @Test
    void a_piece_stays_on_the_line_if_it_just_fits_without_the_blank_behind_it() {
        assertThat(wrapped(10, "cd", "efg")).isEqualTo("ab cd, efg");
        assertThat(wrapped(11, "cd", "efg", "h")).isEqualTo("ab cd, efg,\n  h");
        assertThat(wrapped(10, "cd", "efgh")).isEqualTo("ab cd,\n  efgh");
    }

    @Test
    void the_first_piece_of_a_line_stays_there_however_long_it_is() {
        assertThat(wrapped(10, "cdefghijklmn", "opqrstuvwxyz")).isEqualTo("ab cdefghijklmn,\n  opqrstuvwxyz");
    }

    @Test
    void further_lines_are_measured_anew_with_their_indent() {
        assertThat(wrapped(10, "cdefghijkl", "mnopq", "r", "s")).isEqualTo("ab cdefghijkl,\n  mnopq,\n  r, s");
    }

    @Test
    void a_line_fits_up_to_the_width() {
        assertThat(new Lines(4).fits("設定")).isTrue();
        assertThat(new Lines(4).fits("設定x")).isFalse();
    }
}
