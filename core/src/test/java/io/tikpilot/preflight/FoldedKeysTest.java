package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A name that has lost the case and the signs of a key means the key that is there and would be named alike. */
class FoldedKeysTest {
    record Mirror(@Default("none") String url, @Default("1") int weight) {}

    record Group(Map<String, String> labels) {}

    record Settings(
            Map<String, String> labels,
            Map<String, Mirror> mirrors,
            @Default("") List<Group> groups) {}

    private static SettingsLoader<Settings> loader(String text, String... namesAndValues) {
        return Loading.loader(Settings.class, text).layer(FoldedNames.of(namesAndValues));
    }

    private static Map<String, String> labels(String text, String... namesAndValues) {
        return loader(text, namesAndValues).load().labels();
    }

    @Test
    void it_means_the_existing_key_however_that_is_spelled() {
        assertThat(labels(
                        "labels { \"io.tikpilot\" = a, Max-Size = b, max_age = c }",
                        "LABELS_IO_TIKPILOT",
                        "A",
                        "LABELS_MAX_SIZE",
                        "B",
                        "LABELS_MAX_AGE",
                        "C"))
                .isEqualTo(Map.of("io.tikpilot", "A", "Max-Size", "B", "max_age", "C"));
    }

    @Test
    void it_means_a_key_that_is_spelled_as_it_is_before_all_others() {
        assertThat(labels("labels { Max-Size = a, max-size = b, MAX_SIZE = c }", "LABELS_MAX_SIZE", "B"))
                .isEqualTo(Map.of("Max-Size", "a", "max-size", "B", "MAX_SIZE", "c"));
    }

    @Test
    void it_is_a_new_key_in_the_usual_spelling_where_none_is_named_alike() {
        assertThat(labels("labels { other = a }", "LABELS_MAX_SIZE", "b"))
                .isEqualTo(Map.of("other", "a", "max-size", "b"));
        assertThat(labels("", "LABELS_MAX_SIZE", "b")).isEqualTo(Map.of("max-size", "b"));
    }

    @Test
    void settings_of_one_entry_come_to_that_entry() {
        assertThat(loader(
                                "mirrors { \"EU.West\" { weight = 5 } }",
                                "MIRRORS_EU_WEST_URL",
                                "a",
                                "MIRRORS_US_URL",
                                "b",
                                "MIRRORS_US_WEIGHT",
                                "7")
                        .load()
                        .mirrors())
                .isEqualTo(Map.of("EU.West", new Mirror("a", 5), "us", new Mirror("b", 7)));
    }

    @Test
    void a_map_in_an_element_of_a_list_has_its_own_keys() {
        assertThat(loader(
                                "labels { Max-Size = a }\ngroups = [{ labels { max_size = b } }, {}]",
                                "GROUPS_0_LABELS_MAX_SIZE",
                                "B",
                                "GROUPS_1_LABELS_MAX_SIZE",
                                "C")
                        .load())
                .isEqualTo(new Settings(
                        Map.of("Max-Size", "a"),
                        Map.of(),
                        List.of(new Group(Map.of("max_size", "B")), new Group(Map.of("max-size", "C")))));
    }

    @Test
    void a_key_that_a_whole_section_brings_is_an_existing_one() {
        assertThat(labels("", "LABELS", "{\"Max-Size\": \"a\", \"other\": \"b\"}", "LABELS_MAX_SIZE", "A"))
                .isEqualTo(Map.of("Max-Size", "A", "other", "b"));
    }

    @Test
    void the_keys_behind_a_reference_are_not_known_and_are_kept() {
        assertThat(loader("labels = ${other}\nmirrors { }", "LABELS_MAX_SIZE", "a")
                        .unknownKeys(UnknownKeys.ALLOW)
                        .layer(Layer.text("2.conf", "other { Max-Size = b }"))
                        .load()
                        .labels())
                .isEqualTo(Map.of("Max-Size", "b", "max-size", "a"));
    }

    @Test
    void a_higher_layer_of_names_means_what_a_lower_one_has_set() {
        assertThat(loader("labels { Max-Size = a }", "LABELS_MAX_SIZE", "b")
                        .layer(FoldedNames.of("LABELS_MAX_SIZE", "c"))
                        .load()
                        .labels())
                .isEqualTo(Map.of("Max-Size", "c"));
    }

    @Test
    void a_report_names_the_key_as_the_document_spells_it() {
        record Numbers(Map<String, Integer> numbers) {}
        SettingsLoader<Numbers> loader = Loading.loader(Numbers.class, "numbers { Max-Size = 1 }")
                .layer(FoldedNames.of("NUMBERS_MAX_SIZE", "lots"));

        assertThat(Loading.problems(loader)).containsExactly("error[wrong-type] numbers.Max-Size");
        assertThat(loader.inspect().report().text())
                .contains("--> name NUMBERS_MAX_SIZE", "overrides   1   at 1.conf:1:");
    }

    @Test
    void a_whole_section_is_joined_with_the_one_below_and_takes_the_place_of_nothing_else() {
        assertThat(labels("labels { a = 1, b = 1 }", "LABELS", "{\"b\": \"2\"}"))
                .isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(labels("labels = null", "LABELS", "{\"b\": \"2\"}")).isEqualTo(Map.of("b", "2"));
        assertThat(Loading.problems(loader("labels = off", "LABELS", "{\"b\": \"2\"}")))
                .containsExactly("error[type-conflict] labels");
        assertThat(Loading.problems(loader("groups = off", "GROUPS_0_LABELS_A", "1")))
                .isNotEmpty();
    }

    @Test
    void a_single_value_is_no_section_in_whichever_order_they_come() {
        record Named(@Default("a") String name) {}
        assertThat(Loading.problems(
                        Loading.loader(Named.class, "name { a = b }").layer(FoldedNames.of("NAME", "x"))))
                .containsExactly("error[type-conflict] name");
        for (String below : new String[] {"name = null", "name = ${HOME_OF_NOBODY}", "name = b"}) {
            assertThat(Loading.loader(Named.class, below)
                            .layer(FoldedNames.of("NAME", "x"))
                            .load()
                            .name())
                    .isEqualTo("x");
        }
        assertThat(Loading.problems(Loading.loader(Settings.class, "labels { a = b }, mirrors = 1")
                        .layer(FoldedNames.of("MIRRORS_EU_URL", "x"))))
                .containsExactly("error[type-conflict] mirrors");
    }
}
