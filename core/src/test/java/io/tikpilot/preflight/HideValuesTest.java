package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HideValuesTest {
    record User(String name) {}

    record Settings(
            @Between(max = 10) int number,
            URI uri,
            List<Integer> list,
            Map<String, Integer> map,
            List<User> users,
            @Default("424242") @Between(max = 10) int fallback) {
        Settings {
            throw new IllegalArgumentException("424242");
        }
    }

    private static final String[] TEXTS = {
        "number = 424242, uri = \"a 424242\", list = [424242x], map { a = x424242 }, users = [{name = {b = 424242}}]",
        "number = 4242420, uri = \"a  424242\", list = 424242, users = 424242, zzz = 424242"
    };

    @Test
    void withoutItTheValuesAreShown() {
        assertThat(Loading.report(Settings.class, TEXTS)).contains("424242");
    }

    @Test
    void noValueOfAnySettingAppearsInTheReport() {
        SettingsLoader<Settings> loader = Loading.loader(Settings.class, TEXTS)
                .layer(Layer.arguments("--number=42424242", "--map.a=z424242"))
                .hideValues();

        assertThat(loader.inspect().report().text()).contains("error[").doesNotContain("424242");
        assertThat(loader.inspect().report().problems()).hasSizeGreaterThan(4);
    }

    @Test
    void norInTheProvenance() {
        record Plain(int number) {}
        Provenance provenance = Loading.loader(Plain.class, "number = 424242")
                .hideValues()
                .inspect()
                .provenance(KeyPath.of("number"));

        assertThat(provenance.places()).hasSize(1);
        assertThat(provenance.places().get(0).shown()).isEmpty();
        assertThat(provenance.places().get(0).value().text().orElse(""))
                .contains("number = ")
                .doesNotContain("424242");
    }

    @Test
    void theSettingsThemselvesAreNotChanged() {
        record Plain(int number) {}

        assertThat(Loading.loader(Plain.class, "number = 424242")
                        .hideValues()
                        .load()
                        .number())
                .isEqualTo(424242);
    }
}
