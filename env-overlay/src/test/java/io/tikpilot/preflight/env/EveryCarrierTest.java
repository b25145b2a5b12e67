package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings at random, each of them carried by a way at random and over others that it overrides, are the same settings again. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EveryCarrierTest {
    private static final String LETTERS = "abzABZ019.:;@#{}[]%&*?!-_/+~^|<>()ü設😀";
    private static final List<Carrier> CARRIERS = List.of(Carrier.values());

    enum Mode {
        FAST,
        VERY_SAFE
    }

    record Inner(
            @Default("0") int number,
            Optional<String> text,
            @Default("false") boolean flag) {}

    record Settings(
            String name,
            long big,
            double ratio,
            Duration time,
            Mode mode,
            Secret token,
            Inner one,
            Inner two,
            Map<String, Integer> sizes) {}

    @TempDir
    Path directory;

    private Random random = new Random(0);

    @AfterEach
    void noPropertyIsLeft() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith(Carrier.PROPERTIES_OF_TEST + "."));
    }

    /** Of signs that mean the same to every carrier: which of the others mean what to whom, the tests of each say. */
    private String text() {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(10); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.append('t').toString();
    }

    private Inner inner() {
        Optional<String> text = random.nextBoolean() ? Optional.of(text()) : Optional.empty();
        return new Inner(random.nextInt(), text, random.nextBoolean());
    }

    private Settings settings() {
        Map<String, Integer> sizes = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sizes.put("key" + random.nextInt(100), random.nextInt());
        }
        double ratio = random.nextInt() / 64.0;
        Duration time = Duration.ofMillis(random.nextInt(1 << 30));
        Mode mode = Mode.values()[random.nextInt(2)];
        return new Settings(text(), random.nextLong(), ratio, time, mode, Secret.of(text()), inner(), inner(), sizes);
    }

    private static Map<String, String> leaves(Settings settings) {
        Map<String, String> leaves = new LinkedHashMap<>();
        leaves.put("name", settings.name());
        leaves.put("big", String.valueOf(settings.big()));
        leaves.put("ratio", BigDecimal.valueOf(settings.ratio()).toPlainString());
        leaves.put("time", settings.time().toMillis() + "ms");
        leaves.put("mode", settings.mode() == Mode.FAST ? "fast" : "very-safe");
        leaves.put("token", settings.token().reveal());
        inner(leaves, "one", settings.one());
        inner(leaves, "two", settings.two());
        settings.sizes().forEach((key, size) -> leaves.put("sizes." + key, String.valueOf(size)));
        return leaves;
    }

    private static void inner(Map<String, String> leaves, String path, Inner inner) {
        leaves.put(path + ".number", String.valueOf(inner.number()));
        leaves.put(path + ".flag", String.valueOf(inner.flag()));
        inner.text().ifPresent(text -> leaves.put(path + ".text", text));
    }

    private List<Layer> layers(Map<String, String> leaves) {
        List<Layer> below = new ArrayList<>();
        List<Layer> above = new ArrayList<>();
        leaves.forEach((key, value) -> {
            if (random.nextInt(3) == 0) {
                below.add(carried(key, text()));
            }
            above.add(carried(key, value));
        });
        below.addAll(above);
        return below;
    }

    private Layer carried(String key, String value) {
        Carrier carrier = CARRIERS.get(random.nextInt(CARRIERS.size()));
        if (carrier == Carrier.SYSTEM_PROPERTY) { // there is one for all layers
            return Layer.arguments("--" + key + "=" + value);
        }
        Path own = directory.resolve(Integer.toString(random.nextInt(Integer.MAX_VALUE)));
        return carrier.carrying(own, key, value);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void settings_come_back_whatever_carries_each(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            Settings settings = settings();
            SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                    .layers(layers(leaves(settings)))
                    .limits(Limits.defaults().documents(200));

            Inspection<Settings> inspection = loader.inspect();
            assertThat(inspection.report().text())
                    .as("seed %d, run %d", seed, i)
                    .doesNotContain("error[");
            assertThat(inspection.settings()).as("seed %d, run %d", seed, i).contains(settings);
        }
    }

    /** Of two values of a leaf the one of the higher layer counts, whatever carries the two. */
    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void the_higher_layer_wins_whatever_carries_each(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            Settings low = settings();
            Settings high = settings();
            Map<String, String> expected = new TreeMap<>(leaves(low));
            expected.putAll(leaves(high));
            SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                    .layers(layers(leaves(low)))
                    .layers(layers(leaves(high)))
                    .limits(Limits.defaults().documents(200));

            Settings loaded = loader.inspect().settings().orElseThrow();
            assertThat(new TreeMap<>(leaves(loaded)))
                    .as("seed %d, run %d", seed, i)
                    .isEqualTo(expected);
        }
    }
}
