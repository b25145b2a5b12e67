package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Holds a text to the limits before the parser sees it: typesafe-config overflows the stack at a few thousand brackets. */
final class Measure {
    private final Limits limits;
    private final TextSource source;
    private int merged;

    Measure(Limits limits, TextSource source) {
        this.limits = limits;
        this.source = source;
    }

    /** How many dotted keys and sections the text has, which are merged. */
    int merged() {
        return merged;
    }

    /** The first limit that the text is beyond; nothing if it keeps to all. */
    @Nullable
    Problem check() {
        Scanner scanner = new Scanner(source.text());
        Sections sections = new Sections(source.text());
        int depth = 0;
        int tokens = 0;
        int substitutions = 0;
        int steps = 0; // dots since the key began; values have none that count
        boolean inKey = true;
        int value = -1; // where the value began that the words belong to: they are joined to one string
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            int start = scanner.start();
            boolean open = kind == Scanner.Kind.OPEN_BRACE || kind == Scanner.Kind.OPEN_BRACKET;
            boolean close = kind == Scanner.Kind.CLOSE_BRACE || kind == Scanner.Kind.CLOSE_BRACKET;
            boolean text = kind == Scanner.Kind.QUOTED || kind == Scanner.Kind.UNQUOTED;
            depth += open ? 1 : close ? -1 : 0;
            tokens++;
            sections.see(kind, start, scanner.end());
            // `a += x` stands for `a = ${?a} [x]`.
            boolean append = kind == Scanner.Kind.SEPARATOR && scanner.end() - start == 2;
            substitutions += append || kind == Scanner.Kind.SUBSTITUTION ? 1 : 0;
            steps = kind == Scanner.Kind.SUBSTITUTION || (inKey && text) ? steps + dots(scanner, kind) : 0;
            inKey = text ? inKey : kind != Scanner.Kind.SEPARATOR && kind != Scanner.Kind.SUBSTITUTION;
            value = text && !inKey ? (value < 0 ? start : value) : -1;
            int length = scanner.end() - (value < 0 ? start : value);
            if (tokens + sections.dots() > limits.tokens()) {
                return beyond(LayerProblems.Limit.TOKENS, limits.tokens(), start);
            }
            if (depth > limits.nesting()) {
                return beyond(LayerProblems.Limit.NESTING, limits.nesting(), start);
            }
            if (substitutions > limits.substitutions()) {
                return beyond(LayerProblems.Limit.SUBSTITUTIONS, limits.substitutions(), start);
            }
            if (text && length > limits.stringLength()) {
                return beyond(LayerProblems.Limit.STRING, limits.stringLength(), start);
            }
            if (steps >= limits.pathSteps()) {
                return beyond(LayerProblems.Limit.PATH, limits.pathSteps(), start);
            }
            if (sections.repeats() > limits.repeats()) {
                return beyond(LayerProblems.Limit.REPEATS, limits.repeats(), start);
            }
            if (open && sections.joined() > limits.repeats()) {
                return beyond(LayerProblems.Limit.JOINED, limits.repeats(), start);
            }
        }
        merged = sections.merged();
        return null;
    }

    private int dots(Scanner scanner, Scanner.Kind kind) {
        int dots = 0;
        if (kind == Scanner.Kind.QUOTED) {
            return 0; // a dot in quotes is part of its key
        }
        for (int i = scanner.start(); i < scanner.end(); i++) {
            dots += source.text().charAt(i) == '.' ? 1 : 0;
        }
        return dots;
    }

    private Problem beyond(LayerProblems.Limit limit, int most, int offset) {
        return LayerProblems.beyondLimit(source.origin(offset), limit, most);
    }
}
