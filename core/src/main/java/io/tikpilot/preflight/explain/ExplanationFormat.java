package io.tikpilot.preflight.explain;

/** How an explanation is printed. A format of your own implements this. */
@FunctionalInterface
public interface ExplanationFormat {
    /** The explanation as a text. */
    String print(Explanation explanation);

    /** A table for people: the key, the value, the place that won, and below it what it overrides. */
    static ExplanationFormat text() {
        return new TextTable();
    }
}
