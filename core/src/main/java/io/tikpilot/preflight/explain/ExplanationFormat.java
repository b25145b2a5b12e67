package io.tikpilot.preflight.explain;

/** How an explanation is printed. A format of your own implements this. */
@FunctionalInterface
public interface ExplanationFormat {
    /** The explanation as a text. */
    String print(Explanation explanation);

    /** A table for people: the key, the value, the place that won, and below it what it overrides; about 100 columns wide. */
    static ExplanationFormat text() {
        return new TextTable();
    }

    /** Everything known of one setting or a few, in sentences: what it is for, what it may be, who sets it and over what. */
    static ExplanationFormat story() {
        return new Story();
    }

    /** One JSON document; its fields stand in {@code docs/report-formats.md}. */
    static ExplanationFormat json() {
        return new JsonExplanation();
    }

    /**
     * One page for a browser: settings as rows, layers as columns, the lowest left, what is wrong in its place. It holds its own
     * style and script, and loads and sends nothing.
     */
    static ExplanationFormat html() {
        return new HtmlPage();
    }
}
