package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.MaskedLine;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<WrongLine.Foreign> told = new HashSet<>();

    private Dotenv(String source, String text, Map<String, String> environment, int most) {
        this.source = source;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
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
            wrongLine(start);
        } else if (atLineEnd()) {
            passOn(name, start);
            skipLine();
        } else if (text.charAt(at) == '=' || text.charAt(at) == ':') {
            at++;
            skipBlanks();
            value(name, start);
        } else {
            wrongLine(at);
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
        int close = at++;
        skipBlanks();
        boolean ends = close < text.length() && atLineEnd();
        if (!ends && (close >= text.length() || beginsAnotherValue(close, start))) {
            at = start;
            refuse(DotenvProblems.openQuote(place(start), name, quote));
            return null;
        }
        if (!ends) {
            boolean below = lineStart(at) > start; // nothing there tells a name from a value
            refuse(DotenvProblems.afterQuote(below ? origin(at) : place(at), name, quote));
            return null;
        }
        skipLine();
        return quote == '"' ? expanded(raw.toString(), start) : raw.toString();
    }

    /** Whether a quotation mark that closes a value is rather the first one of the next: then the value has no end. */
    private boolean beginsAnotherValue(int mark, int start) {
        int line = lineStart(mark);
        return line > start && text.substring(line, mark).matches("\\s*(export\\s+)?[\\w.-]+\\s*=\\s*");
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
        } catch (BadReference e) {
            refusals.add(new Refusal(name, DotenvProblems.badReference(place(offset), name, e)));
            return null;
        }
    }

    private void wrongLine(int offset) {
        int start = lineStart(offset);
        WrongLine line =
                new WrongLine(text.substring(start, lineEnd(offset)), offset - start, index -> place(start + index));
        boolean first = line.foreign().map(told::add).orElse(true);
        if (!first) {
            skipLine();
        } else {
            refuse(line.problem());
        }
    }

    private void refuse(Problem problem) {
        refusals.add(new Refusal(name, problem));
        skipLine();
    }

    /** The place of an offset, its line shown up to the value. */
    private Origin place(int offset) {
        int start = lineStart(offset);
        return MaskedLine.of(text.substring(start, lineEnd(offset)))
                .at(Origin.of(source, lines.of(offset)), offset - start, offset - start + 1);
    }

    /** The place of an offset without what stands there. */
    private Origin origin(int offset) {
        return Origin.of(source, lines.of(offset)).atColumn(columnOf(offset));
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline;
    }

    private int columnOf(int offset) {
        return offset - lineStart(offset) + 1;
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
