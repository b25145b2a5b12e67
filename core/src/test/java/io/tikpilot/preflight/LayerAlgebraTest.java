package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings at random, written in random pieces and notations into random layers, are the same settings again. */
class LayerAlgebraTest {
    record Inner(int number, Optional<String> text, List<String> list) {}

    record Settings(String name, long big, boolean flag, Inner one, Inner two, Map<String, String> map) {}

    private static final String LETTERS = "abzABZ019 .,:;=#{}[]\"'\\$/ü😀\t\n-_%&@!";

    private Random random;

    @BeforeEach
    void aSeedThatEachRunSets() {
        random = new Random(0);
    }

    private String text() {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private Inner inner() {
        List<String> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(text());
        }
        return new Inner(random.nextInt(), random.nextBoolean() ? Optional.of(text()) : Optional.empty(), list);
    }

    private Settings settings() {
        Map<String, String> map = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(), text());
        }
        return new Settings(text(), random.nextLong(), random.nextBoolean(), inner(), inner(), map);
    }

    /** Every leaf by its key, as a file has it. */
    private static Map<String, String> leaves(Settings settings) {
        Map<String, String> leaves = new LinkedHashMap<>();
        leaves.put("\"name\"", quoted(settings.name()));
        leaves.put("\"big\"", String.valueOf(settings.big()));
        leaves.put("\"flag\"", String.valueOf(settings.flag()));
        leaves(leaves, "\"one\"", settings.one());
        leaves(leaves, "\"two\"", settings.two());
        settings.map().forEach((key, value) -> leaves.put("\"map\"." + quoted(key), quoted(value)));
        return leaves;
    }

    private static void leaves(Map<String, String> leaves, String path, Inner inner) {
        leaves.put(path + ".\"number\"", String.valueOf(inner.number()));
        inner.text().ifPresent(text -> leaves.put(path + ".\"text\"", quoted(text)));
        List<String> list = inner.list().stream().map(LayerAlgebraTest::quoted).toList();
        leaves.put(path + ".\"list\"", "[" + String.join(", ", list) + "]");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(
                    c == '"' || c == '\\' ? "\\" + c : c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return quoted.append('"').toString();
    }

    /** The leaves in layers, each as it is written in one of several ways; a leaf may be overridden by itself. */
    private List<Layer> split(Map<String, String> leaves) {
        List<StringBuilder> texts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            texts.add(new StringBuilder());
        }
        leaves.forEach((key, value) -> {
            int first = random.nextInt(texts.size());
            write(texts.get(first), key, value);
            for (int above = first + 1; above < texts.size(); above++) {
                if (random.nextInt(4) == 0) {
                    write(texts.get(above), key, value);
                }
            }
        });
        List<Layer> layers = new ArrayList<>();
        for (StringBuilder text : texts) {
            layers.add(Layer.text("layer " + layers.size(), text.toString()));
        }
        return layers;
    }

    private void write(StringBuilder text, String key, String value) {
        int dot = key.indexOf("\".\"");
        boolean nested = dot > 0 && random.nextBoolean();
        text.append(nested ? key.substring(0, dot + 1) + " { " + key.substring(dot + 2) : key)
                .append(random.nextBoolean() ? " = " : ": ")
                .append(value)
                .append(nested ? " }\n" : random.nextBoolean() ? "\n" : " // a comment\n");
    }

    private static Settings load(List<Layer> layers) {
        return SettingsLoader.of(Settings.class).layers(layers).load();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void settingsSurviveAnySplitIntoLayers(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Settings settings = settings();

            assertThat(load(split(leaves(settings))))
                    .as("seed %d, run %d", seed, i)
                    .isEqualTo(settings);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anEmptyLayerChangesNothingAndTheHighestLayerWinsLeafByLeaf(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Settings low = settings();
            Settings high = settings();
            Map<String, String> expected = new HashMap<>(leaves(low));
            expected.putAll(leaves(high));
            List<Layer> layers = new ArrayList<>(split(leaves(low)));
            layers.add(Layer.text("empty", ""));
            layers.addAll(split(leaves(high)));
            layers.add(0, Layer.text("empty below", "{}"));

            assertThat(leaves(load(layers))).as("seed %d, run %d", seed, i).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theFileOfTwoLayersOneBehindTheOtherIsTheTwoLayers(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            StringBuilder low = new StringBuilder();
            StringBuilder high = new StringBuilder();
            leaves(settings()).forEach((key, value) -> write(low, key, value));
            leaves(settings()).forEach((key, value) -> write(high, key, value));

            assertThat(load(List.of(Layer.text("both", low + "\n" + high))))
                    .isEqualTo(load(List.of(Layer.text("low", low.toString()), Layer.text("high", high.toString()))));
        }
    }

    /** Layers may be put together in any order of steps: what three set is what the first two set as one file, and the third. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFirstTwoOfThreeLayersMayBeOneFileOrTheLastTwo(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            List<String> texts = new ArrayList<>();
            for (int layer = 0; layer < 3; layer++) {
                StringBuilder text = new StringBuilder();
                leaves(settings()).forEach((key, value) -> {
                    if (texts.isEmpty() || random.nextBoolean()) {
                        write(text, key, random.nextInt(9) == 0 && key.contains("\"text\"") ? "null" : value);
                    }
                });
                texts.add(text.toString());
            }
            Layer low = Layer.text("low", texts.get(0));
            Layer middle = Layer.text("middle", texts.get(1));
            Layer high = Layer.text("high", texts.get(2));
            Layer lower = Layer.text("lower", texts.get(0) + texts.get(1));
            Layer upper = Layer.text("upper", texts.get(1) + texts.get(2));
            Settings all = load(List.of(low, middle, high));

            assertThat(load(List.of(lower, high)))
                    .as("seed %d, run %d", seed, i)
                    .isEqualTo(all);
            assertThat(load(List.of(low, upper))).as("seed %d, run %d", seed, i).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nullUnsetsWhatIsBelowAndCanBeSetAgainAbove(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Settings settings = settings();
            Layer unset = Layer.text("unset", "one.text = null, two = null, map = null, name = null");
            List<Layer> layers = new ArrayList<>(split(leaves(settings())));
            layers.add(unset);
            layers.addAll(split(leaves(settings)));

            Settings loaded = load(layers);
            assertThat(loaded.one().text()).isEqualTo(settings.one().text());
            assertThat(loaded).as("seed %d, run %d", seed, i).isEqualTo(settings);
        }
    }
}
