package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsException;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.SetSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A canary in every secret: it must not be in anything that can be printed. */
class NoSecretIsShownTest {
    private static final String CANARY = "c4n4ry";

    record Database(
            Secret password,
            @Default("0") int apiToken,
            @Default("5") int pool,
            @Default("x") String user) {}

    record Settings(
            Database database,
            @Default("") List<Secret> keys,
            Map<String, Secret> tokens,
            @Default("1") int port) {}

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final TestMachine machine = new TestMachine();
    private Level before = Level.WARN;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() throws IOException {
        root.detachAppender(log);
        root.setLevel(before);
        machine.close();
    }

    /** All that a program can print of its settings, whether they were loaded or not. */
    private String everything(String... arguments) {
        List<Layer> layers = new ArrayList<>(machine.layers());
        layers.add(Layer.arguments(arguments));
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class).layers(layers);
        StringBuilder all = new StringBuilder();
        for (Layer layer : layers) {
            all.append(layer).append(layer.name());
            layer.read(loader.schema())
                    .lookups()
                    .forEach(lookup -> all.append(lookup.place()).append(lookup.finding()));
        }
        Inspection<Settings> inspection = loader.inspect();
        all.append(inspection.report()).append(inspection.report().problems()).append(inspection.layers());
        all.append(inspection.report().problems().stream()
                .map(problem -> problem.labels() + " " + problem.notes() + problem.help())
                .toList());
        for (Setting setting : loader.schema().settings()) {
            all.append(printed(inspection.provenance(setting.key())));
        }
        all.append(printed(inspection.provenance(KeyPath.ROOT)));
        try {
            all.append(loader.load());
        } catch (SettingsException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            all.append(trace);
        }
        log.list.forEach(event -> all.append(event.getFormattedMessage()).append(event.getThrowableProxy()));
        return all.toString();
    }

    private static String printed(Provenance provenance) {
        return provenance.places() + " "
                + provenance.places().stream()
                        .map(place -> place.key().text() + " " + place.value().text())
                        .toList();
    }

    @Test
    @SetSystemProperty(key = "app.tokens.property", value = CANARY)
    void of_secrets_from_every_place_that_are_loaded() throws IOException {
        machine.file("/app/config/default.conf", "database.password = " + CANARY);
        machine.file("/app/.env", "APP_DATABASE_PASSWORD=" + CANARY);
        machine.file("/run/secrets/database.password", CANARY);
        machine.file("/run/secrets/app_database_user", CANARY);
        machine.variable("APP_DATABASE_PASSWORD", CANARY);
        machine.variable("APP_KEYS", CANARY + "," + CANARY);
        machine.variable("APP_TOKENS", "{\"json\":\"" + CANARY + "\"}");
        machine.variable("APP_TOKENS_WEB", CANARY);
        machine.variable("APP_ELSE", CANARY);
        String everything = everything("--tokens.argument=" + CANARY);
        assertThat(machine.inspect(Settings.class).settings()).isPresent();
        assertThat(log.list).hasSizeGreaterThanOrEqualTo(2);
        // The one exception: `database.user` is a text to the record, whose toString() is the program's own.
        assertThat(everything.replace("user=" + CANARY, ""))
                .doesNotContain(CANARY)
                .contains("••••");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "APP_DATABASE_API_TOKEN | c4n4ry",
                "APP_DATABASE | {\"password\":\"c4n4ry\"",
                "APP_DATABASE | {\"password\":\"c4n4ry\"} c4n4ry",
                "APP_DATABASE | {\"password\":[\"c4n4ry\"]}",
                "APP_DATABASE | {\"password\":{\"c4n4ry\":1}}",
                "APP_DATABASE | {\"passwrd\":\"c4n4ry\"}",
                "APP_DATABASE | c4n4ry",
                "APP_KEYS | [\"c4n4ry\"",
                "APP_KEYS | [[\"c4n4ry\"]]",
                "APP_KEYS_3 | c4n4ry",
                "APP_TOKENS | c4n4ry",
                "APP_TOKENS | {\"a\":{\"b\":\"c4n4ry\"}}",
                "APP_DATABASE_PASSWORD_FILE | /c4n4ry",
                "APP_PASSWORD | c4n4ry",
                "app_database_password | c4n4ry",
                "APP_PORT_FILE_ | c4n4ry"
            })
    void of_a_variable_that_is_wrong(String name, String value) {
        machine.variable(name, value);
        boolean path = name.equals("APP_DATABASE_PASSWORD_FILE"); // the path itself may be told, it is no secret
        String everything = everything("--port=wrong");
        assertThat(machine.inspect(Settings.class).report().problems()).isNotEmpty();
        assertThat(everything).contains("wrong");
        assertThat(path ? everything.replace("/" + CANARY, "") : everything).doesNotContain(CANARY);
    }

    @Test
    void of_both_forms_at_once() throws IOException {
        machine.file("/run/secrets/x", CANARY);
        machine.variable("APP_DATABASE_PASSWORD", CANARY).variable("APP_DATABASE_PASSWORD_FILE", "/run/secrets/x");
        assertThat(everything()).contains("conflicting-variable").doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "APP_DATABASE_PASSWORD=\"c4n4ry",
                "APP_DATABASE_PASSWORD='a' c4n4ry",
                "APP_DATABASE_PASSWORD c4n4ry",
                "c4n4ry!",
                "APP_DATABASE_PASSWORD=${c4n4ry",
                "APP_DATABASE_PASSWORD=${X:?c4n4ry",
                "APP_DATABASE_API_TOKEN=c4n4ry",
                "APP_PASSWRD=c4n4ry"
            })
    void of_a_dotenv_file_that_is_wrong(String line) throws IOException {
        machine.file("/app/.env", "APP_PORT=wrong\n" + line + "\n");
        assertThat(everything()).contains("wrong").doesNotContain(CANARY);
    }

    @Test
    void of_a_file_in_the_secrets_directory_that_is_wrong() throws IOException {
        machine.file("/run/secrets/database.pool", CANARY).file("/run/secrets/port", CANARY + "\u0001");
        machine.file("/run/secrets/database.api-token", CANARY).file("/run/secrets/keys", "[\"" + CANARY);
        assertThat(everything()).contains("wrong-type").doesNotContain(CANARY);
    }

    @Test
    void of_a_secret_that_another_setting_refers_to() throws IOException {
        machine.file(
                "/app/config/default.conf", "port = ${APP_DATABASE_PASSWORD}, database.pool = ${database.password}");
        machine.variable("APP_DATABASE_PASSWORD", CANARY);
        assertThat(everything()).contains("wrong-type").doesNotContain(CANARY);
    }

    @Test
    void of_a_variable_that_is_no_setting_and_that_a_setting_refers_to() throws IOException {
        machine.file("/app/config/default.conf", "port = ${DB_PASS}").variable("DB_PASS", CANARY);
        assertThat(everything()).contains("wrong-type").doesNotContain(CANARY);
    }

    @Test
    void of_a_value_where_values_are_hidden() {
        machine.variable("APP_PORT", CANARY).variable("APP_DATABASE_POOL", CANARY);
        Inspection<Settings> inspection = SettingsLoader.of(Settings.class)
                .layers(machine.layers())
                .hideValues()
                .inspect();
        assertThat(inspection.report().text()).contains("APP_PORT").doesNotContain(CANARY);
    }
}
