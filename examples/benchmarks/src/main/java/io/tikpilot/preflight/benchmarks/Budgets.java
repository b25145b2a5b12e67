package io.tikpilot.preflight.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What was promised beside what was measured. */
final class Budgets {
    private final Map<String, Map<String, Double>> starts;
    private final Map<String, Map<String, Integer>> classes;
    private final Map<String, double[]> warm;
    private final List<String[]> growth;
    private final Libraries libraries;
    private final StringBuilder table = new StringBuilder();

    Budgets(
            Map<String, Map<String, Double>> starts,
            Map<String, Map<String, Integer>> classes,
            Map<String, double[]> warm,
            List<String[]> growth,
            Libraries libraries) {
        this.starts = starts;
        this.classes = classes;
        this.warm = warm;
        this.growth = growth;
        this.libraries = libraries;
    }

    String table() throws IOException {
        table.append("| what | budget | measured | |\n|---|---|---:|---|\n");
        for (Map.Entry<String, Map<String, Double>> start : starts.entrySet()) {
            start(start.getKey(), start.getValue());
        }
        for (Map.Entry<String, Map<String, Integer>> count : classes.entrySet()) {
            double more = count.getValue().get("preflight") - count.getValue().get("typesafe");
            row("classes loaded, " + count.getKey(), "at most T + 40", 40, more, " more");
        }
        double[] ours = warm.get("preflight");
        double[] kept = warm.get("kept");
        double[] theirs = warm.get("typesafe");
        row("warm load, time", "at most 0.95 × T", 0.95, ours[0] / theirs[0], " × T");
        row("warm load, bytes", "at most 0.9 × T", 0.9, ours[1] / theirs[1], " × T");
        row("warm load from one loader, time", "at most 0.65 × T", 0.65, kept[0] / theirs[0], " × T");
        row("warm load from one loader, bytes", "at most 0.55 × T", 0.55, kept[1] / theirs[1], " × T");
        row("binding alone", "at most 6 µs", 6, warm.get("binding")[0], " µs");
        double first = Double.NaN;
        for (String[] point : growth) {
            double mine = Double.parseDouble(point[2]);
            if (point[0].equals("keys")) {
                row(point[1] + " keys", "at most 1.15 × T", 1.15, mine / Double.parseDouble(point[3]), " × T");
            } else if (point[0].equals("variables")) {
                first = Double.isNaN(first) ? mine : first;
                if (!point[1].equals("10")) {
                    row(point[1] + " variables", "at most 0.5 ms more", 0.5, (mine - first) / 1000, " ms more");
                }
            }
        }
        double size = (libraries.bytes("preflight-core-") + libraries.bytes("preflight-env-overlay-")) / 1024.0;
        row(
                "jars",
                "at most 250 KiB ([decision 27](decisions/0027-how-large-the-jars-are.md) asks for 750)",
                250,
                size,
                " KiB");
        return table.toString();
    }

    private void start(String title, Map<String, Double> medians) {
        double empty = medians.get("empty");
        double ours = medians.get("preflight") - empty;
        double theirs = medians.get("typesafe") - empty;
        if (title.startsWith("JDK 17")) {
            double most = title.contains("default") ? 0.95 : 1.0;
            row("start, " + title, "at most " + most + " × T", most, ours / theirs, " × T");
            if (title.contains("default")) {
                double smallrye = medians.get("smallrye") - empty;
                double spring = medians.get("spring") - empty;
                row("the same", "at most 0.5 × SmallRye Config", 0.5, ours / smallrye, " × SmallRye");
                row("the same", "at most 0.35 × Spring's Binder", 0.35, ours / spring, " × Spring");
            }
        } else {
            row("start, " + title, "at most T + 25 ms", 25, ours - theirs, " ms more");
        }
    }

    private void row(String what, String budget, double most, double measured, String unit) {
        table.append("| ").append(what).append(" | ").append(budget).append(" | ");
        table.append(Numbers.of(measured)).append(unit).append(" | ");
        table.append(measured <= most ? "met" : "**missed**").append(" |\n");
    }
}
