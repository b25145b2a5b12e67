package io.tikpilot.preflight.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Starts whole processes, the contenders in turn and each round in another order, and takes the time from outside. */
final class Starts {
    /** How a JVM gets its classes. */
    enum Archive {
        DEFAULT_CDS("default CDS"),
        APP_CDS("AppCDS"),
        AOT_CACHE("AOT cache");

        final String title;

        Archive(String title) {
            this.title = title;
        }
    }

    private static final int FEWEST = 3;

    private final Path java;
    private final Archive archive;
    private final Libraries libraries;
    private final Path workload;
    private final Path scratch;

    Starts(Path javaHome, Archive archive, Libraries libraries, Path workload, Path scratch) {
        this.java = javaHome.resolve("bin/java");
        this.archive = archive;
        this.libraries = libraries;
        this.workload = workload;
        this.scratch = scratch;
    }

    /**
     * The median milliseconds of each.
     *
     * @param rounds the most rounds
     * @param seconds after which no further round begins, three having been made
     */
    Map<String, Double> medians(List<String> names, int rounds, int seconds) throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (String name : names) {
            times.put(name, new ArrayList<>());
            prepare(name);
            once(name, List.of());
        }
        Random random = new Random(rounds);
        List<String> order = new ArrayList<>(names);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int round = 0; round < rounds && (round < FEWEST || System.nanoTime() < end); round++) {
            Collections.shuffle(order, random);
            for (String name : order) {
                times.get(name).add(once(name, archived(name)));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> medians.put(name, Numbers.median(all)));
        return medians;
    }

    /** The number of classes that each loads. */
    Map<String, Integer> classes(List<String> names) throws IOException, InterruptedException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String name : names) {
            Path log = scratch.resolve(name + ".classes");
            once(name, List.of("-Xlog:class+load=info:file=" + log));
            counts.put(name, Files.readAllLines(log).size());
        }
        return counts;
    }

    private void prepare(String name) throws IOException, InterruptedException {
        if (archive == Archive.APP_CDS) {
            once(name, List.of("-XX:ArchiveClassesAtExit=" + file(name)));
        } else if (archive == Archive.AOT_CACHE) {
            once(name, List.of("-XX:AOTCacheOutput=" + file(name)));
        }
    }

    private List<String> archived(String name) {
        return switch (archive) {
            case DEFAULT_CDS -> List.of();
            case APP_CDS -> List.of("-XX:SharedArchiveFile=" + file(name));
            case AOT_CACHE -> List.of("-XX:AOTCache=" + file(name));
        };
    }

    private Path file(String name) {
        return scratch.resolve(name + "-" + java.getParent().getParent().getFileName() + "." + archive);
    }

    private double once(String name, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", libraries.classPath(name), ColdStart.class.getName()));
        if (!name.equals("empty")) {
            command.addAll(List.of(name, workload.toString()));
        }
        Path output = scratch.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Variables.all());
        long before = System.nanoTime();
        int exit = builder.start().waitFor();
        double millis = (System.nanoTime() - before) / 1e6;
        if (exit != 0) {
            throw new IllegalStateException(name + " failed: " + Files.readString(output));
        }
        return millis;
    }
}
