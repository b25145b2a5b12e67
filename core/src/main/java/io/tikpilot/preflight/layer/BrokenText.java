package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A text that the parser refused, cut into tokens and lines, so that what is wrong with it can be looked for. */
final class BrokenText {
    private static final int LONGEST_KEY = 60;

    private final TextSource source;
    private final Syntax syntax;
    private final List<Token> tokens = new ArrayList<>();
    private final int[] lineStarts;
    private final int[] indents;

    BrokenText(TextSource source, Syntax syntax) {
        this.source = source;
        this.syntax = syntax;
        Scanner scanner = new Scanner(source.text());
        Scanner.Kind kind;
        do {
            kind = scanner.next();
            tokens.add(new Token(kind, scanner.start(), scanner.end()));
        } while (kind != Scanner.Kind.END);
        lineStarts = source.lineStarts();
        indents = Arrays.stream(lineStarts).map(this::blanksFrom).toArray();
    }

    TextSource source() {
        return source;
    }

    boolean isJson() {
        return syntax == Syntax.JSON;
    }

    /** All tokens, the last of which is the end. */
    List<Token> tokens() {
        return tokens;
    }

    /** The token behind another. */
    Token after(Token token) {
        int index = Collections.binarySearch(tokens, token, Comparator.comparingInt(Token::start));
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    /** A token as it is written. */
    String written(Token token) {
        return source.text().substring(token.start(), token.end());
    }

    /** The number of lines. */
    int lines() {
        return lineStarts.length;
    }

    /** The number of the line at an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** A line without its end. */
    String content(int line) {
        int start = lineStarts[line - 1];
        int end = line == lines() ? source.text().length() : lineStarts[line] - 1;
        boolean windows = end > start && source.text().charAt(end - 1) == '\r';
        return source.text().substring(start, windows ? end - 1 : end);
    }

    /** The column of an offset in its line, from 1. */
    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    private int blanksFrom(int offset) {
        int i = offset;
        while (i < source.text().length() && " \t".indexOf(source.text().charAt(i)) >= 0) {
            i++;
        }
        return i - offset;
    }

    /** How many blanks a line begins with. */
    int indentation(int line) {
        return indents[line - 1];
    }

    boolean isBlank(int line) {
        return content(line).isBlank();
    }

    boolean isFirstInLine(Token token) {
        int line = line(token.start());
        return token.start() == lineStarts[line - 1] + indents[line - 1];
    }

    /** The place of a span with as much of its line as may be shown. */
    Origin place(int start, int end) {
        int line = line(start);
        int lineStart = lineStarts[line - 1];
        return masked(line).at(source.atLine(line), start - lineStart, end - lineStart);
    }

    Origin place(Token token) {
        return place(token.start(), token.end());
    }

    /** The content of a line, or of the last one before it that has any: a parser gives up one line after the last. 0 is no line. */
    Origin place(int line) {
        int shown = Math.min(line, lines());
        while (shown > 1 && isBlank(shown)) {
            shown--;
        }
        if (shown < 1 || isBlank(shown)) {
            return source.atLine(line);
        }
        int start = lineStarts[shown - 1];
        return place(
                start + indentation(shown),
                start + content(shown).stripTrailing().length());
    }

    /** Whether a report shows what stands at an offset. */
    boolean shows(int offset) {
        int line = line(offset);
        return column(offset) <= masked(line).visible();
    }

    private MaskedLine masked(int line) {
        return syntax == Syntax.PROPERTIES ? MaskedLine.ofProperties(content(line)) : MaskedLine.of(content(line));
    }

    /**
     * The key in a span as it may be repeated in a line that is to be typed; {@code KEY} where it is masked, or is none.
     *
     * @param start where the key begins; negative if there is no key
     */
    String key(int start, int end) {
        if (start < 0 || end <= start || !shows(end - 1)) {
            return "KEY";
        }
        String key = source.text().substring(start, end);
        boolean plain = key.length() <= LONGEST_KEY
                && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-\"".indexOf(c) >= 0);
        return plain ? key : "KEY";
    }

    /** The key that a value at an offset belongs to, if it stands in the same line; a field without key if none does. */
    Field fieldAt(int offset) {
        int keyStart = -1;
        int keyEnd = -1;
        Field field = Field.element(tokens.get(0));
        for (Token token : tokens) {
            if (token.start() >= offset) {
                break;
            }
            if (token.is(Scanner.Kind.SEPARATOR) && keyStart >= 0) {
                field = new Field(keyStart, keyEnd, token);
            }
            boolean ends = token.is(Scanner.Kind.NEWLINE) || token.is(Scanner.Kind.COMMA);
            field = ends ? Field.element(token) : field;
            keyStart = token.isText() ? (keyStart < 0 ? token.start() : keyStart) : -1;
            keyEnd = token.isText() ? token.end() : keyEnd;
        }
        return field;
    }
}
