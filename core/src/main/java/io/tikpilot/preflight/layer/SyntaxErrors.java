package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds where a text stops being HOCON or JSON. typesafe-config names the line at which it gave up; for a bracket that is
 * never closed that is the end of the file, and the bracket itself is what helps.
 */
final class SyntaxErrors {
    private final TextSource source;

    SyntaxErrors(TextSource source) {
        this.source = source;
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
                        return at(scanner.start(), "this quotation mark is never closed");
                    }
                }
                default -> {}
            }
        }
        if (source.text().stripLeading().startsWith("[")) {
            return at(source.text().indexOf('['), "a document is a section of keys at its root, not a list");
        }
        if (!open.isEmpty()) {
            int opener = open.pop()[0];
            return at(opener, "this `" + source.text().charAt(opener) + "` is never closed");
        }
        return LayerProblems.syntax(source.atMaskedLine(line), "the parser stopped in this line")
                .help(
                        "write keys and values as key = value; put a text that holds any of $ \" { } [ ] : = , + # ` ^ ? ! @ * & \\ "
                                + "in double quotes");
    }

    private static boolean isUnterminated(String token) {
        if (token.startsWith("\"\"\"")) {
            return token.length() < 6 || !token.endsWith("\"\"\"");
        }
        return token.length() < 2 || !token.endsWith("\"");
    }

    private Problem at(int offset, String label) {
        return LayerProblems.syntax(source.atMaskedLine(source.lineOf(offset)), label);
    }
}
