package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** What must be so of a text, by our scanner beside the parser: what one of them takes for a token the other does too. */
final class ScannerOracle {
    /** So low that texts of a few words reach them. */
    private static final List<Limits> TIGHT = List.of(
            Limits.defaults().nesting(2),
            Limits.defaults().pathSteps(2),
            Limits.defaults().tokens(8),
            Limits.defaults().repeats(2),
            Limits.defaults().substitutions(1),
            Limits.defaults().stringLength(6));

    private ScannerOracle() {}

    static void check(TextSource source, Syntax syntax) {
        if (syntax == Syntax.PROPERTIES) {
            return; // they are read by other rules, and by Java itself
        }
        for (Limits tight : TIGHT) {
            Problem beyond = new Measure(tight, source).check();
            if (SmallText.keepsTo(tight, source.text())) {
                assertThat(beyond).as(source.text()).isNull();
            }
            if (beyond == null && new Measure(Limits.defaults(), source).check() == null) {
                parsed(source, source.text(), syntax).ifPresent(tree -> keeps(tree.root(), 0, tight, source));
            }
        }
        if (syntax == Syntax.HOCON && new Measure(Limits.defaults(), source).check() == null) {
            parsed(source, source.text(), syntax).ifPresent(tree -> dividesTo(tree, source));
        }
    }

    /** What the parser makes of a text that the limits admit: it may refuse it, and nothing else may come of it. */
    static Optional<Config> parsed(TextSource source, String text, Syntax syntax) {
        ConfigParseOptions options = ConfigParseOptions.defaults()
                .setSyntax(syntax.parser())
                .setIncluder(new Includer(source, IncludePath.of(Limits.defaults()), KeyPath.ROOT));
        try {
            return Optional.of(ConfigFactory.parseReader(new StringReader(text), options));
        } catch (ConfigException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void keeps(ConfigValue value, int lists, Limits limits, TextSource source) {
        if (!Node.isKnown(value)) {
            return;
        }
        assertThat(lists).as(source.text()).isLessThanOrEqualTo(limits.nesting());
        if (value instanceof ConfigObject section) {
            section.values().forEach(child -> keeps(child, lists, limits, source));
        } else if (value instanceof ConfigList list) {
            list.forEach(child -> keeps(child, lists + 1, limits, source));
        } else if (value.valueType() == ConfigValueType.STRING) {
            assertThat((String) value.unwrapped()).as(source.text()).hasSizeLessThanOrEqualTo(limits.stringLength());
        }
    }

    /** A text cut wherever it may be cut sets what the whole sets. */
    private static void dividesTo(Config whole, TextSource source) {
        Config divided = ConfigFactory.empty();
        List<Parts.Part> parts = Parts.of(source.text(), 1);
        for (Parts.Part part : parts) {
            Optional<Config> one = parsed(source, part.text(), Syntax.HOCON);
            assertThat(one).as("%s in %s", part, source.text()).isPresent();
            divided = one.get().withFallback(divided);
        }
        if (whole.isResolved() && divided.isResolved()) {
            assertThat(divided.root()).as("%s of %s", parts, source.text()).isEqualTo(whole.root());
        }
    }
}
