package io.tikpilot.preflight.explain;

import static io.tikpilot.preflight.explain.Html.escaped;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings as a table of the page. Every element says its role, because a narrow screen shows rows as cards, and a browser
 * would then take them for no table any more.
 */
final class HtmlTable {
    private final Explanation explanation;
    private final InPlace problems;
    private final boolean hasDefaults;
    private final StringBuilder html = new StringBuilder();

    private HtmlTable(Explanation explanation, InPlace problems) {
        this.explanation = explanation;
        this.problems = problems;
        this.hasDefaults = explanation.entries().stream()
                .anyMatch(entry -> entry.setting().fallback().isPresent());
    }

    static String of(Explanation explanation, InPlace problems) {
        return new HtmlTable(explanation, problems).table();
    }

    private String table() {
        html.append("<div class=wide><table role=table>\n<caption class=said>Every setting and the layers that set it")
                .append("</caption>\n<thead role=rowgroup><tr role=row>");
        head("Setting");
        if (hasDefaults) {
            head("default");
        }
        explanation.layers().forEach(this::head);
        html.append("</tr></thead>\n");
        Optional<KeyPath> section = Optional.empty();
        for (int i = 0; i < explanation.entries().size(); i++) {
            Explanation.Entry entry = explanation.entries().get(i);
            KeyPath parent = entry.setting().key().parent().orElse(KeyPath.ROOT);
            if (section.isEmpty() || !section.get().equals(parent)) {
                html.append(section.isEmpty() ? "" : "</tbody>\n").append("<tbody role=rowgroup>\n");
                section(parent);
                section = Optional.of(parent);
            }
            row(entry, problems.byEntry().get(i));
        }
        return html.append(section.isEmpty() ? "" : "</tbody>\n")
                .append("</table></div>\n")
                .toString();
    }

    private void head(String name) {
        html.append("<th role=columnheader scope=col>").append(breakable(name)).append("</th>");
    }

    /** A path is broken behind a directory, not within a word. */
    private static String breakable(String name) {
        return escaped(name).replace("/", "/<wbr>").replace(":", ":<wbr>");
    }

    private void section(KeyPath parent) {
        if (!parent.isRoot()) {
            html.append("<tr role=row class=section><th role=rowheader scope=rowgroup")
                    .append(wholeRow())
                    .append("><code>")
                    .append(escaped(parent.toString()))
                    .append("</code></th></tr>\n");
        }
    }

    private String wholeRow() {
        return " colspan=" + (explanation.layers().size() + (hasDefaults ? 2 : 1));
    }

    private void row(Explanation.Entry entry, List<Problem> wrong) {
        boolean set = entry.provenance().winner().isPresent();
        boolean overriding =
                entry.provenance().places().size() + (entry.setting().fallback().isPresent() ? 1 : 0) > 1;
        boolean unset = !set && entry.setting().fallback().isEmpty();
        html.append("<tr role=row tabindex=-1 class=\"setting")
                .append(overriding ? " overriding" : "")
                .append(wrong.isEmpty() ? "" : " wrong")
                .append(unset ? " unset" : "")
                .append("\" data-text=\"")
                .append(escaped(searched(entry)))
                .append("\"><th role=rowheader scope=row class=key>");
        key(entry, unset);
        html.append("</th>");
        if (hasDefaults) {
            cell("default", fallback(entry), "", set);
        }
        explanation.layers().forEach(layer -> cell(layer, entry));
        html.append("</tr>\n");
        for (Problem problem : wrong) {
            html.append("<tr role=row class=problem><td role=cell")
                    .append(wholeRow())
                    .append('>')
                    .append(problems.details(problem))
                    .append("</td></tr>\n");
        }
    }

    private void key(Explanation.Entry entry, boolean unset) {
        html.append("<code>").append(escaped(entry.setting().key().name())).append("</code>");
        if (unset) {
            boolean required = entry.setting().isRequired();
            html.append(required ? " <span class=missing>missing</span>" : " <span class=where>not set</span>");
        }
        entry.setting().doc().ifPresent(this::note);
        note(entry.setting().description());
        entry.variable()
                .ifPresent(name -> html.append("<span class=note><code>")
                        .append(escaped(name))
                        .append("</code></span>"));
    }

    private void note(String text) {
        html.append("<span class=note>").append(escaped(text)).append("</span>");
    }

    private static String fallback(Explanation.Entry entry) {
        boolean shown = entry.setting().isShown();
        return entry.setting()
                .fallback()
                .map(text -> shown ? Quote.cut(text) : Quote.MASK)
                .orElse("");
    }

    /** The highest place of the layer: what is below it in the same layer never counts. */
    private void cell(String layer, Explanation.Entry entry) {
        int at = entry.layers().indexOf(layer);
        if (at < 0) {
            html.append("<td role=cell></td>");
            return;
        }
        Provenance.Place place = entry.provenance().places().get(at);
        cell(layer, place.shown().orElse(Quote.MASK), where(place, layer), at > 0);
    }

    /** Where in the layer: the line of a file, the name of a variable. */
    private static String where(Provenance.Place place, String layer) {
        if (place.value().line() > 0) {
            return "line " + place.value().line();
        }
        String source = place.value().source();
        return source.equals(layer) ? "" : source.substring(source.lastIndexOf(' ') + 1);
    }

    private void cell(String layer, String value, String where, boolean lost) {
        if (value.isEmpty() && where.isEmpty()) {
            html.append("<td role=cell></td>");
            return;
        }
        html.append("<td role=cell class=")
                .append(lost ? "lost" : "wins")
                .append("><span class=layer>")
                .append(breakable(layer))
                .append("</span><span><code>")
                .append(escaped(value))
                .append("</code><span class=said>")
                .append(lost ? " overridden" : " in force")
                .append("</span>");
        if (!where.isEmpty()) {
            html.append("<span class=where>").append(escaped(where)).append("</span>");
        }
        html.append("</span></td>");
    }

    /** What the filter looks at; nothing that is not shown. */
    private static String searched(Explanation.Entry entry) {
        StringBuilder text = new StringBuilder(entry.setting().key().toString());
        entry.variable().ifPresent(name -> text.append(' ').append(name));
        entry.setting().doc().ifPresent(doc -> text.append(' ').append(doc));
        entry.layers().forEach(layer -> text.append(' ').append(layer));
        for (Provenance.Place place : entry.provenance().places()) {
            text.append(' ').append(place.shown().orElse("")).append(' ').append(place.value());
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
