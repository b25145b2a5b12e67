package io.tikpilot.preflight.env;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code .env} file by the grammar of the Compose specification for {@code env_file}: {@code NAME=value}, a leading
 * {@code export}, comments after a blank, quotes with and without interpolation, values over several lines. A name without a
 * value is taken from the environment. The last of several lines with one name counts.
 *
 * <p>Longer than other files, since a grammar reads best in one piece.
 */
final class Dotenv {
    private final String source;
    private final String text;
    private final int most;
    private final LineCounter lines;
    private final Map<String, String> environment;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private String name = "";
    private int at;

    private Dotenv(String source, String text, Map<String, String> environment, int most) {
        this.source = source;
        this.text = text.replace("\r\n", "\n");
        this.lines = new LineCounter(this.text);
        this.environment = environment;
        this.most = most;
    }

    /**
     * What a text sets.
     *
     * @param environment what interpolation may refer to, before the text itself
     * @param most the characters of one value
     */
    static Dotenv parse(String source, String text, Map<String, String> environment, int most) {
        Dotenv dotenv = new Dotenv(source, text, environment, most);
        while (dotenv.at < dotenv.text.length()) {
            dotenv.line();
        }
        return dotenv;
    }

    /** The names and values, in the order of the lines. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** The lines that set nothing. */
    List<Refusal> refusals() {
        return refusals;
    }

    private void line() {
        skipBlanks();
        if (atLineEnd()) {
            at++;
            return;
        }
        if (text.startsWith("export ", at) || text.startsWith("export\t", at)) {
            at += "export ".length();
            skipBlanks();
        }
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        name = text.substring(start, at);
        skipBlanks();
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            refuse(start, "a line is not NAME=value", "expected a name first");
        } else if (atLineEnd()) {
            passOn(name, start);
            skipLine();
        } else if (text.charAt(at) == '=' || text.charAt(at) == ':') {
            at++;
            skipBlanks();
            value(name, start);
        } else {
            refuse(at, "a line is not NAME=value", "expected `=` after the first word");
        }
    }

    private void passOn(String name, int start) {
        String value = environment.get(name);
        if (value != null) {
            entries.put(name, new Entry(value, lines.of(start), columnOf(start)));
        }
    }

    private void value(String name, int start) {
        char quote = at < text.length() ? text.charAt(at) : '\n';
        String value = quote == '"' || quote == '\'' ? quoted(quote) : unquoted();
        if (value != null) {
            entries.put(name, new Entry(value, lines.of(start), columnOf(start)));
        }
    }

    private @Nullable String unquoted() {
        int start = at;
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        at = end + 1;
        for (int i = start; i < end; i++) {
            boolean comment = text.charAt(i) == '#' && i > start && isBlank(text.charAt(i - 1));
            if (comment) {
                end = i;
            }
        }
        return expanded(text.substring(start, end).strip(), start);
    }

    private @Nullable String quoted(char quote) {
        int start = at++;
        StringBuilder raw = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                raw.append(quote == '"' ? escape(text.charAt(at + 1)) : literal(text.charAt(at + 1), quote));
                at += 2;
            } else {
                raw.append(text.charAt(at++));
            }
        }
        if (at >= text.length()) {
            refuse(start, "a quotation mark is never closed", "expected another " + quote);
            return null;
        }
        at++;
        skipBlanks();
        if (!atLineEnd()) {
            refuse(at, "something follows a quoted value", "expected the end of the line or a comment after a blank");
            return null;
        }
        skipLine();
        return quote == '"' ? expanded(raw.toString(), start) : raw.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '"', '\\' -> String.valueOf(c);
            case '$' -> "$$"; // a dollar that interpolation leaves alone
            default -> "\\" + c;
        };
    }

    private static String literal(char c, char quote) {
        return c == quote ? String.valueOf(c) : "\\" + c;
    }

    private @Nullable String expanded(String value, int offset) {
        Interpolation interpolation = new Interpolation(
                variable -> {
                    String real = environment.get(variable);
                    Entry earlier = entries.get(variable);
                    return real != null ? real : earlier == null ? null : earlier.value();
                },
                most);
        try {
            return interpolation.expand(value);
        } catch (IllegalArgumentException e) {
            String expectation = String.valueOf(e.getMessage());
            add(EnvProblems.malformed(origin(offset), "a reference in a value cannot be replaced", expectation));
            return null;
        }
    }

    private void refuse(int offset, String message, String expectation) {
        add(EnvProblems.malformed(origin(offset), message, expectation));
        skipLine();
    }

    private void add(Problem problem) {
        refusals.add(new Refusal(name, problem));
    }

    /** The place of an offset; what stands there is not shown, since it may be a secret. */
    private Origin origin(int offset) {
        return Origin.of(source, lines.of(offset)).atColumn(columnOf(offset));
    }

    private int columnOf(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void skipLine() {
        int newline = text.indexOf('\n', at);
        at = newline < 0 ? text.length() : newline + 1;
    }

    private boolean atLineEnd() {
        boolean comment = at < text.length() && text.charAt(at) == '#';
        if (comment) {
            skipLine();
            at--; // the newline itself, or one before the end
        }
        return comment || at >= text.length() || text.charAt(at) == '\n';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '[' || c == ']';
    }

    /**
     * A value of the file.
     *
     * @param line the line its name stands in, from 1
     * @param column where in the line, from 1
     */
    record Entry(String value, int line, int column) {}

    /**
     * A line that sets nothing.
     *
     * @param name the name it begins with; empty if it begins with none
     */
    record Refusal(String name, Problem problem) {}
}
