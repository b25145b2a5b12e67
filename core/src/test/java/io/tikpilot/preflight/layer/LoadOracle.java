package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigResolveOptions;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.problem.Bounds;
import io.tikpilot.preflight.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must be so of a whole load of any text: the same twice, within bounds, and the values that typesafe-config itself gives. */
final class LoadOracle {
    /** What typesafe-config lets pass, or says only when it is asked for a value. */
    private static final Set<String> OURS = Set.of(
            "wrong-type", "missing-value", "type-conflict", "limit-exceeded", "include-refused", "invalid-value");

    record Anything(Optional<Config> a, Map<String, List<String>> b, Optional<Integer> n) {}

    private LoadOracle() {}

    private static Inspection<Anything> inspect(String text) {
        return SettingsLoader.of(Anything.class)
                .unknownKeys(UnknownKeys.ALLOW)
                .layer(Layer.text("t", text))
                .inspect();
    }

    static void check(String text) {
        Inspection<Anything> inspection = inspect(text);
        String report = inspection.report().text();
        assertThat(inspect(text).report().text()).isEqualTo(report);
        Bounds.hold(inspection.report());
        for (Problem problem : inspection.report().problems()) {
            problem.origin().ifPresent(origin -> Places.areIn(text, origin));
        }
        assertThat(inspection.settings().isPresent())
                .as(report)
                .isNotEqualTo(inspection.report().hasErrors());
        resolvesAlike(text, inspection);
    }

    private static void resolvesAlike(String text, Inspection<Anything> inspection) {
        List<String> errors = inspection.report().problems().stream()
                .filter(Problem::isError)
                .map(Problem::code)
                .toList();
        if (errors.contains("limit-exceeded")) {
            return; // which typesafe-config would not survive
        }
        TextSource source = new TextSource("t", text, Optional.empty()).withLineFeeds();
        Optional<Config> theirs =
                ScannerOracle.parsed(source, source.text(), Syntax.HOCON).flatMap(LoadOracle::resolved);
        if (errors.isEmpty()) {
            assertThat(theirs).as(text).isPresent();
            Optional<Config> a = inspection.settings().orElseThrow().a();
            a.ifPresent(ours -> assertThat(ours.root())
                    .as(text)
                    .isEqualTo(theirs.get().getConfig("a").root()));
        } else if (theirs.isPresent()) {
            assertThat(OURS).as(text).containsAll(errors);
        }
    }

    private static Optional<Config> resolved(Config tree) {
        try {
            return Optional.of(tree.resolve(ConfigResolveOptions.noSystem()));
        } catch (ConfigException e) {
            return Optional.empty();
        }
    }
}
