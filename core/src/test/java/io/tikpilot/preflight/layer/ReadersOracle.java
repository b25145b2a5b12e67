package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be so of any text: it is read or refused with a problem, in time, and our scanner sees in it what the parser sees. */
final class ReadersOracle {
    /** Of the processor, for a handful of readings and loads, on an instrumented and busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private ReadersOracle() {}

    /** Whether the text was accepted; an assertion fails if something is not so. */
    static boolean check(String text, Syntax syntax) {
        boolean accepted = false;
        for (Aspect aspect : Aspect.values()) {
            boolean ofText = aspect == Aspect.READING || aspect == Aspect.SCANNER;
            accepted |=
                    (ofText || syntax == Syntax.HOCON) && check(text, syntax, aspect); // a load reads a text as HOCON
        }
        return accepted;
    }

    /** What of all that must be so. */
    enum Aspect {
        READING,
        SCANNER,
        PLAIN,
        LOAD,
        ARGUMENTS
    }

    static boolean check(String text, Syntax syntax, Aspect aspect) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        TextSource source = new TextSource("t", text, Optional.empty());
        boolean accepted = false;
        switch (aspect) {
            case READING -> accepted = reads(source, syntax);
            case SCANNER -> ScannerOracle.check(source.withLineFeeds(), syntax);
            case PLAIN -> PlainOracle.check(text);
            case LOAD -> LoadOracle.check(text);
            case ARGUMENTS -> arguments(text);
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(nanos)).as(text).isLessThan(LONGEST);
        return accepted;
    }

    private static boolean reads(TextSource source, Syntax syntax) {
        Reading reading = new DocumentParser(Limits.defaults()).parse(source, syntax);
        if (reading.isBroken()) {
            assertThat(reading.problems()).isNotEmpty();
            reading.problems()
                    .forEach(problem -> problem.origin().ifPresent(origin -> Places.areIn(source.text(), origin)));
            return false;
        }
        Outline outline = Outline.of(source.withLineFeeds(), syntax, KeyPath.ROOT);
        agrees(reading.documents().get(0).values().root(), KeyPath.ROOT, outline, source.withLineFeeds(), syntax);
        return true;
    }

    private static void arguments(String text) {
        for (String argument : new String[] {"--a=" + text, "--b=" + text, "--b.x=" + text, "--n=" + text, text}) {
            SettingsLoader.of(LoadOracle.Anything.class)
                    .layer(Layer.arguments(argument))
                    .inspect()
                    .report()
                    .text();
        }
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
