package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    record Inner(int a, String b) {}

    record Settings(Inner one, Inner two, @Default("1") int port, List<Integer> list, Map<String, Integer> map) {}

    private static SettingsLoader<Settings> bad() {
        return Loading.loader(
                        Settings.class,
                        "one { a = x, b = [], z = 1, y = 2 }, list = [a, 1, b], map { q = x, p = y, o = z }",
                        "port = ${X}, one.b = ${Y}, three { a = 1 }, map.p = ${Z}")
                .layer(Layer.arguments("--two.a=x", "--zwei.a=1", "oops", "--map.o=w"));
    }

    private static SettingsLoader<Settings> good() {
        return Loading.loader(
                Settings.class,
                "one { a = 1, b = x }, two = ${one} { a = 2 }, list = [1, 2], map { c = 1, a = 2, b = 3 }",
                "map { d = 4 }");
    }

    @Test
    void theSameInputGivesTheSameReportEveryTime() {
        String report = bad().inspect().report().text();
        assertThat(report.lines().filter(line -> line.startsWith("error["))).hasSizeGreaterThan(10);

        SettingsLoader<Settings> one = bad();
        for (int i = 0; i < 100; i++) {
            assertThat(one.inspect().report().text()).isEqualTo(report);
            assertThat(bad().inspect().report().text()).isEqualTo(report);
        }
    }

    @Test
    void noProblemIsReportedTwice() {
        assertThat(Loading.problems(bad())).doesNotHaveDuplicates();
    }

    @Test
    void aLoaderMayBeSharedByManyThreads() throws Exception {
        SettingsLoader<Settings> good = good();
        SettingsLoader<Settings> bad = bad();
        String report = bad().inspect().report().text();
        Settings settings = good().load();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Callable<Boolean>> runs = new ArrayList<>();
            for (int i = 0; i < 320; i++) {
                runs.add(() -> good.load().equals(settings)
                        && bad.inspect().report().text().equals(report));
            }
            for (Future<Boolean> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void mapsAreSortedByTheTextOfTheKeyWhateverTheOrderOfTheLayers() {
        assertThat(good().load().map().keySet()).containsExactly("a", "b", "c", "d");
    }
}
