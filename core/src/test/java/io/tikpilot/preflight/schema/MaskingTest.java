package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every secret that a record was given, or has as a default, wherever it lies. */
class MaskingTest {
    record Login(
            @Default("joe") String name, @Default("inside") Secret password) {}

    sealed interface Store {
        record Remote(@Default("chosen") String accessToken) implements Store {}

        record Local(@Default("nowhere") String path) implements Store {}
    }

    record Settings(
            Login login,
            Optional<Login> other,
            List<Login> list,
            Map<String, Login> map,
            Optional<Store> store,
            @Default("one, two") List<Secret> codes,
            @Default("key-of-api") String apiKey,
            @Default("") Secret empty,
            @Default("plain") String text) {}

    record Listed(List<Login> list) {}

    record Mapped(Map<String, Login> map) {}

    record Chosen(Store store) {}

    record Perhaps(Optional<Login> other) {}

    private static Node.Section section(String hocon) {
        return Node.root(
                ConfigFactory.parseString(hocon).root(),
                KeyPath.ROOT,
                path -> path.toString().contains("password") ? Provenance.NONE.asSecret() : Provenance.NONE);
    }

    private static String masked(Class<? extends Record> type, String hocon, String text) {
        return Masking.of(section(hocon), new ShapeReader(List.of(), List.of()).root(type))
                .in(text);
    }

    @Test
    void a_secret_is_found_in_sections_and_lists() {
        String hocon =
                "password = outer, login { name = eve, password = abc }, list = [x, { password = abcdef }, null]";

        assertThat(Masking.of(section(hocon)).in("outer eve abc abcdef x null")).isEqualTo("•••• eve •••• •••• x null");
        assertThat(Masking.of(section("a.passwords = [one, two]").get("a").orElseThrow())
                        .in("one of two"))
                .isEqualTo("•••• of ••••");
    }

    @Test
    void the_longest_secret_is_masked_first() {
        assertThat(Masking.of(section("a.password = abc, b.password = abcdef")).in("abcdef"))
                .isEqualTo("••••");
        assertThat(Masking.of(section("a.password = abcdef, b.password = abc")).in("abcdef"))
                .isEqualTo("••••");
    }

    @Test
    void an_empty_secret_masks_nothing() {
        assertThat(Masking.of(section("password = \"\"")).in("a text")).isEqualTo("a text");
        assertThat(masked(Settings.class, "", "a text")).isEqualTo("a text");
    }

    @Test
    void a_default_is_a_secret_by_its_type_or_by_its_name() {
        assertThat(masked(Settings.class, "", "inside, key-of-api, one two, joe, plain"))
                .isEqualTo("••••, ••••, •••• ••••, joe, plain");
    }

    @ParameterizedTest
    @CsvSource({
        "inside, ••••",
        "joe, joe",
    })
    void a_default_is_found_in_an_optional_section_in_elements_and_in_entries(String text, String masked) {
        assertThat(masked(Perhaps.class, "", text)).isEqualTo(masked);
        assertThat(masked(Listed.class, "", text)).isEqualTo(masked);
        assertThat(masked(Mapped.class, "", text)).isEqualTo(masked);
    }

    @Test
    void a_default_is_found_in_every_record_that_could_be_chosen() {
        assertThat(masked(Chosen.class, "", "chosen nowhere")).isEqualTo("•••• nowhere");
    }

    @Test
    void a_default_that_is_kept_from_sight_where_it_stands_is_a_secret() {
        Node.Section hidden = Node.root(
                ConfigFactory.parseString("login { }").root(),
                KeyPath.ROOT,
                path -> path.toString().equals("login.name") ? Provenance.NONE.asSecret() : Provenance.NONE);

        assertThat(Masking.of(hidden, new ShapeReader(List.of(), List.of()).root(Settings.class))
                        .in("joe plain"))
                .isEqualTo("•••• plain");
    }
}
