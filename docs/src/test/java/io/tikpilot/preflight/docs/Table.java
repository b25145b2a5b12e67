package io.tikpilot.preflight.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of a page. */
record Table(List<String> header, List<Row> rows) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    static Table of(String page, int firstLine, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 2; i < lines.size(); i++) { // below the header and its rule
            rows.add(new Row(page, firstLine + i, cells(lines.get(i))));
        }
        return new Table(cells(lines.get(0)), List.copyOf(rows));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        String inside = line.strip().substring(1, line.strip().length() - 1);
        for (String cell : BAR.splitAsStream(inside).toList()) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return List.copyOf(cells);
    }

    /** The number of the column with this heading; -1 if there is none. */
    int column(String heading) {
        return header.indexOf(heading);
    }

    /** A row below the heading. */
    record Row(String page, int line, List<String> cells) {
        String place() {
            return page + ":" + line;
        }

        /** The texts in backticks of a cell. */
        List<String> code(int column) {
            List<String> code = new ArrayList<>();
            Matcher matcher = CODE.matcher(cells.get(column));
            while (matcher.find()) {
                code.add(matcher.group(1));
            }
            return code;
        }
    }
}
