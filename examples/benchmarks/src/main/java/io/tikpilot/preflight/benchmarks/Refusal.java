package io.tikpilot.preflight.benchmarks;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.util.Map;

/** What an error costs: a file with twenty mistakes, and the report that explains them. */
final class Refusal {
    private static final int MISTAKES = 20;

    private Refusal() {}

    /** Ports by name. */
    record Ports(Map<String, Integer> ports) {}

    static String report() {
        StringBuilder text = new StringBuilder("ports {\n");
        for (int i = 0; i < MISTAKES; i++) {
            text.append("  port-").append(i).append(" = 80 or so\n");
        }
        Layer layer = Layer.text("ports.conf", text.append("}\n").toString());
        var report = SettingsLoader.of(Ports.class).layer(layer).inspect().report();
        if (report.problems().size() != MISTAKES) {
            throw new IllegalStateException(report.text());
        }
        return report.text();
    }
}
