package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grammar of JSON (RFC 8259), in the same manner as {@link HoconGrammar}: what people write who think of another notation. */
final class JsonGrammar {
    private final BrokenText text;
    private final Cursor at;

    private JsonGrammar(BrokenText text) {
        this.text = text;
        this.at = new Cursor(text);
    }

    static Optional<Problem> explain(BrokenText text) {
        for (Token token : text.tokens()) {
            if (token.is(Scanner.Kind.COMMENT)) {
                return Optional.of(JsonProblems.comment(text, token));
            }
        }
        return Optional.ofNullable(new JsonGrammar(text).document());
    }

    private @Nullable Problem document() {
        at.skipLineEnds();
        if (at.is(Scanner.Kind.OPEN_BRACKET)) {
            return SyntaxProblems.rootIsAList(text, at.token());
        }
        if (!at.is(Scanner.Kind.OPEN_BRACE)) {
            return JsonProblems.noBrace(text, at.token());
        }
        Problem inside = object();
        if (inside != null) {
            return inside;
        }
        Token closing = at.last();
        at.skipLineEnds();
        return at.is(Scanner.Kind.END) ? null : SyntaxProblems.behindTheRoot(text, closing, at.token());
    }

    private @Nullable Problem object() {
        Map<String, Token> keys = new HashMap<>();
        return entries(Scanner.Kind.CLOSE_BRACE, () -> member(keys));
    }

    /** What stands between two brackets with commas between; the brackets are passed too. */
    private @Nullable Problem entries(Scanner.Kind closing, Entry entry) {
        at.advance();
        at.skipLineEnds();
        while (!at.is(closing)) {
            Problem found =
                    at.is(Scanner.Kind.COMMA) ? SyntaxProblems.commaAfterNothing(text, at.token()) : entry.read();
            if (found != null) {
                return found;
            }
            Token value = at.last();
            at.skipLineEnds();
            if (at.is(Scanner.Kind.COMMA)) {
                Token comma = at.advance();
                at.skipLineEnds();
                if (at.is(closing)) {
                    return JsonProblems.lastComma(text, comma);
                }
            } else if (!at.is(closing)) {
                return JsonProblems.commaMissing(text, value, at.token());
            }
        }
        at.advance();
        return null;
    }

    private interface Entry {
        @Nullable
        Problem read();
    }

    private @Nullable Problem member(Map<String, Token> keys) {
        Token key = at.advance();
        Problem found = key.is(Scanner.Kind.QUOTED) ? quoted(Field.element(key), key) : JsonProblems.key(text, key);
        if (found != null) {
            return found;
        }
        Token earlier = keys.putIfAbsent(text.written(key), key);
        if (earlier != null) {
            return JsonProblems.twice(text, earlier, key);
        }
        at.skipLineEnds();
        Field field = new Field(key.start(), key.end(), at.token());
        if (!at.is(":")) {
            return JsonProblems.colonMissing(text, field);
        }
        at.advance();
        return value(field);
    }

    private @Nullable Problem value(Field field) {
        at.skipLineEnds();
        return switch (at.token().kind()) {
            case OPEN_BRACE -> object();
            case OPEN_BRACKET -> entries(Scanner.Kind.CLOSE_BRACKET, () -> value(Field.element(at.last())));
            case QUOTED -> quoted(field, at.advance());
            case UNQUOTED -> {
                Token word = at.advance();
                yield Words.isJson(text.written(word)) ? null : JsonProblems.word(text, field, word);
            }
            case SUBSTITUTION -> JsonProblems.reference(text, field, at.token());
            case SEPARATOR -> SyntaxValueProblems.twoSigns(text, field, at.token());
            default -> SyntaxValueProblems.valueMissing(text, field);
        };
    }

    private @Nullable Problem quoted(Field field, Token token) {
        int escape = Words.badEscape(text.written(token));
        if (escape >= 0) {
            return BracketProblems.unknownEscape(text, field, token.start() + escape);
        }
        int control = Words.control(text.written(token));
        return control < 0 ? null : BracketProblems.controlCharacter(text, token.start() + control);
    }
}
