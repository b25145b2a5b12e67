package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.Optional;

/**
 * Quotation marks that have no second one. A text in double quotes ends in its line, so the line that is wrong is the first with an
 * odd number of marks; three marks may go on to the end of the file, so there the one that swallowed the next is looked for.
 */
final class QuotationMarks {
    private static final String TRIPLE = "\"\"\"";
    private static final int MOST_LINES = 20;

    private final BrokenText text;

    private QuotationMarks(BrokenText text) {
        this.text = text;
    }

    static Optional<Problem> explain(BrokenText text) {
        return new QuotationMarks(text).problem();
    }

    private Optional<Problem> problem() {
        Optional<Token> swallowing = Optional.empty();
        for (Token token : text.tokens()) {
            if (token.is(Scanner.Kind.QUOTED)) {
                String written = text.written(token);
                boolean triple = written.startsWith(TRIPLE);
                if (triple && isOpen(written)) {
                    return Optional.of(BracketProblems.openTripleQuotes(text, swallowing.orElse(token)));
                }
                if (isOpen(written)) {
                    return Optional.of(
                            endsInLaterLine(text.line(token.start()))
                                    ? BracketProblems.quotedOverLines(text, token)
                                    : BracketProblems.openQuote(text, token));
                }
                if (triple && swallowing.isEmpty() && endsWhereAnotherBegins(token)) {
                    swallowing = Optional.of(token);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a token that begins with a quotation mark lacks the one at its end. */
    static boolean isOpen(String written) {
        if (written.startsWith(TRIPLE)) {
            return written.length() < 2 * TRIPLE.length() || !written.endsWith(TRIPLE);
        }
        int backslashes = 0;
        while (backslashes < written.length() - 1 && written.charAt(written.length() - 2 - backslashes) == '\\') {
            backslashes++;
        }
        return written.length() < 2 || !written.endsWith("\"") || backslashes % 2 == 1;
    }

    /** Whether the marks at the end of a text stand where one begins: behind the key of another line. */
    private boolean endsWhereAnotherBegins(Token token) {
        int marks = token.end() - TRIPLE.length();
        int line = text.line(marks);
        String before = text.content(line).substring(0, text.column(marks) - 1).strip();
        return line > text.line(token.start()) && (before.endsWith("=") || before.endsWith(":"));
    }

    /** Whether the missing mark stands in a line below, and no other setting in between. */
    private boolean endsInLaterLine(int line) {
        for (int next = line + 1; next <= Math.min(text.lines(), line + MOST_LINES); next++) {
            String content = text.content(next);
            int mark = content.indexOf('"');
            String before = mark < 0 ? content : content.substring(0, mark);
            if (before.indexOf('=') >= 0 || before.indexOf(':') >= 0) {
                return false;
            }
            if (mark >= 0) {
                return content.chars().filter(c -> c == '"').count() % 2 == 1;
            }
        }
        return false;
    }
}
