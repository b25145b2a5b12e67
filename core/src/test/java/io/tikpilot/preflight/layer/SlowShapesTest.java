package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shapes that typesafe-config alone takes long for, at the largest that the limits admit. {@link SlowShapes} takes the time of all of
 * them, each of which is to be under a second on a machine of its own.
 */
@Tag("timed")
class SlowShapesTest {
    /** Of the processor, on a machine that is slow and busy. */
    private static final int MOST_MILLIS = 10_000;

    private static final List<String> SLOWEST = List.of(
            "`a.k# = 1` behind a reference",
            "`a.k# = null` behind a reference",
            "`a.b.c.d.e.f.g.h.k# = 1` in lines",
            "`a { k# = 1 }` behind a reference",
            "`k#.a = 1` in one line",
            "`a = ${?a} { k# = # }` in lines",
            "`a.k# = ${?a.k@}` behind a reference",
            "`a.k# = ${a.l#}, a.l# = 1` behind a reference",
            "JSON `\"a\": {\"k#\": 1}`",
            "a list of wrong numbers in one line",
            "wrong numbers by paths");

    @Test
    void theSlowestEndInAMoment(@TempDir Path directory) throws Exception {
        List<SlowShapes.Taken> taken = new ArrayList<>();
        for (SlowShape shape : SlowShape.all()) {
            if (SLOWEST.contains(shape.name())) {
                taken.add(SlowShapes.take(shape, UnknownKeys.REFUSE, directory));
            }
        }
        assertThat(taken).hasSameSizeAs(SLOWEST);
        assertThat(taken)
                .allSatisfy(one -> assertThat(one.millis()).as(one.toString()).isLessThan(MOST_MILLIS));
    }

    record Collections(Map<String, Integer> map, List<Integer> list) {}

    /** Their number has no limit but that of the system. */
    @ParameterizedTest
    @ValueSource(strings = {"--map.k%d=x", "--list.%d=x"})
    void tensOfThousandsOfWrongArgumentsEndInAMoment(String argument) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            arguments.add(argument.formatted(i));
        }
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        String report = SettingsLoader.of(Collections.class)
                .layer(Layer.arguments(arguments.toArray(new String[0])))
                .inspect()
                .report()
                .text();
        long millis = (thread.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertThat(report).startsWith("Settings could not be loaded: ");
        assertThat(millis).isLessThan(MOST_MILLIS / 2);
    }
}
