package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Holds a text to the limits before the parser sees it: typesafe-config overflows the stack at a few thousand brackets. */
final class Measure {
    private final Limits limits;
    private final TextSource source;

    Measure(Limits limits, TextSource source) {
        this.limits = limits;
        this.source = source;
    }

    /** The first limit that the text is beyond; nothing if it keeps to all. */
    @Nullable
    Problem check() {
        Scanner scanner = new Scanner(source.text());
        int depth = 0;
        int tokens = 0;
        int substitutions = 0;
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            int start = scanner.start();
            if (++tokens > limits.tokens()) {
                return beyond("words and signs", limits.tokens(), start);
            }
            switch (kind) {
                case OPEN_BRACE, OPEN_BRACKET -> {
                    if (++depth > limits.nesting()) {
                        return beyond("sections or lists in one another", limits.nesting(), start);
                    }
                }
                case CLOSE_BRACE, CLOSE_BRACKET -> depth--;
                case SUBSTITUTION -> {
                    if (++substitutions > limits.substitutions()) {
                        return beyond("substitutions", limits.substitutions(), start);
                    }
                }
                case QUOTED, UNQUOTED -> {
                    if (scanner.end() - start > limits.stringLength()) {
                        return beyond("characters in one string", limits.stringLength(), start);
                    }
                    if (kind == Scanner.Kind.UNQUOTED && dots(start, scanner.end()) >= limits.pathSteps()) {
                        return beyond("keys in one path", limits.pathSteps(), start);
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    private int dots(int start, int end) {
        int dots = 0;
        for (int i = start; i < end; i++) {
            if (source.text().charAt(i) == '.') {
                dots++;
            }
        }
        return dots;
    }

    private Problem beyond(String what, int most, int offset) {
        return LayerProblems.beyondLimit(source.origin(offset), what, most);
    }
}
