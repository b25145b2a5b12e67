package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds where a text stops being HOCON or JSON, and why. typesafe-config names the line at which it gave up, which is seldom where
 * the mistake is; so each kind of mistake is looked for, in an order in which an earlier one would hide the later ones.
 */
final class SyntaxErrors {
    private static final List<Function<BrokenText, Optional<Problem>>> EXPLANATIONS = List.of(
            ForeignText::explain,
            QuotationMarks::explain,
            ForeignText::placeholder,
            Brackets::explain,
            text -> text.isJson() ? JsonGrammar.explain(text) : HoconGrammar.explain(text));

    private SyntaxErrors() {}

    /**
     * The problem of a text that the parser refused.
     *
     * @param line the line the parser gave up at, from 1, or 0
     */
    static Problem problem(TextSource source, Syntax syntax, int line) {
        BrokenText text = new BrokenText(source, syntax);
        return explanation(text).orElseGet(() -> SyntaxProblems.unexplained(text, line));
    }

    /** What is wrong with a text; nothing if no mistake is found in it. */
    static Optional<Problem> explanation(BrokenText text) {
        return EXPLANATIONS.stream()
                .map(explanation -> explanation.apply(text))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
