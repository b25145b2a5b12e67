package io.tikpilot.preflight.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain value answers every question as the parser's own value does. */
class PlainValuesTest {
    private static final String TEXT =
            "text = a b\nnumber = 5\ntruth = true\nnone = null\nlist = [x, 7]\ninner { a = 1 }";

    private final ConfigObject parsed = ConfigFactory.parseString(
                    TEXT, ConfigParseOptions.defaults().setOriginDescription("a.conf"))
            .root();
    private final ConfigObject plain = plain();

    private static ConfigObject plain() {
        SectionBuilder builder = new SectionBuilder("a.conf", 0);
        builder.set("text", scalar("a b", 1));
        builder.set("number", scalar(5, 2));
        builder.set("truth", scalar(true, 3));
        builder.set("none", PlainValues.unset("a.conf", 4));
        builder.set("list", PlainValues.list(List.of(scalar("x", 5), scalar(7, 5)), "a.conf", 5));
        builder.section("inner", 6).set("a", scalar(1, 6));
        return builder.build();
    }

    private static ConfigValue scalar(Object value, int line) {
        return PlainValues.scalar(value, "a.conf", line);
    }

    private static ConfigObject section(String key, ConfigValue value) {
        return PlainValues.section(new LinkedHashMap<>(Map.of(key, value)), "a.conf", 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "number", "truth", "none", "list", "inner"})
    void each_has_the_kind_the_content_and_the_line_of_a_parsed_one(String key) {
        ConfigValue value = plain.get(key);
        ConfigValue own = parsed.get(key);

        assertThat(PlainValues.isPlain(value)).isTrue();
        assertThat(value.valueType()).isEqualTo(own.valueType());
        assertThat(value.unwrapped()).isEqualTo(own.unwrapped());
        assertThat(value.origin().lineNumber()).isEqualTo(own.origin().lineNumber());
        assertThat(PlainValues.line(value)).isEqualTo(PlainValues.line(own));
        assertThat(value.render(ConfigRenderOptions.concise())).isEqualTo(own.render(ConfigRenderOptions.concise()));
        assertThat(value.render()).isEqualTo(PlainValues.typesafe(value).render());
        assertThat(value.atKey("k")).isEqualTo(own.atKey("k"));
        assertThat(value.atPath("p.q")).isEqualTo(own.atPath("p.q"));
        assertThat(PlainValues.typesafe(value)).isEqualTo(own);
        assertThat(PlainValues.isPlain(PlainValues.typesafe(value))).isFalse();
        assertThat(PlainValues.typesafe(own)).isSameAs(own);
    }

    @Test
    void a_scalar_equals_a_parsed_one_of_the_same_content() {
        assertThat(scalar("a b", 1)).isEqualTo(parsed.get("text")).hasSameHashCodeAs(parsed.get("text"));
        assertThat(scalar("a b", 1)).isEqualTo(scalar("a b", 7)).isNotEqualTo(scalar("b", 1));
        assertThat(scalar("a b", 1).equals((Object) "a b")).isFalse();
        assertThat(scalar("a b", 1)).hasToString(parsed.get("text").toString());
    }

    @Test
    void a_section_is_a_map_of_its_fields() {
        assertThat(plain.keySet()).isEqualTo(parsed.keySet());
        assertThat(plain.containsKey("none")).isTrue();
        assertThat(plain.containsKey("other")).isFalse();
        assertThat(plain.entrySet()).hasSize(6);
        assertThat(plain.unwrapped()).isEqualTo(parsed.unwrapped());
        assertThat(plain.valueType()).isEqualTo(ConfigValueType.OBJECT);
        assertThat(PlainValues.empty()).isEmpty();
    }

    @Test
    void a_changed_copy_is_the_parsers_own() {
        assertThat(plain.toConfig()).isEqualTo(parsed.toConfig());
        assertThat(plain.withOnlyKey("text")).isEqualTo(parsed.withOnlyKey("text"));
        assertThat(plain.withoutKey("text")).isEqualTo(parsed.withoutKey("text"));
        assertThat(plain.withValue("text", scalar(1, 1))).isEqualTo(parsed.withValue("text", scalarOfTheParser(1)));
        assertThat(plain.withFallback(section("more", scalar(1, 1))))
                .isEqualTo(parsed.withFallback(ConfigFactory.parseString("more = 1")));
        assertThat(plain.withFallback(ConfigFactory.parseString("more = 1")))
                .isEqualTo(parsed.withFallback(ConfigFactory.parseString("more = 1")));
    }

    private static ConfigValue scalarOfTheParser(Object value) {
        return ConfigValueFactory.fromAnyRef(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "list", "inner"})
    void another_origin_makes_it_a_value_of_the_parser(String key) {
        ConfigValue moved = plain.get(key).withOrigin(ConfigOriginFactory.newSimple("b.conf"));

        assertThat(moved.origin().description()).isEqualTo("b.conf");
        assertThat(moved).isEqualTo(parsed.get(key));
    }

