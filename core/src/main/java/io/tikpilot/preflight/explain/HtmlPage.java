package io.tikpilot.preflight.explain;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The explanation as one HTML page: settings as rows, layers as columns, the lowest first, what is wrong beside the setting. The
 * frame of the page, with its style and script, is the resource {@code page.html}; it loads nothing and sends nothing.
 */
final class HtmlPage implements ExplanationFormat {
    @Override
    public String print(Explanation explanation) {
        StringBuilder body = new StringBuilder();
        head(explanation, body);
        table(explanation, body);
        body.append(
                "<footer><p class=keys><kbd>/</kbd> filter, <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>Esc</kbd> show all."
                        + "</p><p>● wins; a line through it: overridden. Secrets are not in this page.</p></footer>\n");
        return frame().replace("@TITLE@", escaped("Settings: " + explanation.title()))
                .replace("@BODY@", body);
    }

    private static String frame() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.html")) {
            if (in == null) {
                throw new IllegalStateException("page.html is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Explanation explanation, StringBuilder body) {
        Report report = explanation.report();
        boolean refused = report.hasErrors();
        body.append("<header><h1>Settings: ")
                .append(escaped(explanation.title()))
                .append("</h1>\n");
        body.append("<p class=\"status").append(refused ? " refused" : "").append("\"><strong>");
        body.append(refused ? "The settings are refused" : "The settings can be loaded")
                .append("</strong>");
        int problems = report.problems().size();
        if (problems > 0) {
            body.append(": ").append(problems).append(problems == 1 ? " problem" : " problems");
        }
        body.append(". <output></output></p></header>\n<main>\n<form role=search>"
                + "<input type=search aria-label=\"Filter settings\" placeholder=\"Filter: key, variable, value, layer\">"
                + "<label><input type=checkbox name=only value=overriding> overridden</label>"
                + "<label><input type=checkbox name=only value=wrong> problems</label>"
                + "<label><input type=checkbox name=only value=unset> not set</label></form>\n");
        others(explanation, body);
    }

    /** What is wrong beyond single settings. */
    private static void others(Explanation explanation, StringBuilder body) {
        List<Problem> others = new ArrayList<>();
        for (Problem problem : explanation.report().problems()) {
            boolean beside = explanation.entries().stream().anyMatch(entry -> concerns(problem, entry));
            if (!beside) {
                others.add(problem);
            }
        }
        if (others.isEmpty()) {
            return;
        }
        body.append("<ul class=others>\n");
        for (Problem problem : others) {
            body.append("<li").append(problem.isError() ? ">" : " class=warning>");
            details(problem, body);
            body.append("</li>\n");
        }
        body.append("</ul>\n");
    }

    private static boolean concerns(Problem problem, Explanation.Entry entry) {
        KeyPath key = entry.setting().key();
        return !problem.path().isRoot() && (problem.path().startsWith(key) || key.startsWith(problem.path()));
    }

    private static void details(Problem problem, StringBuilder body) {
        String title = problem.severity() + ": " + problem.message();
        String text = Report.of(List.of(problem), List.of()).text();
        int start = Math.max(0, text.indexOf("\n\n"));
        body.append("<details><summary>").append(escaped(title)).append("</summary><pre>");
        body.append(escaped(text.substring(start).strip())).append("</pre></details>");
    }

    private static void table(Explanation explanation, StringBuilder body) {
        int columns = explanation.layers().size() + 2;
        body.append("<table>\n<thead><tr><th scope=col>Setting</th><th scope=col>Default</th>");
        for (String layer : explanation.layers()) {
            body.append("<th scope=col>").append(escaped(layer)).append("</th>");
        }
        body.append("</tr></thead>\n");
        String section = null;
        List<Problem> told = new ArrayList<>();
        for (Explanation.Entry entry : explanation.entries()) {
            String parent =
                    entry.setting().key().parent().map(KeyPath::toString).orElse("");
            if (!parent.equals(section)) {
                body.append(section == null ? "" : "</tbody>\n").append("<tbody>");
                if (!parent.isEmpty()) {
                    body.append("<tr><th scope=rowgroup colspan=")
                            .append(columns)
                            .append('>');
                    body.append(escaped(parent)).append("</th></tr>\n");
                }
                section = parent;
            }
            row(entry, explanation, body);
            for (Problem problem : explanation.report().problems()) {
                if (concerns(problem, entry) && !told.contains(problem)) {
                    told.add(problem);
                    body.append("<tr class=\"problem").append(problem.isError() ? "" : " warning");
                    body.append("\"><td colspan=").append(columns).append('>');
                    details(problem, body);
                    body.append("</td></tr>\n");
                }
            }
        }
        body.append("</tbody>\n</table>\n</main>\n");
    }

    private static void row(Explanation.Entry entry, Explanation explanation, StringBuilder body) {
        StringBuilder cells = new StringBuilder();
        cell("Default", fallback(entry), "", entry.provenance().winner().isEmpty(), cells);
        for (String layer : explanation.layers()) {
            cell(layer, entry, cells);
        }
        boolean set = entry.provenance().winner().isPresent();
        boolean wrong = explanation.report().problems().stream().anyMatch(problem -> concerns(problem, entry));
        body.append("<tr tabindex=0 class=\"setting")
                .append(entry.provenance().overridden().isEmpty() ? "" : " overriding")
                .append(wrong ? " wrong" : "")
                .append(set ? "" : " unset")
                .append("\" data-text=\"")
                .append(escaped(searched(entry)))
                .append("\"><th scope=row class=key>");
        key(entry, body);
        body.append("</th>").append(cells).append("</tr>\n");
    }

    private static void key(Explanation.Entry entry, StringBuilder body) {
        body.append("<code>").append(escaped(entry.setting().key().name())).append("</code>");
        body.append("<span class=type>")
                .append(escaped(entry.setting().description()))
                .append("</span>");
        entry.setting()
                .doc()
                .ifPresent(doc ->
                        body.append("<span class=doc>").append(escaped(doc)).append("</span>"));
        entry.variable()
                .ifPresent(name ->
                        body.append("<span class=place>").append(escaped(name)).append("</span>"));
        if (entry.setting().isRequired() && entry.provenance().winner().isEmpty()) {
            body.append("<span class=none>required</span>");
        }
    }

    private static String fallback(Explanation.Entry entry) {
        boolean shown = entry.setting().isShown();
        return entry.setting()
                .fallback()
                .map(text -> shown ? Quote.cut(text) : Quote.MASK)
                .orElse("");
    }

    private static void cell(String layer, Explanation.Entry entry, StringBuilder cells) {
        List<Provenance.Place> places = entry.provenance().places();
        for (int i = 0; i < places.size(); i++) {
            if (entry.layers().get(i).equals(layer)) {
                Provenance.Place place = places.get(i);
                cell(layer, place.shown().orElse(Quote.MASK), place.value().toString(), i == 0, cells);
                return;
            }
        }
        cells.append("<td></td>");
    }

    private static void cell(String layer, String value, String place, boolean wins, StringBuilder cells) {
        if (value.isEmpty() && place.isEmpty()) {
            cells.append("<td></td>");
            return;
        }
        cells.append("<td class=").append(wins ? "winner" : "lost").append("><span class=name>");
        cells.append(escaped(layer))
                .append("</span><code>")
                .append(escaped(value))
                .append("</code>");
        if (!place.isEmpty() && !place.equals(layer)) {
            cells.append("<span class=place>").append(escaped(place)).append("</span>");
        }
        cells.append("</td>");
    }

    /** What the filter looks at; nothing that is not shown. */
    private static String searched(Explanation.Entry entry) {
        StringBuilder text = new StringBuilder(entry.setting().key().toString());
        entry.variable().ifPresent(name -> text.append(' ').append(name));
        entry.setting().doc().ifPresent(doc -> text.append(' ').append(doc));
        for (Provenance.Place place : entry.provenance().places()) {
            text.append(' ').append(place.shown().orElse("")).append(' ').append(place.value());
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            html.append(html.isEmpty() ? "" : "\n").append(Quote.printable(line));
        }
        return html.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
