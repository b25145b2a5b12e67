package io.tikpilot.preflight;

import com.typesafe.config.ConfigMemorySize;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.tree.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table {@code hostile.txt}: one input a line, and behind the arrow what comes of it. A line begins with the kind of the input;
 * {@code ¶} is a line feed, {@code ␍} a carriage return, {@code ⇥} a tab, {@code ␌} a form feed, {@code ␀} a zero character, {@code
 * ␛} an escape, and <code>«3×ab»</code> is {@code ababab}. What comes of it is the values of all settings that have one, or every
 * problem with its setting and line.
 */
public final class HostileInputs {
    static final String ARROW = "  →  ";
    static final String CANARY = "hunter2";
    private static final Pattern REPEATED = Pattern.compile("«(\\d+)×([^»]*)»");

    private HostileInputs() {}

    enum Mode {
        IDLE,
        IN_IO
    }

    record Inner(Optional<Integer> number, Optional<String> text) {}

    record Settings(
            Optional<Integer> number,
            Optional<Long> big,
            Optional<Double> ratio,
            Optional<Boolean> flag,
            Optional<Duration> time,
            Optional<ConfigMemorySize> size,
            Optional<Mode> mode,
            Optional<LocalDate> day,
            Optional<String> text,
            Optional<List<String>> list,
            Map<String, String> map,
            Optional<Inner> inner,
            Optional<Secret> secret) {}

    /** One line of the table. */
    record Case(String kind, String written, String expected) {
        private String input() {
            String text = written.replace('¶', '\n')
                    .replace('␍', '\r')
                    .replace('⇥', '\t')
                    .replace('␌', '\f')
                    .replace('␀', '\0')
                    .replace('␛', '\u001b');
            return REPEATED.matcher(text)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
        }

        Inspection<Settings> inspect(Path directory) throws IOException {
            Layer layer = kind.equals("argument")
                    ? Layer.arguments(input())
                    : Layer.file(
                            Files.writeString(directory.resolve("a." + ending()), input(), StandardCharsets.UTF_8));
            return SettingsLoader.of(Settings.class).layer(layer).inspect();
        }

        private String ending() {
            return kind.equals("hocon") ? "conf" : kind;
        }

        String line(String outcome) {
            return kind + "  " + written + ARROW + outcome;
        }
    }

    static List<String> lines() throws IOException {
        try (InputStream in = HostileInputs.class.getResourceAsStream("/hostile.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** The case of a line; nothing for a heading. */
    static Optional<Case> of(String line) {
        if (line.startsWith("# ") || line.isEmpty()) {
            return Optional.empty();
        }
        int kind = line.indexOf("  ");
        int arrow = line.lastIndexOf(ARROW.strip());
        String written = line.substring(kind + 2, arrow < 0 ? line.length() : arrow - 2);
        return Optional.of(new Case(
                line.substring(0, kind),
                written,
                arrow < 0 ? "" : line.substring(arrow + 1).strip()));
    }

    static List<Case> all() throws IOException {
        return lines().stream().map(HostileInputs::of).flatMap(Optional::stream).toList();
    }

    static String outcome(Inspection<Settings> inspection) {
        List<String> parts = new ArrayList<>();
        for (Problem problem : inspection.report().problems()) {
            int line = problem.origin().map(Origin::line).orElse(0);
            parts.add((problem.isError() ? "" : "warning ")
                    + problem.code()
                    + (problem.path().isRoot()
                            ? ""
                            : " " + short60(problem.path().toString()))
                    + (line == 0 ? "" : " in line " + line));
        }
        inspection.settings().ifPresent(settings -> parts.addAll(values(settings)));
        return parts.isEmpty()
                ? "nothing"
                : String.join("; ", parts.subList(0, Math.min(3, parts.size()))).strip();
    }

    private static List<String> values(Record settings) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(settings);
                boolean absent = value.equals(Optional.empty()) || value.equals(Map.of());
                if (!absent) {
                    Object inside = value instanceof Optional<?> optional ? optional.get() : value;
                    values.add(component.getName() + " = " + short60(String.valueOf(inside)));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    /** As it may stand in the table: in one line, and not too long. */
    private static String short60(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(60).forEach(c -> {
            boolean plain = c >= ' '
                    && c != 0x7f
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.SURROGATE;
            line.append(plain || c == ' ' ? Character.toString(c) : "<%X>".formatted(c));
        });
        return line + (text.codePointCount(0, text.length()) > 60 ? "… " + text.length() : "");
    }

    /** Writes the table again with what comes of each input, to be read before it is committed. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("hostile");
        List<String> written = new ArrayList<>();
        for (String line : lines()) {
            Optional<Case> one = of(line);
            written.add(one.isEmpty() ? line : one.get().line(outcome(one.get().inspect(directory))));
        }
        Files.write(Path.of(args[0]), written);
    }
}
