package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text with its name: it turns offsets into lines and columns.
 *
 * @param name what the text is called in a report
 * @param file the file it was read from, if it was
 */
record TextSource(String name, String text, Optional<Path> file) {
    /** The line and column of an offset, without what stands there. */
    Origin origin(int offset) {
        return atLine(lineOf(offset)).atColumn(offset - lineStart(offset) + 1);
    }

    /** A line without what stands there. */
    Origin atLine(int line) {
        Origin origin = Origin.of(name, line);
        return file.isPresent() ? origin.inFile(file.get()) : origin;
    }

    /**
     * A line with what stands there up to the first {@code =} or {@code :}, for texts that could not be parsed: nobody knows
     * what is a secret in them. A line without either, or with nothing behind it, as base64 ends, is masked whole: it may be
     * a bare secret, mounted as configuration.
     */
    Origin atMaskedLine(int line) {
        int shownLine = line;
        while (shownLine > 1 && line(shownLine).isBlank()) { // the parser gives up one line after the last
            shownLine--;
        }
        String shown = masked(line(shownLine));
        int indent = shown.length() - shown.stripLeading().length();
        return shown.isBlank()
                ? atLine(shownLine)
                : atLine(shownLine).showing(shown, indent + 1, shown.length() - indent);
    }

    /** As {@link #atMaskedLine}, pointing at one character if it is not masked. */
    Origin atMaskedOffset(int offset) {
        String shown = masked(line(lineOf(offset)));
        int column = offset - lineStart(offset);
        boolean visible = column < shown.length() && shown.charAt(column) == text.charAt(offset);
        return visible ? atLine(lineOf(offset)).showing(shown, column + 1, 1) : atMaskedLine(lineOf(offset));
    }

    private static String masked(String line) {
        String content = line.replace('\t', ' ');
        int cut = 0;
        while (cut < content.length() && content.charAt(cut) != '=' && content.charAt(cut) != ':') {
            cut++;
        }
        String key = content.substring(0, cut);
        boolean value = cut < content.length()
                && !content.substring(cut).replace('=', ' ').isBlank();
        if (value) {
            boolean harmless = isPunctuation(content.substring(cut + 1));
            return key + content.charAt(cut) + (harmless ? content.substring(cut + 1) : " " + Quote.MASK);
        }
        return isPunctuation(key) || opensSection(key) ? content : Quote.MASK;
    }

    /** Whether a line is the key of a section and its opening bracket, which no bare secret looks like. */
    private static boolean opensSection(String line) {
        String content = line.strip();
        if (!content.endsWith("{") && !content.endsWith("[")) {
            return false;
        }
        return content.substring(0, content.length() - 1)
                .strip()
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || "._-\"".indexOf(c) >= 0);
    }

    private static boolean isPunctuation(String text) {
        return text.chars().allMatch(c -> "{}[], ".indexOf(c) >= 0);
    }

    /** The number of the line at an offset, from 1. */
    int lineOf(int offset) {
        int line = 1;
        for (int i = 0; i < offset && i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The offset at which the line of an offset begins. */
    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The offset at which the line of an offset ends, before its line end. */
    int lineEnd(int offset) {
        int newline = text.indexOf('\n', offset);
        int end = newline < 0 ? text.length() : newline;
        return end > 0 && end > lineStart(offset) && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int newline = text.indexOf('\n', start);
            if (newline < 0) {
                return "";
            }
            start = newline + 1;
        }
        return start > text.length() ? "" : text.substring(start, lineEnd(start));
    }
}
