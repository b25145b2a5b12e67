package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.Origin;
import java.util.List;

/** The report as text for people. */
final class TextFormat implements ReportFormat {
    private static final int WIDTH = 100;
    private static final int NAME_WIDTH = 12;
    private static final int WIDEST_SUBJECT = 34;
    private static final int MOST_PROBLEMS = 50;

    @Override
    public String print(Report report) {
        if (report.problems().isEmpty()) {
            return "";
        }
        Lines out = new Lines(WIDTH);
        out.line(title(report));
        int shown = Math.min(MOST_PROBLEMS, report.problems().size());
        for (Problem problem : report.problems().subList(0, shown)) {
            out.line("");
            problem(problem, out);
        }
        int more = report.problems().size() - shown;
        if (more > 0) {
            out.line("").line("and " + count(more, "more problem"));
        }
        out.line("");
        if (!report.layers().isEmpty()) {
            String lead = "Layers, lowest first: ";
            out.wrapped(lead, " ".repeat(lead.length()), report.layers(), " < ");
        }
        report.workingDirectory().ifPresent(directory -> out.line("Relative paths count from " + directory));
        return out.toString();
    }

    private static String title(Report report) {
        long errors = report.problems().stream().filter(Problem::isError).count();
        long warnings = report.problems().size() - errors;
        if (errors == 0) {
            return "Settings loaded with " + count(warnings, "warning");
        }
        String title = "Settings could not be loaded: " + count(errors, "problem");
        return warnings == 0 ? title : title + ", " + count(warnings, "warning");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void problem(Problem problem, Lines out) {
        String lead = problem.severity() + "[" + problem.code() + "]: ";
        out.wrapped(lead, "  ", List.of(problem.message().split(" ")), " ");
        String margin = "";
        for (Problem.Label label : problem.labels()) {
            margin = label(label, margin.isEmpty() ? "-->" : ":::", out);
        }
        String start = margin.isEmpty() ? "  " : margin + "= ";
        for (Problem.Note note : problem.notes()) {
            note(note, start, out);
        }
        boolean first = true;
        for (String line : problem.help()) {
            String name = first ? start + pad("fix", NAME_WIDTH) : " ".repeat(start.length() + NAME_WIDTH);
            first = false;
            if (line.startsWith(" ")) {
                out.line(name + line);
            } else {
                out.paragraph(name, line);
            }
        }
    }

    /** Prints a place and returns the margin of what is said about it. */
    private static String label(Problem.Label label, String arrow, Lines out) {
        Origin origin = label.origin();
        String number = origin.line() == 0 ? "" : Integer.toString(origin.line());
        int width = Math.max(2, number.length());
        String margin = " ".repeat(width + 1);
        out.line(margin + arrow + " " + origin);
        boolean said = label.text().isEmpty();
        if (origin.text().isPresent()) {
            Frame frame = Frame.of(origin);
            String carets = margin + "| " + " ".repeat(frame.indent()) + "^".repeat(frame.length());
            boolean beside = out.fits(carets + " " + label.text());
            out.line(margin + "|");
            out.line(" ".repeat(width - number.length()) + number + " | " + frame.text());
            out.line((beside ? carets + " " + label.text() : carets).stripTrailing());
            said |= beside;
        }
        if (!said) {
            out.paragraph(margin + "= ", label.text());
        }
        return margin;
    }

    private static void note(Problem.Note note, String start, Lines out) {
        int widest = 0;
        for (Problem.Row row : note.rows()) {
            int columns = Columns.of(row.subject());
            widest = columns <= WIDEST_SUBJECT ? Math.max(widest, columns) : widest;
        }
        boolean first = true;
        for (Problem.Row row : note.rows()) {
            String name = first ? start + pad(note.name(), NAME_WIDTH) : " ".repeat(start.length() + NAME_WIDTH);
            first = false;
            if (row.subject().isEmpty()) {
                out.paragraph(name, row.text());
            } else if (Columns.of(row.subject()) > WIDEST_SUBJECT) {
                out.line(name + row.subject());
                out.paragraph(" ".repeat(name.length() + 2), row.text());
            } else {
                out.paragraph(name + pad(row.subject(), widest + 3), row.text());
            }
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - Columns.of(text)));
    }
}
