package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What other programs read, such as a compose file. They are not started here; but YAML must be YAML, every variable that it
 * sets must be one of the page's {@code Settings} or say where they are, and every value that stands in it must be one of that
 * setting.
 */
record DeploymentFile(Map<String, String> variables) {
    private static final Pattern NAME = Pattern.compile("\\b(TIKPILOT_[A-Z0-9_]+)(?:=(\\S*))?");
    private static final Set<String> WRONG =
            Set.of("unknown-variable", "wrong-type", "invalid-value", "empty-variable", "suspicious-value");

    static DeploymentFile of(Block block) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (block.language().equals("yaml")) {
            new Load(LoadSettings.builder().build())
                    .loadAllFromString(block.content())
                    .forEach(document -> collect(document, variables));
        } else {
            collect(block.content(), variables);
        }
        variables.replaceAll(
                (name, value) -> value.isEmpty() || value.contains("$") || value.contains("%") ? "1" : value);
        return new DeploymentFile(variables);
    }

    private static void collect(Object part, Map<String, String> variables) {
        if (part instanceof Map<?, ?> map) {
            Object name = map.get("name");
            if (name instanceof String text && text.startsWith("TIKPILOT_")) {
                variables.put(text, String.valueOf(map.containsKey("value") ? map.get("value") : ""));
                return;
            }
            map.forEach((key, value) -> {
                if (String.valueOf(key).startsWith("TIKPILOT_")) {
                    variables.put(String.valueOf(key), String.valueOf(value));
                } else {
                    collect(value, variables);
                }
            });
        } else if (part instanceof List<?> list) {
            list.forEach(element -> collect(element, variables));
        } else if (part instanceof String text) {
            Matcher matcher = NAME.matcher(text);
            while (matcher.find()) {
                variables.put(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
            }
        }
    }

    void check(Program program) throws Exception {
        assertThat(variables).as("the variables that it sets").isNotEmpty();
        Class<? extends Record> settings = program.load("Settings").asSubclass(Record.class);
        var report = SettingsLoader.of(settings)
                .layer(EnvOverlay.prefixed("TIKPILOT").reading(variables).strict())
                .inspect()
                .report();
        assertThat(report.problems())
                .as("variables that no setting is called by, and values that none can have")
                .extracting(Problem::code)
                .doesNotContainAnyElementsOf(WRONG);
    }
}
