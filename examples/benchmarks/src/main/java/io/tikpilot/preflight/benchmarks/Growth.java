package io.tikpilot.preflight.benchmarks;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.benchmarks.contender.PreflightContender;
import io.tikpilot.preflight.benchmarks.contender.TypesafeContender;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a load costs as the input grows: Preflight and the same by hand on typesafe-config in turn, in one warm process. It prints
 * a line for each point: the kind, the size, the microseconds of both.
 */
public final class Growth {
    private static final Limits RAISED = Limits.defaults()
            .fileBytes(1 << 26)
            .tokens(5_000_000)
            .stringLength(1 << 24)
            .expansion(1 << 26);

    private final Path scratch;
    private final long nanos;
    private Object sink = "";

    private Growth(Path scratch, long nanos) {
        this.scratch = scratch;
        this.nanos = nanos;
    }

    /** The sections of ten keys. */
    public record Sections(Map<String, Map<String, Integer>> sections) {}

    /** Anything. */
    public record Anything(Config it) {}

    /**
     * @param args the directory of the workload, a directory to write to, and the milliseconds for one side of a point
     */
    public static void main(String[] args) throws IOException {
        Growth growth = new Growth(Path.of(args[1]), Long.parseLong(args[2]) * 1_000_000);
        for (int keys : new int[] {100, 1_000, 10_000, 100_000}) {
            growth.keys(keys);
        }
        for (int variables : new int[] {10, 1_000, 10_000}) {
            growth.variables(Path.of(args[0]), variables);
        }
        for (int depth : new int[] {4, 16, 60}) {
            growth.text("depth", depth, "it { " + "a { ".repeat(depth - 2) + "b = 1" + " }".repeat(depth - 1));
        }
        for (int references : new int[] {10, 100, 250}) {
            StringBuilder text = new StringBuilder("it { base = 1\n");
            for (int i = 0; i < references; i++) {
                text.append("k").append(i).append(" = ${it.base}\n");
            }
            growth.text("substitutions", references, text.append("}").toString());
        }
        growth.refusal();
    }

    private void refusal() {
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + 2 * nanos;
        while (System.nanoTime() < end || times.size() < 5) {
            times.add(micros(Refusal::report));
        }
        System.out.println("refusal 20 " + Numbers.median(times.subList(times.size() / 2, times.size())) + " 0");
    }

    private void keys(int count) throws IOException {
        Path base = Files.writeString(scratch.resolve("base.conf"), sections(count, 1));
        Path profile = Files.writeString(scratch.resolve("profile.conf"), sections(count, 10));
        SettingsLoader<Sections> loader = SettingsLoader.of(Sections.class)
                .layer(Layer.file(base))
                .layer(Layer.file(profile))
                .limits(RAISED);
        compare("keys", count, loader::load, () -> {
            Config config = ConfigFactory.parseFile(profile.toFile())
                    .withFallback(ConfigFactory.parseFile(base.toFile()))
                    .resolve();
            Map<String, Map<String, Integer>> sections = new LinkedHashMap<>();
            for (Map.Entry<String, ConfigValue> section :
                    config.getObject("sections").entrySet()) {
                Config inner = ((ConfigObject) section.getValue()).toConfig();
                Map<String, Integer> values = new LinkedHashMap<>();
                for (String key : inner.root().keySet()) {
                    values.put(key, inner.getInt(key));
                }
                sections.put(section.getKey(), values);
            }
            return new Sections(sections);
        });
    }

    /** Every so manieth key of so many, in sections of ten. */
    private static String sections(int count, int every) {
        StringBuilder text = new StringBuilder("sections {\n");
        for (int section = 0; section < count / 10; section++) {
            text.append("  s").append(section).append(" {\n");
            for (int key = 0; key < 10; key += every) {
                text.append("    key-")
                        .append(key)
                        .append(" = ")
                        .append(every * section)
                        .append('\n');
            }
            text.append("  }\n");
        }
        return text.append("}\n").toString();
    }

    private void variables(Path workload, int count) {
        Map<String, String> more = new HashMap<>(Variables.all());
        for (int i = 0; i < count; i++) {
            more.put("OTHER_PROGRAM_VARIABLE_" + i, "value " + i);
        }
        Map<String, String> environment = Map.copyOf(more);
        Contender preflight = new PreflightContender();
        Contender typesafe = new TypesafeContender();
        compare(
                "variables",
                count,
                () -> preflight.load(workload, environment),
                () -> typesafe.load(workload, environment));
    }

    private void text(String kind, int size, String text) throws IOException {
        Path file = Files.writeString(scratch.resolve("text.conf"), text);
        SettingsLoader<Anything> loader = SettingsLoader.of(Anything.class).layer(Layer.file(file));
        compare(
                kind,
                size,
                loader::load,
                () -> new Anything(
                        ConfigFactory.parseFile(file.toFile()).resolve().getConfig("it")));
    }

    private void compare(String kind, int size, Supplier<Object> ours, Supplier<Object> theirs) {
        if (!ours.get().equals(theirs.get())) {
            throw new IllegalStateException(kind + " " + size + ": the results differ");
        }
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        long end = System.nanoTime() + 2 * nanos;
        while (System.nanoTime() < end || our.size() < 5) {
            our.add(micros(ours));
            their.add(micros(theirs));
        }
        // The later half: by then the compiler has seen it.
        double mine = Numbers.median(our.subList(our.size() / 2, our.size()));
        double other = Numbers.median(their.subList(their.size() / 2, their.size()));
        System.out.println(kind + " " + size + " " + mine + " " + other);
    }

    private double micros(Supplier<Object> load) {
        long before = System.nanoTime();
        sink = load.get();
        return (System.nanoTime() - before) / 1e3 + (sink == null ? 1 : 0);
    }
}
