package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds where a text stops being HOCON or JSON. typesafe-config names the line at which it gave up; for a bracket that is
 * never closed that is the end of the file, and the bracket itself is what helps.
 */
final class SyntaxErrors {
    private static final String HOCON_ADVICE = "write keys and values as key = value; put a text that holds any of "
            + "$ \" { } [ ] : = , + # ` ^ ? ! @ * & \\ in double quotes";
    private static final String JSON_ADVICE =
            "JSON has no comma before a closing bracket, and every key and text stands in double quotes";

    private final TextSource source;
    private final Syntax syntax;

    SyntaxErrors(TextSource source, Syntax syntax) {
        this.source = source;
        this.syntax = syntax;
    }

    /**
     * The problem of a text that the parser refused.
     *
     * @param line the line the parser gave up at, from 1, or 0
     */
    Problem problem(int line) {
        Deque<int[]> open = new ArrayDeque<>();
        Scanner scanner = new Scanner(source.text());
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            switch (kind) {
                case OPEN_BRACE, OPEN_BRACKET -> open.push(new int[] {scanner.start()});
                case CLOSE_BRACE, CLOSE_BRACKET -> {
                    char closed = kind == Scanner.Kind.CLOSE_BRACE ? '{' : '[';
                    if (open.isEmpty()) {
                        return at(scanner.start(), "this closes nothing");
                    }
                    int opener = open.pop()[0];
                    if (source.text().charAt(opener) != closed) {
                        return at(
                                scanner.start(),
                                "this does not close the `" + source.text().charAt(opener) + "` opened in line "
                                        + source.lineOf(opener));
                    }
                }
                case QUOTED -> {
                    if (isUnterminated(scanner.token())) {
                        return at(scanner.start(), "this quotation mark is never closed")
                                .help("add the missing quotation mark");
                    }
                }
                default -> {}
            }
        }
        if (source.text().stripLeading().startsWith("[")) {
            return at(source.text().indexOf('['), "a document is a section of keys at its root, not a list");
        }
        if (!open.isEmpty()) {
            char opener = source.text().charAt(open.peek()[0]);
            return at(open.pop()[0], "this `" + opener + "` is never closed")
                    .help("add the missing `" + (opener == '{' ? '}' : ']') + "`");
        }
        return syntax == Syntax.JSON ? json(line) : somewhereIn(line).help(HOCON_ADVICE);
    }

    private Problem json(int line) {
        Scanner scanner = new Scanner(source.text());
        int comma = -1;
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            boolean close = kind == Scanner.Kind.CLOSE_BRACE || kind == Scanner.Kind.CLOSE_BRACKET;
            if (close && comma >= 0) {
                return at(comma, "nothing follows the last comma of this line").help(JSON_ADVICE);
            }
            boolean blank = kind == Scanner.Kind.NEWLINE;
            comma = kind == Scanner.Kind.COMMA ? scanner.start() : blank ? comma : -1;
        }
        return somewhereIn(line).help(JSON_ADVICE);
    }

    private Problem somewhereIn(int line) {
        return LayerProblems.syntax(source.atMaskedLine(line), "the parser stopped in this line");
    }

    private static boolean isUnterminated(String token) {
        if (token.startsWith("\"\"\"")) {
            return token.length() < 6 || !token.endsWith("\"\"\"");
        }
        int backslashes = 0;
        while (backslashes < token.length() - 1 && token.charAt(token.length() - 2 - backslashes) == '\\') {
            backslashes++;
        }
        return token.length() < 2 || !token.endsWith("\"") || backslashes % 2 == 1;
    }

    private Problem at(int offset, String label) {
        return LayerProblems.syntax(source.atMaskedOffset(offset), label);
    }
}
