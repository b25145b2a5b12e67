package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads of different records, layers and limits at once, each of which comes to what it comes to alone. */
class ManyThreadsTest {
    private static final int THREADS = 64;

    record Server(@Default("localhost") String host, int port) {}

    record Small(int port) {}

    record Large(
            Server one,
            Server two,
            @Default("a, b") List<String> tags,
            Map<String, Server> others,
            Optional<Secret> password) {}

    @TempDir
    Path directory;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(directory.resolve("default.conf"), "one.port = 1, two { port = ${one.port} }");
        Files.writeString(directory.resolve("a.json"), "{\"port\": 7}");
        Files.writeString(directory.resolve("b.properties"), "port = 8\nports = 9\n");
        Files.writeString(directory.resolve("including.conf"), "include \"default.conf\"\nnope = 1");
    }

    private List<SettingsLoader<?>> loaders() {
        Path file = directory.resolve("default.conf");
        Path json = directory.resolve("a.json");
        Path list = directory.resolve("b.properties");
        Path including = directory.resolve("including.conf");
        String wide = "others { a { port = 1 }, b { port = x }, c { prot = 1 } }, password = hunter2, tags = [";
        return List.of(
                Loading.loader(Small.class, "port = 80"),
                Loading.loader(Small.class, "port = eighty"),
                Loading.loader(Server.class, "port = ${a}, a = ${b}, b = ${a}"),
                Loading.loader(Large.class, wide + "x, y]", "one { port = 1 }, two = ${one} { host = h }"),
                Loading.loader(Large.class, wide).unknownKeys(UnknownKeys.WARN),
                Loading.loader(Large.class, "others { a.port = 1 }, one.port = 2, two.port = 3, password = x")
                        .hideValues(),
                SettingsLoader.of(Large.class).layer(Layer.file(file)),
                SettingsLoader.of(Large.class)
                        .layer(Layer.optionalDirectory(directory, Profile.assumed("none")))
                        .layer(Layer.arguments("--one.host=x", "--others.k.port=5")),
                SettingsLoader.of(Large.class)
                        .layer(Layer.file(including))
                        .limits(Limits.defaults().includes(directory)),
                SettingsLoader.of(Large.class).layer(Layer.file(including)),
                SettingsLoader.of(Small.class).layer(Layer.file(json)),
                SettingsLoader.of(Small.class).layer(Layer.file(list)).unknownKeys(UnknownKeys.ALLOW),
                Loading.loader(Small.class, "port = 1, a = [[[]]]")
                        .limits(Limits.defaults().nesting(2)),
                SettingsLoader.of(Small.class).layer(Layer.file(directory.resolve("gone.conf"))));
    }

    private static String outcome(SettingsLoader<?> loader) {
        Inspection<?> inspection = loader.inspect();
        return inspection.settings() + "\n" + inspection.report().text() + inspection.layers();
    }

    @Test
    void eachGetsWhatItGetsAlone() throws Exception {
        List<SettingsLoader<?>> loaders = loaders();
        List<String> alone = loaders.stream().map(ManyThreadsTest::outcome).toList();
        assertThat(alone).doesNotHaveDuplicates();
        assertThat(alone).filteredOn(outcome -> outcome.contains("error[")).hasSizeBetween(5, 9);

        CountDownLatch all = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                List<Integer> order = new ArrayList<>();
                for (int k = 0; k < 5 * alone.size(); k++) {
                    order.add(k % alone.size());
                }
                Collections.shuffle(order, new Random(i));
                runs.add(() -> {
                    List<SettingsLoader<?>> own = loaders(); // some of its own, some shared
                    all.countDown();
                    all.await();
                    for (int k : order) {
                        SettingsLoader<?> loader = (k + order.get(0)) % 2 == 0 ? own.get(k) : loaders.get(k);
                        assertThat(outcome(loader)).isEqualTo(alone.get(k));
                    }
                    return order.size();
                });
            }
            for (Future<Integer> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isEqualTo(5 * alone.size());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
