package io.tikpilot.preflight.layer;

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
    /** The same text with a line feed for each carriage return that ends a line alone, as on old Macs. */
    TextSource withLineFeeds() {
        for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
            if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                return new TextSource(name, text.replaceAll("\r(?!\n)", "\n"), file);
            }
        }
        return this;
    }

    /** The line and column of an offset, without what stands there. */
    Origin origin(int offset) {
        return atLine(lineOf(offset)).atColumn(offset - lineStart(offset) + 1);
    }

    /** A line without what stands there. */
    Origin atLine(int line) {
        Origin origin = Origin.of(name, line);
        return file.isPresent() ? origin.inFile(file.get()) : origin;
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

    /** The offsets at which the lines begin. */
    int[] lineStarts() {
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
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
}
