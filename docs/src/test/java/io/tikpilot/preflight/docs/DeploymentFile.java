package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.EnvOverlay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What other programs read, such as a compose file. They are not started here; but every variable that it sets must be one of
 * the page's {@code Settings}, or say where they are.
 */
record DeploymentFile(Map<String, String> variables) {
    private static final Pattern NAME = Pattern.compile("\\bTIKPILOT_[A-Z0-9_]+");

    static DeploymentFile of(Block block) {
        Map<String, String> variables = new LinkedHashMap<>();
        Matcher matcher = NAME.matcher(block.content());
        while (matcher.find()) {
            variables.put(matcher.group(), "any");
        }
        return new DeploymentFile(variables);
    }

    void check(Program program) throws Exception {
        assertThat(variables).as("the variables that it sets").isNotEmpty();
        Class<? extends Record> settings = program.load("Settings").asSubclass(Record.class);
        var report = SettingsLoader.of(settings)
                .layer(EnvOverlay.prefixed("TIKPILOT").reading(variables).strict())
                .inspect()
                .report();
        assertThat(report.problems())
                .as("variables that no setting is called by")
                .noneMatch(problem -> problem.code().equals("unknown-variable"));
    }
}
