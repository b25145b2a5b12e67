package io.tikpilot.preflight.explain;

import io.tikpilot.preflight.problem.Quote;

/** Texts as parts of a page. */
final class Html {
    private Html() {}

    /** The text as content or as an attribute in double quotes; what is not seen as itself is an escape, lines stay lines. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        String separator = "";
        for (String line : text.split("\n", -1)) {
            html.append(separator).append(Quote.printable(line));
            separator = "\n";
        }
        return html.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
