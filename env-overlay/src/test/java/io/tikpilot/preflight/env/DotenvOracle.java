package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Places;
import io.tikpilot.preflight.problem.Bounds;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be so of any text in the place of an {@code .env} file, whatever its grammar makes of it. */
final class DotenvOracle {
    /** Where every sign of it stands behind a {@code =}, nothing that is printed may show it. */
    static final String CANARY = "c4n!4ry";

    private static final Map<String, String> ENVIRONMENT =
            Map.of("HOST", "db", "EMPTY", "", "ODD", "a \"b\" $HOST ${c} #\\", "APP_TAGS_1", "one");

    private static final int MOST = 300;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Path FILE = file();

    enum Grammar {
        COMPOSE,
        RAW
    }

    record Inner(Optional<String> name, @Default("1") int size) {}

    record Settings(
            Optional<String> text,
            @Default("1") int port,
            @Default("a") List<String> tags,
            Map<String, String> labels,
            Optional<Secret> secret,
            Inner inner) {}

    private DotenvOracle() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("dotenv", ".env");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(String text, Grammar grammar) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DotenvContent content = read(text, grammar);
        assertThat(read(text, grammar)).hasToString(content.toString());
        String lines = grammar == Grammar.RAW
                ? text.replace("\r\n", "\n")
                : text.replace("\r\n", "\n").replace('\r', '\n');
        content.entries().forEach((name, entry) -> {
            String line = lines.split("\n", -1)[entry.line() - 1];
            assertThat(line.startsWith(name, entry.column() - 1))
                    .as("%s at %s in %s", name, entry, text)
                    .isTrue();
        });
        for (DotenvContent.Remark remark : content.remarks()) {
            remark.problem().origin().ifPresent(origin -> Places.areIn(text, origin));
        }
        if (grammar == Grammar.RAW) {
            assertThat(values(content)).as(text).isEqualTo(raw(text));
        } else {
            content.entries().forEach((name, entry) -> comesBack(name, entry.value()));
        }
        loads(text, grammar);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(nanos)).as(text).isLessThan(LONGEST);
    }

    private static DotenvContent read(String text, Grammar grammar) {
        return grammar == Grammar.RAW
                ? RawGrammar.read("t", text, ENVIRONMENT)
                : ComposeGrammar.read("t", text, ENVIRONMENT, MOST);
    }

    private static Map<String, String> values(DotenvContent content) {
        Map<String, String> values = new LinkedHashMap<>();
        content.entries().forEach((name, entry) -> values.put(name, entry.value()));
        return values;
    }

    /** The values of a raw file once more, in other words. */
    private static Map<String, String> raw(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.split("\r?\n|\r$", -1)) {
            String[] parts = line.split("=", 2);
            String name = parts[0].replaceFirst("^[\\s\\p{Z}\u0085]+", "");
            boolean comment = name.startsWith("#") || name.isEmpty();
            String value = parts.length == 2 ? parts[1] : ENVIRONMENT.get(name);
            if (!comment && !name.contains(" ") && !name.contains("\t") && value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** A value that is written in double quotation marks, with all escapes, is read as the same value. */
    private static void comesBack(String name, String value) {
        StringBuilder written = new StringBuilder(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            written.append("\\\"$".indexOf(c) >= 0 ? "\\" + c : c == '\r' ? "\\r" : String.valueOf(c));
        }
        DotenvContent content = ComposeGrammar.read("t", written.append('"').toString(), Map.of(), MOST);
        assertThat(values(content)).as(written.toString()).isEqualTo(Map.of(name, value));
        assertThat(content.remarks())
                .filteredOn(remark -> remark.problem().isError())
                .isEmpty();
    }

    private static void loads(String text, Grammar grammar) {
        try {
            Files.writeString(FILE, text.replace('\ud800', '?'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Inspection<Settings> inspection = loader(grammar).inspect();
        assertThat(loader(grammar).inspect().report().text())
                .isEqualTo(inspection.report().text());
        assertThat(inspection.settings().isPresent())
                .isNotEqualTo(inspection.report().hasErrors());
        Bounds.hold(inspection.report());
        for (Problem problem : inspection.report().problems()) {
            problem.origin()
                    .filter(origin -> origin.source().equals(FILE.toString()))
                    .ifPresent(origin -> Places.areIn(text, origin));
        }
        if (isHidden(text)) {
            String hidden = loader(grammar).hideValues().inspect().report().text();
            assertThat(hidden).as(text).doesNotContain(CANARY);
        }
    }

    private static SettingsLoader<Settings> loader(Grammar grammar) {
        Dotenv dotenv = grammar == Grammar.RAW ? Dotenv.raw(FILE) : Dotenv.compose(FILE);
        return SettingsLoader.of(Settings.class)
                .layer(EnvOverlay.prefixed("APP").reading(ENVIRONMENT).dotenv(dotenv));
    }

    private static boolean isHidden(String text) {
        return text.contains(CANARY)
                && text.lines()
                        .allMatch(line -> !line.contains(CANARY)
                                || (line.contains("=") && line.indexOf('=') < line.indexOf(CANARY)));
    }
}
