package io.tikpilot.preflight.docs;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.problem.ReportFormat;
import io.tikpilot.preflight.problem.TextStyle;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report as a terminal shows it: an SVG, drawn from what the library prints with colour. */
final class ReportPicture {
    /** Where the README has it. */
    static final Path FILE = Page.ROOT.resolve("docs/pictures/report.svg");

    private static final int COLUMN = 8; // the width of a character at this size of letters
    private static final int LINE = 19;
    private static final int MARGIN = 24;
    private static final Pattern INK = Pattern.compile("\u001b\\[([0-9;]*)m");

    private ReportPicture() {}

    record Settings(Server server, Database database) {
        record Server(
                String host, @Between(min = 1, max = 65535) int port) {}

        record Database(String url, Secret password, int maxConnections) {}
    }

    static String svg() {
        return svg(report().print(ReportFormat.text(TextStyle.plain().coloured())));
    }

    /** What goes wrong in deployments: a misspelt key, a text for a number, a variable that compose left empty. */
    private static Report report() {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.text("config/default.conf", """
                        server {
                          host = 0.0.0.0
                          prot = 9090
                        }
                        database { url = "jdbc:sqlite:/data/posts.db", max-connections = 8 }
                        """))
                .layer(Layer.text("config/production.conf", """
                        database.max-connections = lots
                        """))
                .layer(EnvOverlay.prefixed("TIKPILOT").reading(Map.of("TIKPILOT_DATABASE_PASSWORD", "")))
                .inspect()
                .report();
    }

    private static String svg(String coloured) {
        List<String> lines = coloured.lines().toList();
        int columns = lines.stream()
                .mapToInt(line -> INK.matcher(line).replaceAll("").length())
                .max()
                .orElse(0);
        int width = 2 * MARGIN + columns * COLUMN;
        int height = 2 * MARGIN + lines.size() * LINE;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " "
                + height + "\" width=\"" + width + "\" height=\"" + height + "\" role=\"img\">\n"
                + "<title>A report of Preflight on a terminal</title>\n"
                + "<style>text { font: 13px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #d5dbe3;"
                + " white-space: pre } .b { font-weight: 700; fill: #fff } .e { font-weight: 700; fill: #ff7b72 }"
                + " .w { font-weight: 700; fill: #e3b341 }</style>\n"
                + "<rect width=\"" + width + "\" height=\"" + height + "\" rx=\"10\" fill=\"#161b22\"/>\n");
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text x=\"" + MARGIN + "\" y=\"" + (MARGIN + 14 + i * LINE) + "\" xml:space=\"preserve\">"
                    + spans(lines.get(i)) + "</text>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    /** Each piece says where it begins and how wide it is, so that no font moves a caret from its word. */
    private static String spans(String line) {
        StringBuilder spans = new StringBuilder();
        Matcher ink = INK.matcher(line);
        int column = 0;
        int from = 0;
        String style = "";
        while (from <= line.length()) {
            boolean found = ink.find(from);
            String piece = line.substring(from, found ? ink.start() : line.length());
            if (!piece.isBlank()) {
                spans.append("<tspan x=\"" + (MARGIN + column * COLUMN) + "\" textLength=\"" + piece.length() * COLUMN
                        + "\"" + style + ">" + escaped(piece) + "</tspan>");
            }
            column += piece.length();
            if (!found) {
                break;
            }
            style = style(ink.group(1));
            from = ink.end();
        }
        return spans.toString();
    }

    private static String style(String code) {
        return switch (code) {
            case "1;31" -> " class=\"e\"";
            case "1;33" -> " class=\"w\"";
            case "1" -> " class=\"b\"";
            default -> "";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
