package io.tikpilot.preflight.layer;

/** A place in the tokens of a text, moving on over comments. */
final class Cursor {
    private static final Token NOTHING = new Token(Scanner.Kind.NEWLINE, -1, -1);

    private final BrokenText text;
    private int next;
    private Token token = NOTHING;
    private Token last = NOTHING;
    private Token comment = NOTHING;

    Cursor(BrokenText text) {
        this.text = text;
        advance();
    }

    /** The token to be looked at. */
    Token token() {
        return token;
    }

    /** The last token passed that is neither a line end nor a comment. */
    Token last() {
        return last;
    }

    /** The last comment passed. */
    Token comment() {
        return comment;
    }

    boolean is(Scanner.Kind kind) {
        return token.is(kind);
    }

    /** Whether the token to be looked at is written so. */
    boolean is(String written) {
        return text.written(token).equals(written);
    }

    /** Moves on, and returns the token that was looked at; the end stays where it is. */
    Token advance() {
        Token passed = token;
        last = passed.is(Scanner.Kind.NEWLINE) ? last : passed;
        do {
            token = text.tokens().get(Math.min(next++, text.tokens().size() - 1));
            comment = token.is(Scanner.Kind.COMMENT) ? token : comment;
        } while (token.is(Scanner.Kind.COMMENT));
        return passed;
    }

    /** Moves on to a token that is no line end, and tells whether there was one. */
    boolean skipLineEnds() {
        boolean skipped = false;
        while (is(Scanner.Kind.NEWLINE)) {
            skipped = true;
            advance();
        }
        return skipped;
    }
}
