package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What can be wrong with brackets and quotation marks, in sentences for operators. */
final class BracketProblems {
    private static final int MOST = 3;
    private static final String END = " at the end of the file";
    private static final String IF_TEXT = "or, if it is part of a text, put the text in double quotes";

    private BracketProblems() {}

    static Problem neverClosed(BrokenText text, List<Token> openings) {
        Token first = openings.get(0);
        if (isInWord(text, first)) {
            return SyntaxValueProblems.reserved(text, text.fieldAt(first.start()), first.start());
        }
        List<Token> named = openings.subList(0, Math.min(MOST, openings.size()));
        String finding = sign(text, first) + " is never closed";
        Problem problem = SyntaxProblems.broken(text, finding, text.place(first), it(text, first) + " is never closed");
        for (Token more : named.subList(1, named.size())) {
            problem = problem.at(text.place(more), it(text, more) + " neither");
        }
        List<String> closings =
                named.stream().map(opening -> closing(text, opening)).toList();
        if (closings.size() > 1 && closings.stream().allMatch(closing -> closing.endsWith(END))) {
            problem = problem.note("likely", "the file was cut off: compare its end with the original");
        }
        for (String closing : new LinkedHashSet<>(closings)) {
            int times = Collections.frequency(closings, closing);
            problem = problem.help(times == 1 ? closing : closing + ", " + times + " times");
        }
        return text.shows(first.start()) ? problem : problem.help(IF_TEXT);
    }

    /** Whether a bracket stands in the middle of a value, and is rather a part of it, as in a password. */
    private static boolean isInWord(BrokenText text, Token bracket) {
        return !text.shows(bracket.start())
                && text.tokens().stream()
                        .anyMatch(token -> token.is(Scanner.Kind.UNQUOTED) && token.end() == bracket.start());
    }

    private static String closing(BrokenText text, Token opening) {
        String sign = opening.is(Scanner.Kind.OPEN_BRACE) ? "`}`" : "`]`";
        String closing = text.shows(opening.start()) ? sign : "the closing bracket";
        int line = text.line(opening.start());
        if (!text.content(line).stripTrailing().endsWith(text.written(opening))) {
            return "add " + closing + " in line " + line;
        }
        Optional<Integer> before = Brackets.missingBefore(text, opening);
        if (before.isEmpty()) {
            return "add a line with " + closing + " where the part ends that begins in line " + line;
        }
        boolean inside = before.get() <= text.lines();
        return "add a line with " + closing + (inside ? " before line " + before.get() : END);
    }

    static Problem wrongKind(BrokenText text, Token opening, Token closing, String right) {
        String label = it(text, closing) + " is of another kind than the one it closes";
        boolean shown = text.shows(closing.start());
        return SyntaxProblems.broken(text, "a bracket is closed by one of another kind", text.place(closing), label)
                .at(text.place(opening), "it closes " + it(text, opening))
                .help(
                        shown
                                ? "write `" + right + "` instead"
                                : "write the closing bracket that goes with the one in column "
                                        + text.column(opening.start()));
    }

    static Problem closesNothing(BrokenText text, Token closing) {
        if (isInWord(text, closing)) {
            return SyntaxValueProblems.reserved(text, text.fieldAt(closing.start()), closing.start());
        }
        Problem problem = SyntaxProblems.broken(
                text,
                sign(text, closing) + " closes nothing",
                text.place(closing),
                "no bracket is open that " + it(text, closing) + " could close");
        return text.shows(closing.start())
                ? problem.help("remove it, or add the opening bracket that is missing above it")
                : problem.help("remove it").help(IF_TEXT);
    }

    private static String sign(BrokenText text, Token bracket) {
        return text.shows(bracket.start()) ? "a `" + text.written(bracket) + "`" : "a bracket";
    }

    private static String it(BrokenText text, Token bracket) {
        return text.shows(bracket.start())
                ? "this `" + text.written(bracket) + "`"
                : "the bracket in column " + text.column(bracket.start());
    }

    static Problem openQuote(BrokenText text, Token token) {
        String label = "the quotation mark in column " + text.column(token.start()) + " has no second one in its line";
        return SyntaxValueProblems.quotes(
                SyntaxProblems.broken(text, "a text in double quotes has no end", text.place(token), label)
                        .help("put one quotation mark at the beginning of the text, and one at its end:"),
                text,
                text.fieldAt(token.start()));
    }

    static Problem quotedOverLines(BrokenText text, Token token) {
        String label = "the text that begins in column " + text.column(token.start()) + " must end in this line";
        Problem problem = SyntaxProblems.broken(
                        text, "a text in double quotes goes on in the next line", text.place(token), label)
                .help("write it in one line, with \\n for each line end");
        return text.isJson() ? problem : SyntaxValueProblems.tripleQuotes(problem, text, text.fieldAt(token.start()));
    }

    static Problem openTripleQuotes(BrokenText text, Token token) {
        String label = "the text that begins in column " + text.column(token.start()) + " is never closed";
        return SyntaxProblems.broken(text, "a text in three quotation marks has no end", text.place(token), label)
                .help("put three quotation marks behind its last character");
    }

    static Problem unknownEscape(BrokenText text, Field field, int offset) {
        String label = "the backslash in column " + text.column(offset) + " begins no escape that is known";
        Problem problem = SyntaxProblems.broken(
                        text, "a text in double quotes holds an unknown escape", text.place(offset, offset + 1), label)
                .help("write \\\\ for a backslash; the other escapes are \\\" \\/ \\n \\r \\t \\b \\f and \\u00fc");
        return text.isJson() || field.isElement() ? problem : SyntaxValueProblems.tripleQuotes(problem, text, field);
    }

    static Problem controlCharacter(BrokenText text, int offset) {
        boolean tab = text.source().text().charAt(offset) == '\t';
        String what = tab ? "a tab" : "a control character";
        String label = "the character in column " + text.column(offset) + " is " + what;
        return SyntaxProblems.broken(
                        text, "a text in double quotes holds " + what, text.place(offset, offset + 1), label)
                .help(tab ? "write \\t for it, or a blank" : "remove it");
    }
}
