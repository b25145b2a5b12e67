package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Problem ERROR = Problem.error("wrong-type", KeyPath.ROOT, "a");
    private static final Problem WARNING = Problem.warning("unknown-key", KeyPath.ROOT, "b");

    private static Selection select(List<Problem> problems) {
        return Selection.of(Report.of(problems, List.of()), TextStyle.plain(), Problem::message);
    }

    @Test
    void fifty_problems_are_shown_in_their_order() {
        List<Problem> problems = new ArrayList<>(List.of(WARNING));
        problems.addAll(Collections.nCopies(49, ERROR));

        assertThat(select(problems).shown()).isEqualTo(problems);
        assertThat(select(problems).omitted()).isEmpty();
        assertThat(select(problems).rest()).isEmpty();
    }

    @Test
    void of_fifty_one_the_last_is_left_out_and_that_is_a_warning_if_there_is_one() {
        List<Problem> problems = new ArrayList<>(List.of(WARNING));
        problems.addAll(Collections.nCopies(50, ERROR));

        assertThat(select(problems).shown()).isEqualTo(Collections.nCopies(50, ERROR));
        assertThat(select(problems).omitted()).containsExactly(WARNING);
        assertThat(select(problems).rest()).contains("and 1 more problem");
    }

    @Test
    void problems_that_just_fill_the_room_are_all_shown() {
        List<Problem> problems =
                new ArrayList<>(Collections.nCopies(12, Problem.error("wrong-type", KeyPath.ROOT, "x".repeat(4000))));
        int left = 48 * 1024 - 12 * 4000;
        problems.add(Problem.error("wrong-type", KeyPath.ROOT, "x".repeat(left)));
        assertThat(select(problems).omitted()).isEmpty();

        problems.set(12, Problem.error("wrong-type", KeyPath.ROOT, "x".repeat(left + 1)));
        assertThat(select(problems).omitted()).hasSize(1);
    }
}
