package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Bounds;
import io.tikpilot.preflight.problem.Parsed;
import io.tikpilot.preflight.problem.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read, a problem prints at most 4 KiB and a report at most 64 KiB, in every format, and the fix is in it. */
@Timeout(60) // a guard, not a measurement
@Tag("timed")
class HostileReportsTest {
    @TempDir
    Path directory;

    record Server(String host, int port) {}

    record Settings(Server server) {}

    record Wide(Map<String, Server> servers) {}

    record Picky(String name) {
        Picky {
            throw new IllegalArgumentException("does not like " + name);
        }
    }

    record Deep(Map<String, List<Integer>> ports) {}

    private static Report report(SettingsLoader<?> loader) {
        Report report = loader.inspect().report();
        Bounds.hold(report);
        Parsed.holds(report);
        return report;
    }

    private static String numbered(int count, String line, String separator) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(separator));
    }

    @Test
    void threeHundredUnknownKeysOnOneLongLine() throws IOException {
        String line = "server { host = h, port = 1 }, " + numbered(300, "k# = \"" + "v".repeat(180) + "\"", ", ");
        Path file = Files.writeString(directory.resolve("default.conf"), line);
        Report report = report(SettingsLoader.of(Settings.class).layer(Layer.file(file)));

        assertThat(line).hasSizeGreaterThan(50_000);
        assertThat(report.problems()).hasSize(300);
        assertThat(report.text()).contains("no setting is called `k0`", "and 250 more problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "設", "\u202e", "😀", "%", "{", "é "})
    void aValueOf64Ki(String character) {
        String value = character.repeat(65_000 / character.length());
        Report report = report(Loading.loader(Settings.class, "server { host = h, port = \"" + value + "\" }"));

        assertThat(report.text()).contains("`server.port` is not a number", "expected a whole number");
    }

    @Test
    void aRecordThatQuotesALongValue() {
        Report report = report(Loading.loader(Picky.class, "name = \"" + "\\u001b".repeat(10_000) + "\""));

        assertThat(report.text())
                .containsPattern("does not like\\s+\\\\u001b\\\\u001b")
                .contains("\\u001b…\\u001b");
    }

    @Test
    void twoThousandMissingSettings() {
        record Inner(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {}
        record Outer(Inner a, Inner b, Inner c, Inner d, Inner e, Inner f, Inner g, Inner h, Inner i, Inner j) {}
        record All(Map<String, Outer> outers) {}
        String partly = numbered(20, "outers.o# { a.a = 1, b.a = 1, c.a = 1, d.a = 1, e.a = 1 }", "\n");
        Report report = report(Loading.loader(All.class, partly));

        assertThat(report.problems()).hasSizeGreaterThan(900);
        assertThat(report.text()).containsPattern("and \\d+ more problems");
    }

    @Test
    void aMissingSectionWithAThousandSettings() {
        record Ten(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {}
        record Hundred(Ten a, Ten b, Ten c, Ten d, Ten e, Ten f, Ten g, Ten h, Ten i, Ten j) {}
        record Thousand(
                Hundred a,
                Hundred b,
                Hundred c,
                Hundred d,
                Hundred e,
                Hundred f,
                Hundred g,
                Hundred h,
                Hundred i,
                Hundred j) {}
        record All(Thousand thousand, Optional<String> name) {}
        SettingsLoader<All> loader = SettingsLoader.of(All.class)
                .layer(Layer.text("default.conf", "name = x"))
                .layer(Layer.systemProperties("hostile"));
        Report report = report(loader);

        assertThat(report.problems()).hasSize(1);
        assertThat(report.text())
                .contains("section `thousand` is missing", "add to default.conf", "    thousand.a.a.a = ")
                .containsPattern("and \\d+ more lines");
    }

    @Test
    void veryLongKeys() {
        String key = "k".repeat(60_000);
        String path = numbered(15, "key" + "-long".repeat(600) + "#", ".");
        Report report = report(Loading.loader(
                Wide.class,
                "servers { \"" + key + "\" { port = x }, o { host = h, port = 1, \"" + key + "\" = 1 } }\n" + path
                        + " = 1"));

        assertThat(report.text()).contains("kkk…", "key-long-long").contains("is not a number");
    }

    @Test
    void veryLongPathsAndNames() {
        Path deep = Path.of("/" + "directory/".repeat(400));
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class);
        for (int i = 0; i < 40; i++) {
            loader = loader.layer(Layer.optionalFile(deep.resolve(i + ".conf")))
                    .layer(Layer.text("layer ".repeat(10_000) + i, "server.port = x" + i));
        }
        Report report = report(loader.limits(Limits.defaults().documents(100)));

        assertThat(report.text()).contains("`server.port` is not a number", "…", "layer 0");
    }

    @Test
    void aFileWithAVeryLongPathThatIsNotThere() {
        Path deep = Path.of("/" + "directory/".repeat(400) + "tikpilot.conf");
        Report report = report(SettingsLoader.of(Settings.class).layer(Layer.file(deep)));

        assertThat(report.text()).containsPattern("fix +create").contains("tikpilot.conf", "…");
    }

    @Test
    void aThousandBadElementsInALayerOfOneLine() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            layers.add(Layer.text(i + ".conf", "ports.p" + i + " = [" + numbered(1000, "x#", ", ") + "]"));
        }
        Report report = report(SettingsLoader.of(Deep.class).layers(layers));

        assertThat(report.problems()).hasSize(8000);
    }

    record Ports(List<Integer> ports) {}

    @Test
    void sixtyThousandBadElementsInOneArgument() {
        SettingsLoader<Ports> loader =
                SettingsLoader.of(Ports.class).layer(Layer.arguments("--ports=" + "x,".repeat(60_000) + "x"));

        assertThat(report(loader).problems()).hasSize(60_001);
    }

    @Test
    void twentyThousandUnknownKeysInOneLine() {
        Report report = report(Loading.loader(Ports.class, "ports = [1], " + numbered(20_000, "k# = 1", ", ")));

        assertThat(report.problems()).hasSize(20_000);
    }

    @Test
    void brokenFilesWithLongLines() throws IOException {
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class);
        for (int i = 0; i < 10; i++) {
            String text = "a".repeat(100 * i) + "{[".repeat(20) + "\u0301".repeat(20_000) + "\"";
            loader = loader.layer(Layer.file(Files.writeString(directory.resolve("é %,:" + i + ".conf"), text)));
        }
        Report report = report(loader);

        assertThat(report.problems()).hasSizeGreaterThanOrEqualTo(10);
    }
}
