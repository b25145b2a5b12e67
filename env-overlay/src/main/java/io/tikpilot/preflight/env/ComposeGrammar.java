package io.tikpilot.preflight.env;

import io.tikpilot.preflight.problem.Problem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of the Compose specification for {@code env_file}, with the values that its reference implementation compose-go
 * reads. A line that is none of the grammar is told and the others count; some that compose-go takes are refused, since nobody
 * means what it makes of them: see {@code docs/environment.md}.
 */
final class ComposeGrammar {
    private final DotenvText text;
    private final Map<String, String> environment;
    private final int most;
    private final DotenvContent content = new DotenvContent();
    private final Set<WrongLine.Foreign> told = EnumSet.noneOf(WrongLine.Foreign.class);
    private String name = "";
    private int at;

    private ComposeGrammar(DotenvText text, Map<String, String> environment, int most) {
        this.text = text;
        this.environment = environment;
        this.most = most;
    }

    /**
     * What a text sets.
     *
     * @param environment what references mean, before the text itself
     * @param most the characters that one value may come to by its references
     */
    static DotenvContent read(String source, String text, Map<String, String> environment, int most) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        ComposeGrammar grammar = new ComposeGrammar(new DotenvText(source, lines), environment, most);
        while (grammar.at < lines.length()) {
            grammar.line();
        }
        return grammar.content;
    }

    private void line() {
        skipBlanks();
        if (atLineEnd()) {
            skipLine();
            return;
        }
        if (text.hasAt(at, "export") && Blanks.isBlank(text.at(at + "export".length()))) {
            at += "export".length();
            skipBlanks();
        }
        int start = at;
        while (isNamePart(text.at(at))) {
            at++;
        }
        name = text.between(start, at);
        boolean hash = text.at(at) == '#';
        skipBlanks();
        if (name.isEmpty() || hash) {
            wrongLine(at);
        } else if (atLineEnd()) {
            set(environment.get(name), start);
            skipLine();
        } else if (text.at(at) == '=' || text.at(at) == ':') {
            at++;
            skipBlanks();
            char quote = text.at(at);
            set(quote == '"' || quote == '\'' ? quoted(quote) : unquoted(), start);
        } else {
            wrongLine(at);
        }
    }

    private void set(@Nullable String value, int start) {
        if (value != null) {
            content.entries().put(name, text.entry(value, start));
        }
    }

    private @Nullable String unquoted() {
        int start = at;
        String line = text.between(start, text.lineEnd(start));
        int comment = line.indexOf(" #");
        String written = Blanks.withoutTrailing(comment < 0 ? line : line.substring(0, comment));
        at = text.lineEnd(start) + 1;
        Divergence divergence = Divergence.inUnquoted(written);
        warn(divergence, start);
        return expanded(written, start, divergence);
    }

    private @Nullable String quoted(char quote) {
        int start = at++;
        StringBuilder raw = new StringBuilder();
        while (at < text.length() && text.at(at) != quote) {
            if (text.at(at) == '\\' && at + 1 < text.length()) {
                raw.append(text.at(at + 1) == quote ? "" : "\\").append(text.at(at + 1));
                at += 2;
            } else {
                raw.append(text.at(at++));
            }
        }
        int close = at++;
        skipBlanks();
        boolean ends = close < text.length() && atLineEnd();
        if (!ends && (close >= text.length() || beginsAnotherValue(close, start))) {
            at = start;
            refuse(DotenvProblems.openQuote(text.place(start), name, quote));
            return null;
        }
        if (!ends) {
            boolean below = text.lineStart(at) > start; // nothing there tells a name from a value
            refuse(DotenvProblems.afterQuote(below ? text.origin(at) : text.place(at), name, quote));
            return null;
        }
        skipLine();
        if (quote == '\'') {
            return raw.toString();
        }
        Divergence divergence = Divergence.inQuoted(raw);
        warn(divergence, start);
        return expanded(Escapes.replaced(raw.toString()), start, divergence);
    }

    /** Whether a quotation mark that closes a value is rather the first one of the next: then the value has no end. */
    private boolean beginsAnotherValue(int mark, int start) {
        int line = text.lineStart(mark);
        return line > start && text.between(line, mark).matches("\\s*(export\\s+)?[\\w.-]+\\s*=\\s*");
    }

    private @Nullable String expanded(String value, int offset, @Nullable Divergence known) {
        Interpolation interpolation = new Interpolation(
                variable -> {
                    String real = environment.get(variable);
                    DotenvContent.Entry earlier = content.entries().get(variable);
                    return real != null ? real : earlier == null ? null : earlier.value();
                },
                most);
        try {
            String expanded = interpolation.expand(value);
            if (interpolation.hasUnset() && known == null) {
                warn(new Divergence(Divergence.Kind.UNSET, 0), offset);
            }
            return expanded;
        } catch (BadReference e) {
            remark(BadReferenceProblems.of(text.place(offset), name, e));
            return null;
        }
    }

    private void wrongLine(int offset) {
        int start = text.lineStart(offset);
        WrongLine line = new WrongLine(text.lineAt(offset), offset - start, index -> text.place(start + index));
        boolean first = line.foreign().map(told::add).orElse(true);
        if (!first) {
            skipLine();
        } else {
            refuse(line.problem());
        }
    }

    private void refuse(Problem problem) {
        remark(problem);
        skipLine();
    }

    private void warn(@Nullable Divergence divergence, int start) {
        if (divergence != null) {
            remark(DotenvProblems.divergence(divergence.kind(), text.place(start + divergence.index()), name));
        }
    }

    private void remark(Problem problem) {
        content.remarks().add(new DotenvContent.Remark(name, problem));
    }

    private void skipBlanks() {
        while (Blanks.isBlank(text.at(at))) {
            at++;
        }
    }

    private void skipLine() {
        at = text.lineEnd(at) + 1;
    }

    private boolean atLineEnd() {
        return text.isEnd(at) || text.at(at) == '#';
    }

    private static boolean isNamePart(char c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(c) || "_.-[]".indexOf(c) >= 0;
        };
    }
}
