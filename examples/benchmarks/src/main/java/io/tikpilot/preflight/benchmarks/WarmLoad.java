package io.tikpilot.preflight.benchmarks;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.benchmarks.contender.PreflightContender;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A load in a process that has loaded before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WarmLoad {
    /** The contender; {@code kept} is Preflight with one loader for all loads, {@code binding} what it does when all is merged. */
    @Param({
        "preflight",
        "kept",
        "binding",
        "typesafe",
        "bean",
        "smallrye",
        "spring",
        "gestalt",
        "hoplite",
        "avaje",
        "floor"
    })
    public String contender = "";

    private final Path directory = Path.of(System.getProperty("workload"));
    private final Map<String, String> environment = Map.copyOf(Variables.all());
    private Contender chosen = (where, variables) -> null;

    /** Makes the contender. */
    @Setup
    public void choose() {
        if (contender.equals("binding")) {
            Supplier<Settings> binding = PreflightContender.binding(directory);
            chosen = (where, variables) -> binding.get();
        } else if (contender.equals("kept")) {
            SettingsLoader<Settings> loader = PreflightContender.loader(directory, environment);
            chosen = (where, variables) -> loader.load();
        } else {
            chosen = Contenders.of(contender);
        }
    }

    /** One load. */
    @Benchmark
    public Settings load() {
        return chosen.load(directory, environment);
    }
}
