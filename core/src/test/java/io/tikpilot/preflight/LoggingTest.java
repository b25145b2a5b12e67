package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LoggingTest {
    record Settings(
            int port,
            @Default("a") String host,
            @Default("x") Secret password) {}

    private final Logger logger = (Logger) LoggerFactory.getLogger(SettingsLoader.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private List<String> lines() {
        return lines.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void aLoadIsOneLineWithTheLayersAndHowManySettingsEachGave() {
        Loading.load(Settings.class, "port = 1, host = b", "port = 2");

        assertThat(lines()).containsExactly("INFO Settings loaded from 1.conf (2), 2.conf (1)");
    }

    @Test
    void aLayerThatGaveNothingIsNotNamed() {
        SettingsLoader.of(Settings.class)
                .layer(Layer.text("1.conf", "port = 1"))
                .layer(Layer.arguments())
                .load();

        assertThat(lines()).containsExactly("INFO Settings loaded from 1.conf (1)");
    }

    @Test
    void theProfileIsTold(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("production.conf"), "port = 1");
        SettingsLoader.of(Settings.class)
                .layer(Layer.directory(directory, "production"))
                .load();

        assertThat(lines()).containsExactly("INFO Settings loaded from " + file + " (1); profile production");
    }

    @Test
    void withoutLayersTheDefaultsAreTold() {
        record Defaults(@Default("1") int port) {}
        SettingsLoader.of(Defaults.class).load();

        assertThat(lines()).containsExactly("INFO Settings loaded from defaults alone");
    }

    @Test
    void everyWarningIsALineOfItsOwnAndCannotForgeAnother() {
        Loading.loader(Settings.class, "port = 1, prot = hunter2, \"a\u2028b\u202e\u0085c\" = hunter2, \"x\\ny\" = 1")
                .unknownKeys(UnknownKeys.WARN)
                .load();

        assertThat(lines()).hasSize(4);
        assertThat(lines().subList(1, 4))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("WARN ")
                        .contains("no setting is called `")
                        .doesNotContain("hunter2")
                        .matches("[\\x20-\\x7e]+"));
    }

    @Test
    void atDebugTheExplanationFollowsWithoutSecrets() {
        logger.setLevel(Level.DEBUG);
        Loading.load(Settings.class, "port = 31337, password = hunter2", "port = 31338");

        assertThat(lines()).containsExactly("INFO Settings loaded from 1.conf (2), 2.conf (1)", """
                DEBUG Settings explained:
                port      31338  2.conf:1:8
                          31337  over 1.conf:1:8
                host      a      by default
                password  ••••   1.conf:1:26

                Layers, lowest first: 1.conf < 2.conf""");
    }

    @Test
    void anInspectionLogsNothingUntilItIsAnnounced() {
        Inspection<Settings> inspection =
                Loading.loader(Settings.class, "port = 1").inspect();
        assertThat(lines()).isEmpty();

        inspection.announce();
        assertThat(lines()).containsExactly("INFO Settings loaded from 1.conf (1)");
    }

    @Test
    void whatWasRefusedIsNotAnnouncedAsLoaded() {
        Inspection<Settings> refused =
                Loading.loader(Settings.class, "prot = 1").inspect();

        assertThatThrownBy(refused::announce).isInstanceOf(SettingsException.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    void aboveDebugNoValueIsLogged() {
        Loading.load(Settings.class, "port = 31337, host = elite, password = hunter2");

        assertThat(lines()).hasSize(1);
        assertThat(String.join("\n", lines())).doesNotContain("31337", "elite", "hunter2");
    }

    @Test
    void aFailureIsNotLoggedTheExceptionSaysItAll() {
        assertThatThrownBy(() -> Loading.load(Settings.class, "port = x")).isInstanceOf(SettingsException.class);

        assertThat(lines()).isEmpty();
    }

    @Test
    void anInspectionIsSilent() {
        Loading.loader(Settings.class, "port = 1, nope = 1")
                .unknownKeys(UnknownKeys.WARN)
                .inspect();

        assertThat(lines()).isEmpty();
    }
}
