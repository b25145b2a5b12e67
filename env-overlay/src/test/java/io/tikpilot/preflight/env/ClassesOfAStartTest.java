package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What a start that succeeds loads, beside the same by hand on typesafe-config: a number of classes is the same on every
 * machine, which a time is not. {@code docs/performance.md} says what the numbers are made of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassesOfAStartTest {
    /** Six of them are the plain reader and its values, which take the place of more than a hundred of typesafe-config's. */
    private static final int MOST_OF_OURS = 112;
    /** On JDK 17; since JDK 18 a constructor that is called by reflection loads method handles, some 170 classes of them. */
    private static final int FEWEST_LESS = 100;

    private static final List<String> FOR_FAILURES = List.of("Problems", "Advice", "Format", "FileFacts", "MountTable");

    private Set<String> ours = Set.of();
    private Set<String> byHand = Set.of();

    @BeforeAll
    void startBoth(@TempDir Path directory) throws IOException, InterruptedException, URISyntaxException {
        Path config = Files.createDirectory(directory.resolve("config"));
        Files.writeString(config.resolve("default.conf"), "server.host = \"0.0.0.0\"\nverbose = true\n");
        Files.writeString(config.resolve("production.conf"), "server { idle-timeout = 10s }\n");
        ours = loadedBy(ServiceStart.Ours.class, config);
        byHand = loadedBy(ServiceStart.ByHand.class, config);
    }

    @Test
    void aHundredClassesLessAreLoadedThanByTheSameByHand() {
        assertThat(byHand).as("a JVM lists its classes").hasSizeGreaterThan(600);
        if (Runtime.version().feature() == 17) {
            assertThat(byHand.size() - ours.size()).isGreaterThanOrEqualTo(FEWEST_LESS);
        }
    }

    @Test
    void fewClassesOfTheLibraryAreLoaded() {
        assertThat(ours)
                .filteredOn(name -> name.startsWith("io.tikpilot.") && !name.contains("ServiceStart"))
                .hasSizeBetween(60, MOST_OF_OURS);
    }

    @Test
    void nothingIsLoadedThatOnlyFailuresNeed() {
        assertThat(ours)
                .filteredOn(name -> name.startsWith("io.tikpilot."))
                .noneMatch(name -> name.matches("io\\.tikpilot\\.preflight\\.(explain|reference|command)\\..*"))
                .noneMatch(name -> FOR_FAILURES.stream().anyMatch(name::contains));
    }

    @Test
    void noValueOfTypesafeConfigIsMade() {
        assertThat(ours).noneMatch(name -> name.startsWith("com.typesafe.config.impl."));
    }

    @Test
    void noClassIsMadeAtRunTimeForALambdaOrARecord() {
        assertThat(ours)
                .noneMatch(name -> name.startsWith("io.tikpilot.") && name.contains("$$Lambda"))
                .doesNotContain("java.lang.runtime.ObjectMethods");
    }

    @Test
    void neitherStreamsNorRegularExpressionsNorFormattersAreLoadedThatTheSameByHandDoesNotLoad() {
        Set<String> more = new TreeSet<>(ours);
        more.removeAll(byHand);
        assertThat(more)
                .noneMatch(name -> name.startsWith("java.util.stream."))
                .noneMatch(name -> name.startsWith("java.util.regex."))
                .noneMatch(name -> name.startsWith("java.util.Formatter"));
    }

    private static Set<String> loadedBy(Class<?> program, Path config)
            throws IOException, InterruptedException, URISyntaxException {
        Path log = config.resolveSibling(program.getSimpleName());
        StringBuilder path = new StringBuilder();
        for (Class<?> part :
                List.of(program, EnvOverlay.class, SettingsLoader.class, Config.class, LoggerFactory.class)) {
            path.append(Path.of(part.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .append(':');
        }
        String resources = Path.of(ClassesOfAStartTest.class
                        .getResource("/start/defaults.conf")
                        .toURI())
                .getParent()
                .getParent()
                .toString();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load=info:file=" + log + "::filecount=0",
                        "-cp",
                        path + resources,
                        program.getName(),
                        config.toString())
                .redirectErrorStream(true)
                .redirectOutput(config.resolveSibling("output").toFile());
        builder.environment().put("SERVICE_SERVER_PORT", "9090");
        int exit = builder.start().waitFor();
        assertThat(exit).as(Files.readString(config.resolveSibling("output"))).isZero();
        Set<String> classes = new TreeSet<>();
        for (String line : Files.readAllLines(log)) {
            int name = line.lastIndexOf("] ") + 2;
            classes.add(line.substring(name, line.indexOf(' ', name)));
        }
        return classes;
    }
}
