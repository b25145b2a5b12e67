package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of a reference: a path, behind a question mark if it is optional, and nothing else. */
final class References {
    private References() {}

    static @Nullable Problem explain(BrokenText text, Field field, Token reference) {
        String written = text.written(reference);
        if (!written.endsWith("}")) {
            return SyntaxValueProblems.openReference(text, field, reference);
        }
        String content = written.substring(written.startsWith("${?") ? 3 : 2, written.length() - 1);
        if (content.isBlank()) {
            return SyntaxValueProblems.referenceWithoutName(text, field, reference);
        }
        return isPath(content) ? null : SyntaxValueProblems.referenceWithMore(text, field, reference);
    }

    private static boolean isPath(String content) {
        Scanner scanner = new Scanner(content);
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            boolean word = kind == Scanner.Kind.UNQUOTED && Words.reserved(scanner.token()) < 0;
            boolean quoted = kind == Scanner.Kind.QUOTED && Words.badEscape(scanner.token()) < 0;
            if (!word && !quoted) {
                return false;
            }
        }
        return content.contains("\"") || Words.emptyStep(content.strip()) < 0;
    }
}
