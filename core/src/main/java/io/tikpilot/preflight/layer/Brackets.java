package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brackets that do not match. Counting alone blames the outermost one that is open at the end of the file; people indent, so where
 * a bracket is closed by one that stands further left or right than its own line, that is the one that went wrong.
 */
final class Brackets {
    private final BrokenText text;
    private final List<Token> brackets = new ArrayList<>();
    private final StringBuilder signs = new StringBuilder();
    private @Nullable Token unclosed;
    private @Nullable Token surplus;
    /** Whether a bracket closes where a value is expected, as in <code>port = }</code>. */
    private boolean valueMissing;

    private Brackets(BrokenText text) {
        this.text = text;
        Token previous = text.tokens().get(0);
        for (Token token : text.tokens()) {
            if (token.opens() || token.closes()) {
                brackets.add(token);
                signs.append(text.written(token));
            }
            valueMissing |= previous.is(Scanner.Kind.SEPARATOR) && token.closes();
            previous = token;
        }
    }

    static Optional<Problem> explain(BrokenText text) {
        return Optional.ofNullable(new Brackets(text).problem());
    }

    private @Nullable Problem problem() {
        Deque<Token> open = new ArrayDeque<>();
        for (int i = 0; i < brackets.size(); i++) {
            Token bracket = brackets.get(i);
            if (bracket.opens()) {
                open.push(bracket);
            } else if (open.isEmpty() && valueMissing) {
                return null; // the grammar says so
            } else if (open.isEmpty()) {
                return BracketProblems.closesNothing(text, surplus == null ? bracket : surplus);
            } else if (!match(open.peek(), bracket)) {
                return mismatch(open.peek(), bracket, i);
            } else {
                compare(open.pop(), bracket);
            }
        }
        if (open.isEmpty()) {
            return null;
        }
        return BracketProblems.neverClosed(text, unclosed == null ? List.copyOf(open) : List.of(unclosed));
    }

    private boolean match(Token opening, Token closing) {
        return text.written(closing).equals(counterpart(opening));
    }

    private String counterpart(Token opening) {
        return opening.is(Scanner.Kind.OPEN_BRACE) ? "}" : "]";
    }

    /** Remembers the first pair whose lines are not indented alike. */
    private void compare(Token opening, Token closing) {
        if (!text.isFirstInLine(closing)) {
            return;
        }
        int opened = text.indentation(text.line(opening.start()));
        int closed = text.indentation(text.line(closing.start()));
        unclosed = unclosed == null && closed < opened ? opening : unclosed;
        surplus = surplus == null && closed > opened ? closing : surplus;
    }

    /** Of the three ways to mend it, the one that makes all brackets match. */
    private Problem mismatch(Token opening, Token closing, int index) {
        String before = signs.substring(0, index);
        String after = signs.substring(index + 1);
        if (isBalanced(before + counterpart(opening) + after)) {
            return BracketProblems.wrongKind(text, opening, closing, counterpart(opening));
        }
        if (isBalanced(before + counterpart(opening) + signs.charAt(index) + after)) {
            return BracketProblems.neverClosed(text, List.of(opening));
        }
        if (isBalanced(before + after)) {
            return BracketProblems.closesNothing(text, closing);
        }
        return BracketProblems.wrongKind(text, opening, closing, counterpart(opening));
    }

    private static boolean isBalanced(String signs) {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            if (sign == '{' || sign == '[') {
                open.push(sign);
            } else if (open.isEmpty() || open.pop() != (sign == '}' ? '{' : '[')) {
                return false;
            }
        }
        return open.isEmpty();
    }

    /**
     * The line before which the closing bracket of one that opens a line of its own is missing, by the indentation; nothing if
     * it cannot be told, because the lines below are not indented, or at the end of the text.
     */
    static Optional<Integer> missingBefore(BrokenText text, Token opening) {
        int opened = text.line(opening.start());
        int next = below(text, opened);
        if (next > text.lines() || text.indentation(next) <= text.indentation(opened)) {
            return Optional.empty();
        }
        while (next <= text.lines() && text.indentation(next) > text.indentation(opened)) {
            next = below(text, next);
        }
        return Optional.of(next);
    }

    /** The next line that is not blank; beyond the last one if there is none. */
    private static int below(BrokenText text, int line) {
        int next = line + 1;
        while (next <= text.lines() && text.isBlank(next)) {
            next++;
        }
        return next;
    }
}
