package io.tikpilot.preflight.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in parts, each of them a text, that set together what it sets: <code>a { b = 1, c = 2 }</code> is <code>a { b = 1 }</code>
 * overridden by <code>a { c = 2 }</code>. typesafe-config takes minutes for a text with thousands of dotted keys or repeated sections,
 * since it copies all it has merged for each; it takes a moment for the parts, merged two by two.
 */
final class Parts {
    /** The most that is merged in one part, whose cost is the square of it. */
    private static final int MOST = 128;

    private final String text;
    private final int most;
    private final List<Part> parts = new ArrayList<>();

    private Parts(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /** The parts, lowest first. */
    static List<Part> of(String text) {
        return of(text, MOST);
    }

    /**
     * @param most how much may be merged in one part before the next one begins
     */
    static List<Part> of(String text, int most) {
        Parts parts = new Parts(text, most);
        parts.divide();
        return parts.parts;
    }

    private void divide() {
        Scanner scanner = new Scanner(text);
        Sections sections = new Sections(text);
        int from = 0;
        int line = 0;
        int merged = 0;
        String opening = "";
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            boolean isKey = kind == Scanner.Kind.QUOTED || kind == Scanner.Kind.UNQUOTED;
            if (isKey && sections.merged() - merged >= most && sections.isDivisible()) {
                parts.add(new Part(line, opening, text.substring(from, scanner.start()), sections.closing()));
                line += lineFeeds(from, scanner.start());
                from = scanner.start();
                merged = sections.merged();
                opening = sections.opening();
            }
            sections.see(kind, scanner.start(), scanner.end());
        }
        parts.add(new Part(line, opening, text.substring(from), ""));
    }

    private int lineFeeds(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /**
     * One part.
     *
     * @param line how many lines of the whole text lie before it
     * @param opening what opens the sections that it continues
     * @param closing what closes the sections that the next part continues
     */
    record Part(int line, String opening, String content, String closing) {
        /** The part as a text, whose lines have the numbers that they have in the whole. */
        String text() {
            return "\n".repeat(line) + opening + content + closing;
        }
    }
}
