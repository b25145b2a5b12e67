package io.tikpilot.preflight.problem;

import java.util.List;

/** Lines of text, wrapped at words to a width. What is added is shown as it is: see {@link TextStyle#show}. */
final class Lines {
    private final StringBuilder text = new StringBuilder();
    private final int width;

    Lines(int width) {
        this.width = width;
    }

    /** Adds a line as it is. */
    Lines line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Adds a text after a lead-in, its further lines indented to where it began. */
    void paragraph(String lead, String content) {
        wrapped(lead, " ".repeat(Columns.of(lead)), List.of(content.split(" ")), " ");
    }

    /** Adds pieces that stay whole, after a lead-in, a separator after each but the last. */
    void wrapped(String lead, String indent, List<String> pieces, String separator) {
        StringBuilder line = new StringBuilder(lead);
        int columns = Columns.of(lead);
        boolean fresh = true;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i) + (i < pieces.size() - 1 ? separator : "");
            if (!fresh && columns + Columns.of(piece.stripTrailing()) > width) {
                line(line.toString().stripTrailing());
                line.setLength(0);
                line.append(indent);
                columns = Columns.of(indent);
            }
            line.append(piece);
            columns += Columns.of(piece);
            fresh = false;
        }
        line(line.toString().stripTrailing());
    }

    boolean fits(String line) {
        return Columns.of(line) <= width;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
