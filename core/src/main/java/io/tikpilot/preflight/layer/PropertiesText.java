package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Java properties, by {@link Properties#load(java.io.Reader)}; a dot begins a new key. typesafe-config reads them too, but it
 * drops a value silently where another line makes its key a section, and it knows no lines.
 */
final class PropertiesText {
    /** A key, a sign and a value. */
    private static final int TOKENS = 3;

    private PropertiesText() {}

    /** The values as nested maps, in the order of the keys. */
    static Map<String, Object> values(TextSource source, Limits limits, List<Problem> problems) {
        Map<String, Object> root = new LinkedHashMap<>();
        Map<KeyPath, PropertiesLine> places = new HashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        List<PropertiesLine> lines = PropertiesLine.all(source.text());
        int tokens = 0;
        for (PropertiesLine line : lines) {
            tokens += TOKENS + dots(line);
            Problem beyond = line.hasNoSeparator() ? noSetting(source, line) : beyond(line, tokens, source, limits);
            if (beyond != null) {
                problems.add(beyond);
                return root;
            }
            Properties one = load(line, source, problems);
            if (one == null) {
                return root;
            }
            for (String key : one.stringPropertyNames()) {
                put(root, List.of(key.split("\\.", -1)), one.getProperty(key, ""), line, places, conflicts);
            }
        }
        if (!conflicts.isEmpty()) {
            BrokenText text = new BrokenText(source, Syntax.PROPERTIES);
            for (Conflict conflict : conflicts) {
                problems.add(PropertiesProblems.valueAndSection(text, conflict));
            }
        }
        return root;
    }

    private static Problem noSetting(TextSource source, PropertiesLine line) {
        int end = source.lineEnd(line.start());
        return PropertiesProblems.noSetting(new BrokenText(source, Syntax.PROPERTIES), line.keyStart(), end);
    }

    /** Measured before anything is made of it: a path is a section for each of its dots. */
    private static @Nullable Problem beyond(PropertiesLine line, int tokens, TextSource source, Limits limits) {
        if (tokens > limits.tokens()) {
            return LayerProblems.beyondLimit(source.origin(line.start()), LayerProblems.Limit.TOKENS, limits.tokens());
        }
        if (line.text().length() > limits.stringLength()) {
            return LayerProblems.beyondLimit(
                    source.origin(line.start()), LayerProblems.Limit.STRING, limits.stringLength());
        }
        return dots(line) >= limits.pathSteps()
                ? LayerProblems.beyondLimit(source.origin(line.start()), LayerProblems.Limit.PATH, limits.pathSteps())
                : null;
    }

    private static int dots(PropertiesLine line) {
        int dots = 0;
        for (int i = 0; i < line.text().length() && "=:".indexOf(line.text().charAt(i)) < 0; i++) {
            dots += line.text().charAt(i) == '.' ? 1 : 0;
        }
        return dots;
    }

    private static @Nullable Properties load(PropertiesLine line, TextSource source, List<Problem> problems) {
        try {
            return load(line.text());
        } catch (IllegalArgumentException e) { // a bad Unicode escape
            int escape = line.start() + badEscape(line.text());
            problems.add(PropertiesProblems.unknownEscape(new BrokenText(source, Syntax.PROPERTIES), line, escape));
            return null;
        }
    }

    /** Where {@code \\u} is not followed by four hexadecimal digits. */
    private static int badEscape(String line) {
        int i = line.indexOf('\\');
        while (i >= 0 && !(line.startsWith("u", i + 1) && !Words.isHex(line, i + 2))) {
            i = line.indexOf('\\', i + 2);
        }
        return Math.max(i, 0);
    }

    private static Properties load(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a string that cannot be read", e);
        }
        return properties;
    }

    @SuppressWarnings("unchecked") // only this class puts maps there
    private static void put(
            Map<String, Object> root,
            List<String> steps,
            String value,
            PropertiesLine line,
            Map<KeyPath, PropertiesLine> places,
            List<Conflict> conflicts) {
        Map<String, Object> section = root;
        KeyPath path = KeyPath.ROOT;
        for (String step : steps.subList(0, steps.size() - 1)) {
            path = path.child(step);
            Object next = section.computeIfAbsent(step, any -> new LinkedHashMap<String, Object>());
            if (!(next instanceof Map)) {
                conflicts.add(new Conflict(path, places.getOrDefault(path, line), line));
                return;
            }
            places.putIfAbsent(path, line);
            section = (Map<String, Object>) next;
        }
        path = path.child(steps.get(steps.size() - 1));
        if (section.put(path.name(), value) instanceof Map) {
            conflicts.add(new Conflict(path, line, places.getOrDefault(path, line)));
        }
        places.put(path, line);
    }

    /** A key that is a single value in one line and a section in another. */
    record Conflict(KeyPath path, PropertiesLine value, PropertiesLine section) {}

    /** Where each key and value stands. */
    static List<Outline.Entry> outline(String text, KeyPath base) {
        List<Outline.Entry> entries = new ArrayList<>();
        for (PropertiesLine line : PropertiesLine.all(text)) {
            Properties one = load(line.text());
            for (String key : one.stringPropertyNames()) {
                int end = line.start() + line.text().length();
                int keyEnd = line.keyEnd();
                int valueStart = keyEnd;
                while (valueStart < end && " \t\f=:".indexOf(text.charAt(valueStart)) >= 0) {
                    valueStart++;
                }
                KeyPath path = base.append(KeyPath.of(key.split("\\.", -1)));
                entries.add(new Outline.Entry(path, line.keyStart(), keyEnd, valueStart, end, Outline.Form.SCALAR));
            }
        }
        return entries;
    }
}
