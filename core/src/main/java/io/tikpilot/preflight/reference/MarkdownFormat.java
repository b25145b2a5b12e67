package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.reference.Reference.Entry;
import io.tikpilot.preflight.schema.Setting;

/** The reference as a table in the Markdown of GitHub. Every text shows as it is: nothing in it is markup, or ends a cell. */
final class MarkdownFormat implements ReferenceFormat {
    private static final String HEAD = """
            | key | variable | type | default | required | constraint | description | secret |
            |---|---|---|---|---|---|---|---|
            """;

    @Override
    public String print(Reference reference) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Entry entry : reference.entries()) {
            row(entry, reference, table);
            for (Entry inside : reference.inside(entry)) {
                row(inside, reference, table);
            }
        }
        return table.toString();
    }

    private static void row(Entry entry, Reference reference, StringBuilder table) {
        Setting setting = entry.setting();
        table.append("| ").append(code(entry.key()));
        cell(entry.name().map(MarkdownFormat::code).orElse(""), table);
        cell(text(setting.type()), table);
        cell(entry.fallback().map(MarkdownFormat::code).orElse(""), table);
        cell(text(need(entry, reference)), table);
        cell(text(String.join(", ", setting.constraints())), table);
        cell(text(setting.doc().orElse("")), table);
        cell(setting.isSecret() ? "secret" : "", table);
        table.append(" |\n");
    }

    private static void cell(String markdown, StringBuilder table) {
        table.append(" |").append(markdown.isEmpty() ? "" : " ").append(markdown);
    }

    private static String need(Entry entry, Reference reference) {
        return switch (entry.need()) {
            case REQUIRED -> "yes";
            case WITH_ITS_SECTION ->
                "if " + reference.condition(entry.setting().path()).replace("`", "");
            case DEFAULT, OPTIONAL -> "";
        };
    }

    /** A code span; as HTML where one cannot hold the text: GitHub's table ends a cell at a bar even in a code span. */
    private static String code(String text) {
        String printable = Quote.printable(text);
        if (printable.isEmpty()) {
            return "empty";
        }
        boolean plain = printable.equals(printable.strip()) && "`|".chars().noneMatch(c -> printable.indexOf(c) >= 0);
        return plain ? "`" + printable + "`" : "<code>" + entities(printable) + "</code>";
    }

    private static String entities(String text) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean markup = "&<>|`*_[]\\~:@ ".indexOf(c) >= 0;
            html.append(markup ? "&#" + (int) c + ";" : String.valueOf(c));
        }
        return html.toString();
    }

    private static String text(String text) {
        StringBuilder markdown = new StringBuilder();
        for (String line : Remarks.lines(text)) {
            markdown.append(markdown.isEmpty() ? "" : "<br>");
            for (int i = 0; i < line.length(); i++) {
                boolean inWord = i > 0
                        && i + 1 < line.length()
                        && Character.isLetterOrDigit(line.charAt(i - 1))
                        && Character.isLetterOrDigit(line.charAt(i + 1));
                char c = line.charAt(i);
                markdown.append("\\`*[]<>&|~".indexOf(c) >= 0 || (c == '_' && !inWord) ? "\\" + c : String.valueOf(c));
            }
        }
        return markdown.toString();
    }
}
