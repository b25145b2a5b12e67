package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be so of any text: it is read or refused with a problem, in time, and our scanner sees in it what the parser sees. */
final class ReadersOracle {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    record Anything(Optional<Config> a, Map<String, List<String>> b, Optional<Integer> n) {}

    private ReadersOracle() {}

    /** Whether the text was accepted; an assertion fails if something is not so. */
    static boolean check(String text, Syntax syntax) {
        long start = System.nanoTime();
        TextSource source = new TextSource("t", text, Optional.empty());
        Reading reading = new DocumentParser(Limits.defaults()).parse(source, syntax);
        if (reading.isBroken()) {
            assertThat(reading.problems()).isNotEmpty();
        } else {
            Outline outline = Outline.of(source.withLineFeeds(), syntax, KeyPath.ROOT);
            agrees(reading.documents().get(0).values().root(), KeyPath.ROOT, outline, source.withLineFeeds(), syntax);
        }
        for (String argument : new String[] {"--a=" + text, "--b=" + text, "--b.x=" + text, "--n=" + text, text}) {
            SettingsLoader.of(Anything.class)
                    .layer(Layer.arguments(argument))
                    .inspect()
                    .report()
                    .text();
        }
        SettingsLoader.of(Anything.class)
                .unknownKeys(UnknownKeys.WARN)
                .layer(Layer.text("t", text))
                .inspect()
                .report()
                .text();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(text).isLessThan(LONGEST);
        return !reading.isBroken();
    }

    private static void agrees(ConfigObject section, KeyPath path, Outline outline, TextSource source, Syntax syntax) {
        for (Map.Entry<String, ConfigValue> field : section.entrySet()) {
            KeyPath key = path.child(field.getKey());
            List<Outline.Entry> places = outline.find(key);
            boolean isPath = syntax == Syntax.PROPERTIES && field.getValue() instanceof ConfigObject;
            assertThat(isPath || !places.isEmpty())
                    .as("%s in %s", key, source.text())
                    .isTrue();
            if (Node.isKnown(field.getValue()) && field.getValue() instanceof ConfigObject inner) {
                agrees(inner, key, outline, source, syntax);
            } else if (Node.isKnown(field.getValue()) && syntax != Syntax.PROPERTIES) {
                // Of a text over several lines the parser names the last one.
                Outline.Entry place = places.get(0);
                assertThat(field.getValue().origin().lineNumber())
                        .as("line of %s in %s", key, source.text())
                        .isBetween(source.lineOf(place.valueStart()), source.lineOf(place.valueEnd()));
            }
        }
    }
}
