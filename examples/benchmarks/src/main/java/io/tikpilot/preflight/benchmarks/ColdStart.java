package io.tikpilot.preflight.benchmarks;

import java.nio.file.Path;

/** The start of a service and nothing else: a process that loads its settings once. Without arguments it loads nothing. */
public final class ColdStart {
    private ColdStart() {}

    /**
     * @param args the contender, or {@code refused} for a report of twenty problems, and the directory of the workload
     */
    public static void main(String[] args) {
        if (args.length == 2 && args[0].equals("refused")) {
            System.out.println(Refusal.report());
        } else if (args.length == 2 && Contenders.of(args[0]).load(Path.of(args[1]), System.getenv()) == null) {
            throw new IllegalStateException("nothing was loaded");
        }
    }
}
