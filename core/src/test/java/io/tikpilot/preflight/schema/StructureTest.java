package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the values at each place look like, as whoever writes it in another language is told. */
class StructureTest {
    enum Level {
        LOW,
        HIGH
    }

    record Own(String text) {}

    sealed interface Store {
        record Memory() implements Store {}

        record File(String path) implements Store {}
    }

    record Server(@Between(min = 1, max = 9) int port) {}

    record Settings(
            Server server,
            Optional<Server> other,
            @Default("") @NotBlank List<String> names,
            @Default("") List<Server> servers,
            Map<Level, Integer> limits,
            Optional<Store> store,
            Config extra,
            Own own,
            @Default("low") Level level,
            @Default("") @Doc("all") Secret token) {}

    private final Schema<Settings> schema =
            Schema.of(Settings.class, List.of(ValueType.of(Own.class, "a text of our own", Own::new)), List.of());

    private Structure at(String key) {
        Structure.Section root = schema.structure();
        return root.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow()
                .structure();
    }

    private static Structure.Scalar scalar(Class<?> type) {
        return new Structure.Scalar(type, List.of());
    }

    @Test
    void the_whole_has_a_field_for_each_component_in_its_order() {
        assertThat(schema.structure().fields())
                .map(Structure.Field::key)
                .containsExactly(
                        "server", "other", "names", "servers", "limits", "store", "extra", "own", "level", "token");
        assertThat(schema.structure().isRequired()).isTrue();
        assertThat(schema.structure().fields().get(9).setting().doc()).contains("all");
    }

    @Test
    void a_scalar_has_its_type_and_what_restricts_it() {
        Structure.Section server = (Structure.Section) at("server");
        Structure.Scalar port = (Structure.Scalar) server.fields().get(0).structure();

        assertThat(port.type()).isEqualTo(Integer.class);
        assertThat(port.rules())
                .singleElement()
                .isInstanceOfSatisfying(
                        Between.class, between -> assertThat(between.max()).isEqualTo(9));
        assertThat(at("token")).isEqualTo(scalar(Secret.class));
    }

    @Test
    void what_is_inside_an_optional_a_list_or_a_map_is_told() {
        assertThat(at("other"))
                .isInstanceOfSatisfying(
                        Structure.Maybe.class,
                        maybe -> assertThat(maybe.inner()).isInstanceOf(Structure.Section.class));
        assertThat(at("servers"))
                .isInstanceOfSatisfying(
                        Structure.Sequence.class,
                        list -> assertThat(list.element()).isInstanceOf(Structure.Section.class));
        assertThat(at("limits"))
                .isEqualTo(new Structure.Entries(
                        new Structure.Word(List.of("low", "high"), List.of()), scalar(Integer.class)));
    }

    @Test
    void a_word_a_choice_a_free_part_and_a_type_of_ones_own_are_told_apart() {
        assertThat(at("level")).isEqualTo(new Structure.Word(List.of("low", "high"), List.of()));
        assertThat(at("own")).isEqualTo(new Structure.Own("a text of our own"));
        assertThat(at("extra")).isEqualTo(new Structure.Anything());
        assertThat(at("store"))
                .isInstanceOfSatisfying(
                        Structure.Maybe.class,
                        maybe -> assertThat(maybe.inner()).isInstanceOfSatisfying(Structure.Choice.class, choice -> {
                            assertThat(choice.selector()).isEqualTo("type");
                            assertThat(choice.sections().keySet()).containsExactly("memory", "file");
                            assertThat(choice.sections().get("file").fields())
                                    .map(Structure.Field::key)
                                    .containsExactly("path");
                        }));
    }
}
