package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.schema.Default;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
    record Settings(@Default("1") int port) {}

    @Test
    void eachVerbGivesANewLoaderAndLeavesTheOldOne() {
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class);
        SettingsLoader<Settings> more = loader.layer(Layer.text("t", "port = 2, nope = [[1]]"))
                .unknownKeys(UnknownKeys.ALLOW)
                .under("app")
                .hideValues()
                .limits(Limits.defaults().nesting(1));

        assertThat(loader.load().port()).isEqualTo(1);
        assertThat(more).isNotSameAs(loader);
        assertThat(loader.schema().base().isRoot()).isTrue();
        assertThat(Loading.problems(loader.layer(Layer.text("t", "nope = [[1]]"))))
                .containsExactly("error[unknown-key] nope");
        assertThat(Loading.problems(more)).hasSize(1);
    }

    @Test
    void twoLoadersMadeFromOneDoNotMix() {
        SettingsLoader<Settings> base = SettingsLoader.of(Settings.class).layer(Layer.text("base", "port = 2"));
        SettingsLoader<Settings> three = base.layer(Layer.text("t", "port = 3"));
        SettingsLoader<Settings> four = base.layers(List.of(Layer.text("t", "port = 4")));

        assertThat(base.load().port()).isEqualTo(2);
        assertThat(three.load().port()).isEqualTo(3);
        assertThat(four.load().port()).isEqualTo(4);
    }

    @Test
    void itReadsItsLayersAnewAtEveryLoad(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.conf"), "port = 2");
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class).layer(Layer.file(file));
        assertThat(loader.load().port()).isEqualTo(2);

        Files.writeString(file, "port = 3");
        assertThat(loader.load().port()).isEqualTo(3);

        Files.delete(file);
        assertThat(Loading.problems(loader)).containsExactly("error[missing-file]");
    }

    @Test
    void theSchemaIsMadeOnce() {
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class);

        assertThat(loader.schema()).isSameAs(loader.schema());
    }

    @Test
    void aRecordWithoutComponentsLoadsAndKnowsNoKey() {
        record Nothing() {}

        assertThat(Loading.load(Nothing.class, "")).isEqualTo(new Nothing());
        assertThat(Loading.problems(Nothing.class, "a = 1")).containsExactly("error[unknown-key] a");
    }
}
