package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of HOCON, as far as it takes to say which token is out of place and what belongs there instead. Brackets match and
 * quotation marks have partners: {@link QuotationMarks} and {@link Brackets} are asked before.
 *
 * <p>Longer than other files, since a grammar reads best in one piece.
 */
final class HoconGrammar {
    private final BrokenText text;
    private final Cursor at;
    private int lists;
    private @Nullable Field above;

    private HoconGrammar(BrokenText text) {
        this.text = text;
        this.at = new Cursor(text);
    }

    static Optional<Problem> explain(BrokenText text) {
        return Optional.ofNullable(new HoconGrammar(text).document());
    }

    private @Nullable Problem document() {
        at.skipLineEnds();
        if (at.is(Scanner.Kind.OPEN_BRACKET) && !isHeader()) {
            return SyntaxProblems.rootIsAList(text, at.token());
        }
        if (!at.is(Scanner.Kind.OPEN_BRACE)) {
            return section();
        }
        at.advance();
        Problem inside = section();
        if (inside != null) {
            return inside;
        }
        Token closing = at.advance();
        at.skipLineEnds();
        return at.is(Scanner.Kind.END) ? null : SyntaxProblems.behindTheRoot(text, closing, at.token());
    }

    /** The settings up to the closing bracket or the end of the text, which stays the token to be looked at. */
    private @Nullable Problem section() {
        Problem found = null;
        at.skipLineEnds();
        while (found == null && !at.is(Scanner.Kind.END) && !at.token().closes()) {
            found = setting();
            at.skipLineEnds();
            if (found == null && at.is(Scanner.Kind.COMMA)) {
                at.advance();
                at.skipLineEnds();
            }
        }
        return found;
    }

    private @Nullable Problem setting() {
        return switch (at.token().kind()) {
            case COMMA -> SyntaxProblems.commaAfterNothing(text, at.token());
            case SEPARATOR -> SyntaxProblems.keyMissing(text, at.token());
            case SUBSTITUTION -> SyntaxProblems.referenceAsKey(text, at.token());
            case OPEN_BRACE -> SyntaxProblems.bracketAsKey(text, at.token());
            case OPEN_BRACKET ->
                isHeader() ? ForeignProblems.header(text, at.token()) : SyntaxProblems.bracketAsKey(text, at.token());
            default -> at.is("include") ? include() : keyAndValue();
        };
    }

    /** Whether a bracket begins a line that holds nothing but a name in brackets. */
    private boolean isHeader() {
        return text.isFirstInLine(at.token())
                && text.content(text.line(at.token().start())).strip().matches("\\[{1,2}[\\w.\"-]+]{1,2}");
    }

    private @Nullable Problem include() {
        Token word = at.advance();
        boolean named = false;
        while (at.token().isText()) {
            named |= at.advance().is(Scanner.Kind.QUOTED);
        }
        return named ? null : SyntaxProblems.includeAsKey(text, word);
    }

    private @Nullable Problem keyAndValue() {
        Token before = at.last();
        Token first = at.token();
        StringBuilder path = new StringBuilder();
        while (at.token().isText()) {
            Problem found = at.is(Scanner.Kind.QUOTED) ? quoted(Field.element(at.token())) : reservedInKey();
            if (found != null) {
                return found;
            }
            Token word = at.advance();
            path.append(" ".repeat(word.start() - first.start() - path.length()))
                    .append(word.is(Scanner.Kind.QUOTED) ? "q".repeat(word.end() - word.start()) : text.written(word));
        }
        Token end = at.last();
        at.skipLineEnds();
        if (!at.is(Scanner.Kind.SEPARATOR) && !at.is(Scanner.Kind.OPEN_BRACE)) {
            return noSetting(first, end, before);
        }
        int dot = Words.emptyStep(path.toString());
        if (dot >= 0) {
            return SyntaxProblems.emptyStep(text, first.start() + dot);
        }
        Field field = new Field(first.start(), end.end(), at.token());
        if (at.is(Scanner.Kind.SEPARATOR)) {
            if (lists > 0 && at.is("+=")) {
                return SyntaxValueProblems.appendInList(text, field);
            }
            at.advance();
        }
        above = field;
        return value(field);
    }

    private @Nullable Problem reservedInKey() {
        int offset = at.token().start() + Words.reserved(text.written(at.token()));
        if (offset < at.token().start()) {
            return null;
        }
        return text.shows(offset)
                ? SyntaxProblems.reservedInKey(text, offset)
                : SyntaxProblems.noSetting(text, at.token(), at.token());
    }

    /** A line that goes on with no sign: it may belong to the setting above. */
    private Problem noSetting(Token first, Token end, Token before) {
        if (above != null && before.is(Scanner.Kind.COMMA) && !text.isFirstInLine(first)) {
            return SyntaxValueProblems.commaInValue(text, above, before);
        }
        String word = text.written(first);
        boolean marker = text.isFirstInLine(first) && (word.equals("-") || word.equals("---"));
        return marker ? ForeignProblems.yamlMarker(text, first, above) : SyntaxProblems.noSetting(text, first, end);
    }

