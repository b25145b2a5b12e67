package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.Origin;
import java.util.List;

/** One problem as text, in ink: what is so, the places with a frame each, the facts, and what to type. */
final class ProblemText {
    static final int WIDTH = 100;

    private static final int NAME_WIDTH = 12;
    private static final int WIDEST_SUBJECT = 34;

    private final Problem problem;
    private final TextStyle style;
    private final Lines out;
    private final Ink ink;

    private ProblemText(Problem problem, TextStyle style, Lines out) {
        this.problem = problem;
        this.style = style;
        this.out = out;
        this.ink = Ink.of(problem.severity());
    }

    /** The problem for people at a terminal. */
    static String of(Problem problem, TextStyle style) {
        return new ProblemText(problem, style, new Lines(WIDTH)).whole();
    }

    /** The problem for a tool that shows the place itself and wraps lines itself: no severity, no frame, no ink. */
    static String annotation(Problem problem) {
        Lines out = new Lines(Integer.MAX_VALUE);
        return Ink.washedOff(new ProblemText(problem, TextStyle.plain(), out).brief());
    }

    /** A place in one line: {@code config/default.conf:4:3: did you mean `port`?}. */
    static String place(Problem.Label label) {
        return label.origin() + (label.text().isEmpty() ? "" : ": " + label.text());
    }

    private String whole() {
        String lead = ink.on(problem.severity() + "[" + problem.code() + "]") + ": ";
        out.wrapped(lead, "  ", List.of(problem.message().split(" ")), " ");
        String margin = "";
        for (Problem.Label label : problem.labels()) {
            margin = place(label, margin.isEmpty() ? "-->" : ":::");
        }
        facts(margin.isEmpty() ? "  " : margin + "= ");
        return out.toString();
    }

    private String brief() {
        out.line(problem.message());
        for (Problem.Label label : problem.labels()) {
            out.line(place(label));
        }
        facts("");
        return out.toString();
    }

    /** Prints a place and returns the margin of what is said about it. */
    private String place(Problem.Label label, String arrow) {
        Origin origin = label.origin();
        String number = origin.line() == 0 ? "" : Integer.toString(origin.line());
        int width = Math.max(2, number.length());
        String margin = " ".repeat(width + 1);
        out.line(margin + arrow + " " + origin);
        boolean said = label.text().isEmpty();
        if (origin.text().isPresent()) {
            Frame frame = Frame.of(origin, style);
            String before = margin + "| " + " ".repeat(frame.indent());
            String carets = "^".repeat(frame.length());
            boolean beside = !said && out.fits(before + carets + " " + label.text());
            out.line(margin + "|");
            out.line(" ".repeat(width - number.length()) + number + " | " + frame.text());
            out.line(before + ink.on(beside ? carets + " " + label.text() : carets));
            said |= beside;
        }
        if (!said) {
            out.paragraph(margin + "= ", label.text());
        }
        return margin;
    }

    private void facts(String start) {
        for (Problem.Note note : problem.notes()) {
            note(note, start);
        }
        boolean first = true;
        for (String line : problem.help()) {
            String name = first ? name(start, "fix") : " ".repeat(start.length() + NAME_WIDTH);
            first = false;
            if (line.startsWith(" ")) {
                out.line(name + line);
            } else {
                out.paragraph(name, line);
            }
        }
    }

    private void note(Problem.Note note, String start) {
        int widest = 0;
        for (Problem.Row row : note.rows()) {
            int columns = Columns.of(row.subject());
            widest = columns <= WIDEST_SUBJECT ? Math.max(widest, columns) : widest;
        }
        boolean first = true;
        for (Problem.Row row : note.rows()) {
            String name = first ? name(start, note.name()) : " ".repeat(start.length() + NAME_WIDTH);
            first = false;
            if (row.subject().isEmpty()) {
                out.paragraph(name, row.text());
            } else if (Columns.of(row.subject()) > WIDEST_SUBJECT) {
                out.line(name + row.subject());
                out.paragraph(" ".repeat(start.length() + NAME_WIDTH + 2), row.text());
            } else {
                out.paragraph(name + pad(row.subject(), widest + 3), row.text());
            }
        }
    }

    private static String name(String start, String name) {
        return start + pad(Ink.NAME.on(name), NAME_WIDTH);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - Columns.of(text)));
    }
}
