package io.tikpilot.preflight.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every measurement and writes the page; {@code run} beside the sources starts it. */
public final class Benchmarks {
    private final Effort effort;
    private final Path workload;
    private final Path scratch;
    private final Libraries libraries;
    private final Page page;

    private Benchmarks(Effort effort, Path target, Path workload) throws IOException {
        this.effort = effort;
        this.workload = workload;
        this.scratch = Files.createTempDirectory("preflight-benchmarks");
        this.libraries = new Libraries(target);
        this.page = new Page(libraries);
    }

    /** How long to measure. */
    private enum Effort {
        CHECK(0, 0, 0, 0, 0),
        QUICK(5, 5, 2, 200, 100),
        FULL(31, 50, 6, 1000, 1500);

        final int rounds;
        final int seconds;
        final int iterations;
        final int iterationMillis;
        final int pointMillis;

        Effort(int rounds, int seconds, int iterations, int iterationMillis, int pointMillis) {
            this.rounds = rounds;
            this.seconds = seconds;
            this.iterations = iterations;
            this.iterationMillis = iterationMillis;
            this.pointMillis = pointMillis;
        }
    }

    /**
     * @param args {@code check}, {@code quick} or {@code full}; the directory of the jars; that of the workload; the page to
     *     write; the homes of the JDKs to measure, the first of which runs the warm measurements
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Benchmarks benchmarks = new Benchmarks(
                Effort.valueOf(args[0].toUpperCase(java.util.Locale.ROOT)), Path.of(args[1]), Path.of(args[2]));
        benchmarks.check();
        if (benchmarks.effort == Effort.CHECK) {
            return;
        }
        List<Path> homes = new ArrayList<>();
        for (String home : List.of(args).subList(4, args.length)) {
            homes.add(Path.of(home));
        }
        benchmarks.starts(homes);
        benchmarks.warm(homes.get(0));
        benchmarks.growth(homes.get(0));
        System.out.println(benchmarks.page.writeInto(Path.of(args[3]), args[0]));
    }

    /** Nothing is measured that does not do the same. */
    private void check() {
        Settings expected = Contenders.of("preflight").load(workload, Variables.all());
        for (int times = 0; times < 2; times++) {
            for (String name : Libraries.contenders()) {
                Settings settings = Contenders.of(name).load(workload, Variables.all());
                if (!settings.equals(expected)) {
                    throw new IllegalStateException(name + " made\n" + settings + "\ninstead of\n" + expected);
                }
            }
        }
        System.out.println(Libraries.contenders().size() + " contenders load equal settings");
    }

    private void starts(List<Path> homes) throws IOException, InterruptedException {
        for (Path home : homes) {
            int feature = feature(home);
            for (Starts.Archive archive : Starts.Archive.values()) {
                if (archive != Starts.Archive.AOT_CACHE || feature >= 25) {
                    say("starting processes: JDK " + feature + ", " + archive.title);
                    Starts starts = new Starts(home, archive, libraries, workload, scratch);
                    page.starts(
                            "JDK " + feature + ", " + archive.title,
                            starts.medians(Libraries.starts(), effort.rounds, effort.seconds));
                    if (archive == Starts.Archive.DEFAULT_CDS) {
                        page.classes("JDK " + feature, starts.classes(Libraries.starts()));
                    }
                }
            }
        }
    }

    private static int feature(Path home) throws IOException {
        for (String line : Files.readAllLines(home.resolve("release"))) {
            if (line.startsWith("JAVA_VERSION=")) {
                return Runtime.Version.parse(line.substring("JAVA_VERSION=\"".length(), line.length() - 1))
                        .feature();
            }
        }
        throw new IllegalStateException(home + " says no version");
    }

    private void warm(Path home) throws RunnerException {
        say("warm loads");
        Options options = new OptionsBuilder()
                .include(WarmLoad.class.getSimpleName())
                .jvm(home.resolve("bin/java").toString())
                .jvmArgsAppend("-Dworkload=" + workload)
                .addProfiler("gc")
                .forks(1)
                .warmupIterations(effort.iterations + 3)
                .warmupTime(TimeValue.milliseconds(effort.iterationMillis))
                .measurementIterations(effort.iterations)
                .measurementTime(TimeValue.milliseconds(effort.iterationMillis))
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Map<String, double[]> warm = new LinkedHashMap<>();
        for (RunResult result : results) {
            double micros = result.getPrimaryResult().getStatistics().getPercentile(50);
            double bytes = result.getSecondaryResults()
                    .get("gc.alloc.rate.norm")
                    .getStatistics()
                    .getPercentile(50);
            warm.put(result.getParams().getParam("contender"), new double[] {micros, bytes});
        }
        page.warm(warm);
    }

    private void growth(Path home) throws IOException, InterruptedException {
        say("growing inputs");
        Path output = scratch.resolve("growth");
        List<String> command = List.of(
                home.resolve("bin/java").toString(),
                "-Xms1g",
                "-Xmx4g",
                "-cp",
                libraries.classPath("preflight"),
                Growth.class.getName(),
                workload.toString(),
                scratch.toString(),
                Integer.toString(effort.pointMillis));
        int exit = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("growth failed");
        }
        page.growth(Files.readAllLines(output));
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
