package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rule of ones own may hold for a whole section, a choice of sections or a list. */
class ConstrainedSectionsTest {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sane {}

    record Range(int low, int high) {}

    sealed interface Store {
        record Memory() implements Store {}

        record File(String path) implements Store {}
    }

    record Settings(
            @Sane Range range, @Sane Store store, @Sane Optional<Store> backup) {}

    private static final Constraint<Sane, Range> RANGE = Constraint.of(
            Sane.class,
            Range.class,
            sane -> "the lower end first",
            (sane, range) -> range.low() <= range.high() ? Optional.empty() : Optional.of("ends before it begins"));

    private static final Constraint<Sane, Store> STORE = Constraint.of(
            Sane.class,
            Store.class,
            sane -> "a store that lasts",
            (sane, store) -> store instanceof Store.File ? Optional.empty() : Optional.of("is lost at the end"));

    private static final String FINE = "range { low = 1, high = 2 }, store { type = file, path = a }";

    private static SettingsLoader<Settings> loader(String... texts) {
        return Loading.loader(Settings.class, texts).constraint(RANGE).constraint(STORE);
    }

    @Test
    void what_keeps_to_it_is_loaded() {
        assertThat(loader(FINE).load()).isEqualTo(new Settings(new Range(1, 2), new Store.File("a"), Optional.empty()));
    }

    @Test
    void what_breaks_it_is_a_problem_of_the_whole_section() {
        assertThat(Loading.problems(loader(FINE, "range.high = 0"))).containsExactly("error[invalid-value] range");
        assertThat(Loading.problems(loader(FINE, "store { type = memory, path = null }")))
                .containsExactly("error[invalid-value] store");
        assertThat(Loading.problems(loader(FINE, "backup { type = memory }")))
                .containsExactly("error[invalid-value] backup");
        assertThat(loader(FINE, "range.high = 0").inspect().report().text())
                .contains("`range` ends before it begins", "the lower end first");
    }

    @Test
    void a_section_that_is_missing_is_told_as_if_there_were_no_rule() {
        assertThat(Loading.problems(loader("")))
                .containsExactly("error[missing-section] range", "error[missing-section] store");
        assertThat(Loading.problems(loader("store { type = file, path = a }")))
                .containsExactly("error[missing-section] range");
        assertThat(Loading.problems(loader("range { low = 1, high = 2 }")))
                .containsExactly("error[missing-section] store");
    }

    @Test
    void the_settings_inside_are_known() {
        Schema<Settings> schema = Schema.of(Settings.class, List.of(), List.of(RANGE, STORE));

        assertThat(schema.settings())
                .map(Setting::toString)
                .containsExactly("range.low", "range.high", "store.type", "store.path", "backup.type", "backup.path");
        assertThat(schema.structure().fields().get(0).structure()).isInstanceOf(Structure.Section.class);
        assertThat(schema.structure().fields().get(1).structure()).isInstanceOf(Structure.Choice.class);
    }
}