    @Test
    void nothing_is_below_a_scalar_or_a_list() {
        assertThat(plain.get("text").withFallback(parsed)).isSameAs(plain.get("text"));
        assertThat(plain.get("list").withFallback(parsed)).isSameAs(plain.get("list"));
    }

    @Test
    void texts_that_stand_in_no_document_have_no_line() {
        assertThat(PlainValues.text("x", "variable A").origin().description()).isEqualTo("variable A");
        assertThat(PlainValues.text("x", "variable A").origin().lineNumber()).isEqualTo(-1);
        assertThat(PlainValues.line(PlainValues.text("x", "variable A"))).isZero();
        assertThat(PlainValues.line(scalarOfTheParser("x"))).isZero();
        assertThat(PlainValues.texts(List.of("a", "b"), "variable A").unwrapped())
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void what_holds_a_value_of_the_parser_is_one_itself() {
        ConfigValue own = scalarOfTheParser("x");

        assertThat(PlainValues.isPlain(PlainValues.list(List.of(scalar(1, 1), own), "a.conf", 1)))
                .isFalse();
        assertThat(PlainValues.list(List.of(scalar(1, 1), own), "a.conf", 1).unwrapped())
                .isEqualTo(List.of(1, "x"));
        assertThat(PlainValues.isPlain(section("a", own))).isFalse();
        assertThat(section("a", own).unwrapped()).isEqualTo(Map.of("a", "x"));
        assertThat(PlainValues.isPlain(section("a", scalar(1, 1)))).isTrue();
    }

    @Test
    void other_fields_keep_the_place_of_the_section() {
        Map<String, ConfigValue> fields = new LinkedHashMap<>(Map.of("b", scalar(1, 1)));

        for (ConfigObject before : List.of(section("a", scalar(1, 1)), (ConfigObject) parsed.get("inner"))) {
            ConfigObject changed = PlainValues.withFields(before, fields);
            assertThat(changed.unwrapped()).isEqualTo(Map.of("b", 1));
            assertThat(changed.origin().description()).isEqualTo(before.origin().description());
            assertThat(changed.origin().lineNumber()).isEqualTo(before.origin().lineNumber());
        }
        assertThat(PlainValues.isPlain(PlainValues.withFields(section("a", scalar(1, 1)), fields)))
                .isTrue();
    }

    @Test
    void a_union_has_the_higher_value_of_each_key_and_joins_sections() {
        ConfigObject higher = section("s", section("a", scalar("high", 1)));
        ConfigObject lower = section(
                "s",
                PlainValues.section(
                        new LinkedHashMap<>(Map.of("a", scalar("low", 1), "b", scalar("low", 1))), "b.conf", 2));

        assertThat(PlainValues.union(higher, lower).unwrapped())
                .isEqualTo(Map.of("s", Map.of("a", "high", "b", "low")));
        assertThat(PlainValues.isPlain(PlainValues.union(higher, lower))).isTrue();
        assertThat(PlainValues.union(section("s", scalar(1, 1)), lower).unwrapped())
                .isEqualTo(Map.of("s", 1));
        assertThat(PlainValues.union(higher, section("s", scalar(1, 1))).unwrapped())
                .isEqualTo(higher.unwrapped());
        assertThat(PlainValues.union(
                                higher,
                                ConfigFactory.parseString("s { b = low }, t = 1")
                                        .root())
                        .unwrapped())
                .isEqualTo(Map.of("s", Map.of("a", "high", "b", "low"), "t", 1));
        assertThat(PlainValues.union(higher, scalar(1, 1)).unwrapped()).isEqualTo(higher.unwrapped());
    }

    @Test
    void a_section_that_is_built_takes_what_comes_last_and_joins_sections_of_one_key() {
        SectionBuilder builder = new SectionBuilder("a.conf", 1);
        builder.section("s", 2).set("a", scalar(1, 2));
        builder.section("s", 3).set("b", scalar(2, 3));
        builder.set("t", scalar(1, 4));
        builder.set("t", scalar(2, 5));
        builder.set("u", scalar(1, 6));
        builder.section("u", 7).set("c", scalar(3, 7));
        ConfigObject built = builder.build();

        assertThat(built.unwrapped()).isEqualTo(Map.of("s", Map.of("a", 1, "b", 2), "t", 2, "u", Map.of("c", 3)));
        assertThat(PlainValues.line(built)).isEqualTo(1);
        assertThat(PlainValues.line(built.get("s"))).isEqualTo(2);
        assertThat(PlainValues.line(built.get("u"))).isEqualTo(7);
    }
}
