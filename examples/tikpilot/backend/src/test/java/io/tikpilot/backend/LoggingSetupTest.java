package io.tikpilot.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingSetupTest {
    private static final Settings.Logging QUIET =
            new Settings.Logging(Settings.Logging.Level.ERROR, Settings.Logging.Format.TEXT, Map.of());

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(stderr);
        LoggingSetup.apply(QUIET);
    }

    @Test
    void textIsOneLineForPeople() {
        LoggingSetup.apply(new Settings.Logging(Settings.Logging.Level.INFO, Settings.Logging.Format.TEXT, Map.of()));

        LoggerFactory.getLogger("io.tikpilot.Test").info("hello {}", "you");
        LoggerFactory.getLogger("io.tikpilot.Test").debug("too much");

        assertThat(log.toString(UTF_8)).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  io.tikpilot.Test - hello you\\R");
    }

    @Test
    void jsonIsOneObjectALine() throws Exception {
        LoggingSetup.apply(new Settings.Logging(Settings.Logging.Level.WARN, Settings.Logging.Format.JSON, Map.of()));

        LoggerFactory.getLogger("io.tikpilot.Test").warn("a \"quote\"\nand a line");

        assertThat(log.toString(UTF_8).lines()).hasSize(1);
        JsonNode line = Json.parse(log.toByteArray());
        assertThat(line.path("level").textValue()).isEqualTo("WARN");
        assertThat(line.path("formattedMessage").textValue()).isEqualTo("a \"quote\"\nand a line");
    }

    @Test
    void aSingleLoggerMayHaveALevelOfItsOwn() {
        LoggingSetup.apply(new Settings.Logging(
                Settings.Logging.Level.TRACE,
                Settings.Logging.Format.TEXT,
                Map.of("io.tikpilot.loud", Settings.Logging.Level.ERROR)));

        LoggerFactory.getLogger("io.tikpilot.loud.Part").warn("not this");
        LoggerFactory.getLogger("io.tikpilot.Test").trace("this");

        assertThat(log.toString(UTF_8)).contains("this").doesNotContain("not this");
    }

    @Test
    void whatHeldBeforeIsGone() {
        LoggingSetup.apply(new Settings.Logging(
                Settings.Logging.Level.TRACE,
                Settings.Logging.Format.TEXT,
                Map.of("io.tikpilot.Test", Settings.Logging.Level.TRACE)));
        LoggingSetup.apply(QUIET);

        LoggerFactory.getLogger("io.tikpilot.Test").warn("not this");
        LoggerFactory.getLogger("io.tikpilot.Test").error("once");

        assertThat(log.toString(UTF_8)).containsOnlyOnce("once").doesNotContain("not this");
    }
}
