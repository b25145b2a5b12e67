package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.problem.Report;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the time of every slow shape, and prints the slowest. */
public final class SlowShapes {
    /** Two settings whose values some shapes hold, thousands of them wrong. */
    record Settings(Optional<List<Integer>> ports, Map<String, Integer> sizes) {}

    record Taken(String shape, long millis, String outcome) {}

    private SlowShapes() {}

    /** The processor time of a whole load and its report, in milliseconds. */
    static Taken take(SlowShape shape, UnknownKeys unknown, Path directory) throws Exception {
        String text = shape.text();
        Path file = Files.writeString(directory.resolve("a" + shape.syntax().ending()), text);
        long least = Long.MAX_VALUE;
        String outcome = "";
        for (int run = 0; run < 2; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Report report = SettingsLoader.of(Settings.class)
                    .unknownKeys(unknown)
                    .layer(Layer.file(file))
                    .inspect()
                    .report();
            report.text();
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            least = Math.min(least, took / 1_000_000);
            outcome = report.problems().isEmpty()
                    ? "fine"
                    : report.problems().size() + " " + report.problems().get(0).code();
        }
        return new Taken(shape + ", " + unknown + ", " + text.length() + " characters", least, outcome);
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("slow");
        List<Taken> all = new ArrayList<>();
        for (UnknownKeys unknown : List.of(UnknownKeys.ALLOW, UnknownKeys.REFUSE)) {
            for (SlowShape shape : SlowShape.all()) {
                Taken taken = take(shape, unknown, directory);
                all.add(taken);
                if (taken.millis() > 500) {
                    System.out.println(taken);
                }
            }
        }
        all.sort(Comparator.comparingLong(Taken::millis).reversed());
        System.out.println(all.size() + " shapes");
        for (Taken taken : all.subList(0, 25)) {
            System.out.printf("%6d ms  %s  (%s)%n", taken.millis(), taken.shape(), taken.outcome());
        }
    }
}
