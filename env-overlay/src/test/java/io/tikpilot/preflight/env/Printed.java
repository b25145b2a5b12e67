package io.tikpilot.preflight.env;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsException;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.command.ConfigCommand;
import io.tikpilot.preflight.explain.Explanation;
import io.tikpilot.preflight.explain.ExplanationFormat;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.ReportFormat;
import io.tikpilot.preflight.problem.TextStyle;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * All that a program or an operator can get to see of a load, in every format, as one text. Not in it is what the record prints of
 * itself: its {@code toString()} is the program's own.
 */
final class Printed {
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    private Printed() {}

    /** @param words one of the questions that the command {@code config} answers */
    static String of(SettingsLoader<?> loader, String words) {
        Printed printed = new Printed();
        Inspection<?> inspection = loader.inspect();
        printed.report(inspection);
        printed.explanation(inspection);
        printed.objects(loader, inspection);
        printed.load(loader);
        printed.command(loader, words);
        return printed.text.toString();
    }

    private void report(Inspection<?> inspection) {
        List<ReportFormat> formats = List.of(
                ReportFormat.text(),
                ReportFormat.text(TextStyle.plain().coloured()),
                ReportFormat.json(),
                ReportFormat.github(),
                ReportFormat.sarif());
        formats.forEach(format -> out.println(inspection.report().print(format)));
        out.println(inspection.report());
        for (Problem problem : inspection.report().problems()) {
            out.println(problem + " " + problem.path() + problem.labels() + problem.notes() + problem.help()
                    + problem.suggestion());
        }
    }

    private void explanation(Inspection<?> inspection) {
        Explanation explanation = inspection.explanation();
        for (ExplanationFormat format : List.of(
                ExplanationFormat.text(),
                ExplanationFormat.story(),
                ExplanationFormat.json(),
                ExplanationFormat.html())) {
            out.println(explanation.print(format));
        }
        out.println(explanation);
    }

    private void objects(SettingsLoader<?> loader, Inspection<?> inspection) {
        List<Object> opaque =
                List.of(loader, inspection, loader.schema()); // no toString() yet: one must not show values
        opaque.forEach(out::println);
        out.println(inspection.layers() + " " + inspection.summary());
        for (Layer layer : loader.layers()) {
            out.println(layer + " " + layer.name());
            layer.read(loader.schema()).lookups().forEach(lookup -> out.println(lookup.place()));
            layer.read(loader.schema()).documents().forEach(document -> out.println(document.source()));
        }
        for (Setting setting : loader.schema().settings()) {
            out.println(setting);
            places(inspection.provenance(setting.key()));
        }
        places(inspection.provenance(KeyPath.ROOT));
    }

    private void places(Provenance provenance) {
        out.println(provenance);
        for (Provenance.Place place : provenance.places()) {
            out.println(place + " " + place.shown() + place.key().text()
                    + place.value().text());
        }
    }

    /** The exception with its causes and suppressed ones, and what was logged down to {@code TRACE}. */
    private void load(SettingsLoader<?> loader) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.tikpilot");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        try {
            loader.load();
        } catch (SettingsException e) {
            e.printStackTrace(out);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        log.list.forEach(line -> out.println(line.getFormattedMessage() + line.getThrowableProxy()));
    }

    private void command(SettingsLoader<?> loader, String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ConfigCommand.of(loader).run(List.of(words.split(" ", -1)), stream, stream);
        out.println(bytes.toString(StandardCharsets.UTF_8));
    }
}
