package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values on their way to being changed: copied once, whatever number of changes is made. */
class DraftTest {
    private static ConfigValue value(Object value) {
        return ConfigValueFactory.fromAnyRef(value);
    }

    @Test
    void what_is_not_changed_is_written_as_it_was() {
        ConfigValue before = value(Map.of("a", List.of(1, 2)));
        Draft draft = new Draft(before);
        assertThat(draft.at(KeyPath.of("a"))).isNotNull();
        assertThat(draft.written()).isSameAs(before);
    }

    @Test
    void a_list_is_opened_once_however_many_of_its_elements_are_set() {
        Draft draft = new Draft(value(List.of(1, 2)));
        List<Draft> elements = draft.elements();
        assertThat(elements).hasSize(2);
        for (int i = 0; i < 100; i++) {
            elements.add(new Draft(value(i)));
            assertThat(draft.elements()).isSameAs(elements);
        }
        assertThat((List<?>) draft.written()).hasSize(102);
    }

    @Test
    void keys_are_added_to_those_there_are_and_the_place_of_the_section_is_kept() {
        ConfigValue before = ConfigFactory.parseString("a = 1\nb = 2").root();
        Draft draft = new Draft(before);
        draft.child("b").set(value(3));
        draft.child("c").set(value(4));
        assertThat(draft.written()).isEqualTo(value(Map.of("a", 1, "b", 3, "c", 4)));
        assertThat(draft.written().origin()).isEqualTo(before.origin());
    }

    @Test
    void a_key_that_was_looked_at_and_not_set_leaves_nothing_behind() {
        Draft draft = new Draft(null);
        draft.child("a").child("b");
        assertThat(draft.written()).isNull();
    }

    @Test
    void a_section_behind_a_substitution_keeps_it() {
        ConfigValue hidden = ConfigFactory.parseString("a = ${b}").root().get("a");
        Draft draft = new Draft(hidden);
        assertThat(draft.isHidden()).isTrue();
        draft.child("x").set(value(1));
        ConfigValue written = draft.written();
        assertThat(ConfigFactory.parseString("b = {x = 0, y = 2}")
                        .withValue("a", written)
                        .resolve()
                        .getValue("a"))
                .isEqualTo(value(Map.of("x", 1, "y", 2)));
    }
}
