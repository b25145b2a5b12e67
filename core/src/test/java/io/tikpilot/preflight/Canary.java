package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.NotBlank;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.schema.Setting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** A secret that is put wherever a secret can stand, with every mistake around it, and must come out nowhere. */
final class Canary {
    private static final String TEXT = "Canary-5f3a";

    private Canary() {}

    record Account(@NotBlank String name, String token) {}

    record Strict(Secret secret) {
        Strict {
            if (!secret.reveal().isEmpty()) {
                throw new IllegalArgumentException("not good enough: " + secret.reveal() + " / " + secret);
            }
        }
    }

    record Settings(
            @Default("1") int port,
            Optional<Secret> secret,
            Optional<Integer> password,
            Optional<URI> apiKey,
            @Default("") List<Secret> secrets,
            Map<String, Secret> byName,
            Map<String, Integer> credentials,
            @Default("") List<Account> accounts,
            Map<String, String> labels,
            Optional<Strict> strict) {}

    /** Gives references something to refer to, as the environment does. */
    private record Variables() implements Layer {
        @Override
        public String name() {
            return "variables";
        }

        @Override
        public Reading read(Schema<?> schema) {
            return Reading.nothing().withVariables(Map.of("SAFE", TEXT, "URL", "http://" + TEXT + " x"));
        }

        @Override
        public Optional<String> spell(Setting setting) {
            return Optional.empty();
        }
    }

    static SettingsLoader<Settings> loader() {
        return SettingsLoader.of(Settings.class).layer(new Variables());
    }

    /** The text with the canary in every place marked for it. */
    static String in(String text) {
        return text.replace("CANARY", TEXT);
    }

    static void staysHidden(SettingsLoader<Settings> loader) {
        assertThat(seen(loader)).isNotBlank().doesNotContain(TEXT);
    }

    /** All that a program or an operator gets to see of a load. */
    private static String seen(SettingsLoader<Settings> loader) {
        StringWriter seen = new StringWriter();
        PrintWriter out = new PrintWriter(seen);
        Inspection<Settings> inspection = loader.inspect();
        out.println(inspection.report());
        inspection
                .report()
                .problems()
                .forEach(problem -> out.println(problem + " " + problem.labels() + problem.notes() + problem.help()));
        for (Setting setting : inspection.schema().settings()) {
            inspection.provenance(setting.key()).places().forEach(out::println);
        }
        out.println(inspection.layers());
        out.println(loadedAndLogged(loader));
        return seen.toString();
    }

    private static String loadedAndLogged(SettingsLoader<Settings> loader) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.tikpilot");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        StringWriter seen = new StringWriter();
        PrintWriter out = new PrintWriter(seen);
        try {
            Settings settings = loader.load();
            out.println(settings.labels().isEmpty() ? settings : "a map of texts prints what it holds");
        } catch (SettingsException e) {
            e.printStackTrace(out);
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        lines.list.forEach(line -> out.println(line.getFormattedMessage()));
        return seen.toString();
    }
}