    /** A value, which may be several pieces in a line. */
    private @Nullable Problem value(Field field) {
        at.skipLineEnds();
        Token first = at.token();
        int pieces = 0;
        Token previous = first;
        while (at.token().isText() || at.token().opens() || at.is(Scanner.Kind.SUBSTITUTION)) {
            Token piece = at.token();
            Problem found = canJoin(previous, piece) ? piece(field) : notJoined(field, previous, piece);
            if (found != null) {
                return found;
            }
            previous = piece;
            pieces++;
        }
        if (pieces == 0) {
            return missing(field);
        }
        return at.is(Scanner.Kind.SEPARATOR) ? separatorInValue(field, first, pieces) : null;
    }

    /** Whether two pieces side by side make one value: texts do, sections do, lists do. */
    private boolean canJoin(Token left, Token right) {
        boolean reference = left.is(Scanner.Kind.SUBSTITUTION) || right.is(Scanner.Kind.SUBSTITUTION);
        boolean alike = left.is(right.kind()) || (left.isText() && right.isText());
        return reference || alike || isNumbered(left) || isNumbered(right);
    }

    /** Whether the keys of a section are numbers, which makes it a list. */
    private boolean isNumbered(Token brace) {
        Token inside = brace;
        do {
            inside = text.after(inside);
        } while (inside.is(Scanner.Kind.NEWLINE));
        return brace.is(Scanner.Kind.OPEN_BRACE) && text.written(inside).matches("\"?[0-9].*");
    }

    private Problem notJoined(Field field, Token left, Token right) {
        return right.isText()
                ? SyntaxProblems.behindBracket(text, right)
                : SyntaxValueProblems.sideBySide(text, field, left, right);
    }

    private @Nullable Problem piece(Field field) {
        Problem found;
        if (at.is(Scanner.Kind.QUOTED)) {
            found = quoted(field);
        } else if (at.is(Scanner.Kind.UNQUOTED)) {
            found = word(field);
        } else if (at.is(Scanner.Kind.SUBSTITUTION)) {
            found = References.explain(text, field, at.token());
        } else {
            found = at.advance().is(Scanner.Kind.OPEN_BRACKET) ? elements() : section();
        }
        at.advance();
        return found;
    }

    private @Nullable Problem word(Field field) {
        String word = text.written(at.token());
        int reserved = Words.reserved(word);
        if (reserved < 0) {
            return null;
        }
        boolean name = at.last().equals(field.sign()) && word.matches("\\$\\(?[A-Z_][A-Z0-9_]*\\)?");
        return name
                ? SyntaxValueProblems.dollarName(text, field, at.token().start())
                : SyntaxValueProblems.reserved(text, field, at.token().start() + reserved);
    }

    private @Nullable Problem quoted(Field field) {
        int escape = Words.badEscape(text.written(at.token()));
        if (escape >= 0) {
            return BracketProblems.unknownEscape(text, field, at.token().start() + escape);
        }
        int control = Words.control(text.written(at.token()));
        return control < 0
                ? null
                : BracketProblems.controlCharacter(text, at.token().start() + control);
    }

    private @Nullable Problem elements() {
        lists++;
        Problem found = null;
        at.skipLineEnds();
        while (found == null && !at.token().closes()) {
            found = at.is(Scanner.Kind.COMMA)
                    ? SyntaxProblems.commaAfterNothing(text, at.token())
                    : value(Field.element(at.last()));
            at.skipLineEnds();
            if (found == null && at.is(Scanner.Kind.COMMA)) {
                at.advance();
                at.skipLineEnds();
            }
        }
        lists--;
        return found;
    }

    private Problem missing(Field field) {
        if (!at.is(Scanner.Kind.SEPARATOR)) {
            return valueMissing(field);
        }
        return field.isElement()
                ? SyntaxValueProblems.reserved(text, field, at.token().start())
                : SyntaxValueProblems.twoSigns(text, field, at.token());
    }

    private Problem valueMissing(Field field) {
        Token comment = at.comment();
        boolean hidden = comment.start() > field.sign().start()
                && text.line(comment.start()) == text.line(field.sign().start());
        return hidden
                ? SyntaxValueProblems.commentAsValue(text, field, comment)
                : SyntaxValueProblems.valueMissing(text, field);
    }

    /** Another {@code =} or {@code :} behind a value: it belongs to the value, or the value is in truth the next key. */
    private Problem separatorInValue(Field field, Token first, int pieces) {
        int line = text.line(field.sign().start());
        int valueLine = text.line(first.start());
        if (at.last().closes()) {
            return SyntaxProblems.behindBracket(text, at.token());
        }
        if (field.isElement() || valueLine == line) {
            Problem problem =
                    SyntaxValueProblems.reserved(text, field, at.token().start());
            return pieces == 1 ? problem : SyntaxValueProblems.orNextSetting(problem);
        }
        boolean yaml = text.written(field.sign()).equals(":") && text.indentation(valueLine) > text.indentation(line);
        return yaml ? ForeignProblems.yamlSection(text, field) : valueMissing(field);
    }
}
