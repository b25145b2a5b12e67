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
        String content = line(line);
        int cut = 0;
        while (cut < content.length() && content.charAt(cut) != '=' && content.charAt(cut) != ':') {
            cut++;
        }
        if (content.isBlank()) {
            return atLine(line);
        }
        String key = content.substring(0, cut).replace('\t', ' ');
        boolean value = cut < content.length()
                && !content.substring(cut).replace('=', ' ').isBlank();
        String masked = isPunctuation(key) ? content.replace('\t', ' ') : Quote.MASK;
        String shown = value ? key + content.charAt(cut) + " " + Quote.MASK : masked;
        int indent = shown.length() - shown.stripLeading().length();
        return atLine(line).showing(shown, indent + 1, shown.length() - indent);
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
