package io.tikpilot.preflight.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measurements in a page of the guide, between two marks: first the table of ratios, then what they were computed from. */
final class Page {
    private static final String START = "<!-- measured -->";
    private static final String END = "<!-- end of what was measured -->";

    private final Libraries libraries;
    private final Map<String, Map<String, Double>> starts = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> classes = new LinkedHashMap<>();
    private final Map<String, double[]> warm = new LinkedHashMap<>();
    private final List<String[]> growth = new ArrayList<>();

    Page(Libraries libraries) {
        this.libraries = libraries;
    }

    void starts(String title, Map<String, Double> medians) {
        starts.put(title, medians);
    }

    void classes(String title, Map<String, Integer> counts) {
        classes.put(title, counts);
    }

    void warm(Map<String, double[]> results) {
        warm.putAll(results);
    }

    void growth(List<String> lines) {
        for (String line : lines) {
            growth.add(line.split(" "));
        }
    }

    /** Puts them in place of what was measured before, and returns them. */
    String writeInto(Path file, String effort) throws IOException {
        String measured = measured(effort);
        replace(file, measured);
        return measured;
    }

    /** Puts a text between the marks of a page. */
    static void replace(Path file, String text) throws IOException {
        String page = Files.readString(file);
        int start = page.indexOf(START) + START.length();
        int end = page.indexOf(END);
        if (start < START.length() || end < start) {
            throw new IllegalStateException(file + " has no marks");
        }
        Files.writeString(file, page.substring(0, start) + "\n\n" + text + "\n" + page.substring(end));
    }

    private String measured(String effort) throws IOException {
        StringBuilder page = new StringBuilder();
        ratios(page);
        page.append("\n## Budgets\n\n").append(new Budgets(starts, classes, warm, growth, libraries).table());
        startTables(page);
        warmTable(page);
        growthTable(page);
        page.append("\n## Machine and versions\n\n").append(machine(effort)).append("\n\n");
        for (String name : Libraries.contenders()) {
            page.append("* ").append(name).append(": ").append(String.join(", ", libraries.versions(name)));
            page.append('\n');
        }
        return page.toString();
    }

    /** Each measurement of a contender as a multiple of T's. */
    private void ratios(StringBuilder page) {
        page.append("| multiples of T |");
        for (String title : starts.keySet()) {
            page.append(" start, ").append(title).append(" |");
        }
        page.append(" warm load | bytes |\n|---|")
                .append("---:|".repeat(starts.size() + 2))
                .append('\n');
        List<String> rows = new ArrayList<>(Libraries.contenders());
        rows.add(1, "kept");
        for (String name : rows) {
            page.append("| ").append(title(name)).append(" |");
            for (Map<String, Double> medians : starts.values()) {
                double ours = medians.getOrDefault(name, Double.NaN) - medians.get("empty");
                double theirs = medians.get("typesafe") - medians.get("empty");
                page.append(name.equals("kept") ? " |" : " " + Numbers.of(ours / theirs) + " |");
            }
            for (int i = 0; i < 2; i++) {
                page.append(' ')
                        .append(Numbers.of(warm.get(name)[i] / warm.get("typesafe")[i]))
                        .append(" |");
            }
            page.append('\n');
        }
    }

    private void startTables(StringBuilder page) {
        page.append(
                "\n## Cold start\n\nMilliseconds of the whole process, median; in brackets over the empty program.\n\n| |");
        for (String title : starts.keySet()) {
            page.append(' ').append(title).append(" |");
        }
        for (String title : classes.keySet()) {
            page.append(" classes, ").append(title).append(" |");
        }
        page.append("\n|---|")
                .append("---:|".repeat(starts.size() + classes.size()))
                .append('\n');
        for (String name : Libraries.starts()) {
            page.append("| ").append(title(name)).append(" |");
            for (Map<String, Double> medians : starts.values()) {
                double over = medians.get(name) - medians.get("empty");
                page.append(' ').append(Numbers.of(medians.get(name)));
                page.append(name.equals("empty") ? " |" : " (" + Numbers.of(over) + ") |");
            }
            for (Map<String, Integer> counts : classes.values()) {
                page.append(' ').append(counts.get(name)).append(" |");
            }
            page.append('\n');
        }
    }

    private void warmTable(StringBuilder page) {
        page.append(
                "\n## Warm load\n\nJMH, median of the iterations of one fork.\n\n| | µs | KiB |\n|---|---:|---:|\n");
        for (Map.Entry<String, double[]> row : warm.entrySet()) {
            page.append("| ").append(title(row.getKey())).append(" | ");
            page.append(Numbers.of(row.getValue()[0])).append(" | ");
            page.append(Numbers.of(row.getValue()[1] / 1024)).append(" |\n");
        }
    }

    private void growthTable(StringBuilder page) {
        page.append(
                "\n## Growth\n\nMicroseconds a load, warm.\n\n| | size | Preflight | T | ratio |\n|---|---:|---:|---:|---:|\n");
        for (String[] point : growth) {
            double ours = Double.parseDouble(point[2]);
            double theirs = Double.parseDouble(point[3]);
            page.append("| ").append(point[0]).append(" | ").append(point[1]).append(" | ");
            page.append(Numbers.of(ours)).append(" | ");
            page.append(theirs == 0 ? "–" : Numbers.of(theirs)).append(" | ");
            page.append(theirs == 0 ? "–" : Numbers.of(ours / theirs)).append(" |\n");
        }
    }

    private static String machine(String effort) throws IOException {
        String model = "";
        Path processors = Path.of("/proc/cpuinfo");
        if (Files.isReadable(processors)) {
            for (String line : Files.readAllLines(processors)) {
                model = line.startsWith("model name") ? line.substring(line.indexOf(':') + 2) + ", " : model;
            }
        }
        return "Measured on " + LocalDate.now(java.time.ZoneOffset.UTC) + " by `examples/benchmarks/run"
                + (effort.equals("quick") ? " --quick" : "")
                + "`: " + model + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + "; the warm loads on "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ".";
    }

    static String title(String name) {
        return switch (name) {
            case "empty" -> "an empty program";
            case "preflight" -> "**Preflight**";
            case "kept" -> "**Preflight**, from one loader";
            case "binding" -> "Preflight, binding alone, the schema kept";
            case "refused" -> "Preflight, a report of 20 problems";
            case "typesafe" -> "T: typesafe-config by hand";
            case "bean" -> "ConfigBeanFactory";
            case "smallrye" -> "SmallRye Config";
            case "spring" -> "Spring Boot's Binder";
            case "gestalt" -> "Gestalt";
            case "hoplite" -> "Hoplite";
            case "avaje" -> "avaje-config, getters by hand";
            case "floor" -> "`Properties` by hand";
            default -> name;
        };
    }
}
