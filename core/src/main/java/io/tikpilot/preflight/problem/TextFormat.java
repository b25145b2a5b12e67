package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.Origin;
import java.util.List;

/** The report as text for people. */
final class TextFormat implements ReportFormat {
    private static final int WIDTH = 100;
    private static final int NAME_WIDTH = 12;
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
            out.paragraph("Layers, lowest first: ", String.join(" < ", report.layers()));
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
        out.line(problem.severity() + "[" + problem.code() + "]: " + problem.message());
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
            String name = first ? pad("fix", NAME_WIDTH) : " ".repeat(NAME_WIDTH);
            String lead = first ? start : " ".repeat(start.length());
            first = false;
            if (line.startsWith(" ")) {
                out.line(lead + name + line);
            } else {
                out.paragraph(lead + name, line);
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
        if (origin.text().isEmpty()) {
            if (!label.text().isEmpty()) {
                out.paragraph(margin + "= ", label.text());
            }
            return margin;
        }
        Frame frame = Frame.of(origin);
        out.line(margin + "|");
        out.line(" ".repeat(width - number.length()) + number + " | " + frame.text());
        out.line((margin + "| " + " ".repeat(frame.indent()) + "^".repeat(frame.length()) + " " + label.text())
                .stripTrailing());
        return margin;
    }

    private static void note(Problem.Note note, String start, Lines out) {
        int widest = 0;
        for (Problem.Row row : note.rows()) {
            widest = Math.max(widest, Math.min(31, row.subject().length()));
        }
        boolean first = true;
        for (Problem.Row row : note.rows()) {
            String name = first ? start + pad(note.name(), NAME_WIDTH) : " ".repeat(start.length() + NAME_WIDTH);
            first = false;
            if (row.subject().isEmpty()) {
                out.paragraph(name, row.text());
            } else if (row.subject().length() > widest) {
                out.line(name + row.subject());
                out.paragraph(" ".repeat(name.length() + 2), row.text());
            } else {
                out.paragraph(name + pad(row.subject(), widest + 3), row.text());
            }
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    /** A line of a source, cut around the part that is meant if it is very long. */
    private record Frame(String text, int indent, int length) {
        private static final int CONTEXT = 30;
        private static final int LONGEST = 160;

        static Frame of(Origin origin) {
            String text = Quote.printable(origin.text().orElse(""));
            int start = Math.min(Math.max(0, origin.column() - 1), text.length());
            int length = Math.max(1, Math.min(origin.length(), text.length() - start));
            if (text.length() <= LONGEST) {
                return new Frame(text, start, length);
            }
            int from = Math.max(0, start - CONTEXT);
            int to = Math.min(text.length(), start + Math.min(length, Quote.MASK.length() + 2 * CONTEXT) + CONTEXT);
            String cut = (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
            int indent = start - from + (from > 0 ? 1 : 0);
            return new Frame(cut, indent, Math.max(1, Math.min(length, cut.length() - indent)));
        }
    }

    /** Lines of text, wrapped at words. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();
        private final int width;

        Lines(int width) {
            this.width = width;
        }

        Lines line(String line) {
            text.append(Quote.printable(line)).append('\n');
            return this;
        }

        /** A text after a lead-in, its further lines indented to where it began. */
        void paragraph(String lead, String content) {
            String indent = " ".repeat(lead.length());
            StringBuilder line = new StringBuilder(lead);
            for (String word : List.of(content.split(" "))) {
                boolean fresh = line.length() == lead.length();
                if (!fresh && line.length() + 1 + word.length() > width) {
                    line(line.toString());
                    line.setLength(0);
                    line.append(indent);
                    fresh = true;
                }
                line.append(fresh ? "" : " ").append(word);
            }
            line(line.toString().stripTrailing());
        }

        @Override
        public String toString() {
            return text.toString().stripTrailing();
        }
    }
}
