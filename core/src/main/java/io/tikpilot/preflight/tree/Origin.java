package io.tikpilot.preflight.tree;

import com.typesafe.config.ConfigOrigin;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One place in what was read: a file, a variable, an argument, with the line, the column and the text that stands there as
 * far as they are known. Lines and columns count from 1; 0 means unknown or meaningless, as for a variable. The text is made
 * for showing: secrets in it are masked already.
 */
public final class Origin {
    private final String source;
    private final int line;
    private final int column;
    private final int caret;
    private final int length;
    private final Optional<String> text;
    private final Optional<Path> file;

    private Origin(
            String source, int line, int column, int caret, int length, Optional<String> text, Optional<Path> file) {
        this.source = source;
        this.line = line;
        this.column = column;
        this.caret = caret;
        this.length = length;
        this.text = text;
        this.file = file;
    }

    /** The whole of a source, such as {@code environment TIKPILOT_SERVER_PORT}. */
    public static Origin of(String source) {
        return of(source, 0);
    }

    /** A line of a source. */
    public static Origin of(String source, int line) {
        return new Origin(source, line, 0, 0, 0, Optional.empty(), Optional.empty());
    }

    /** A column of this line, without what stands there. */
    public Origin atColumn(int column) {
        return new Origin(source, line, column, 0, 0, Optional.empty(), file);
    }

    /** The same place with the same text, in this column of the line as it is in the file: masks make the text another. */
    public Origin inColumn(int column) {
        return new Origin(source, line, column, caret, length, text, file);
    }

    /**
     * The place that typesafe-config names. Its description of a parsed value ends in the line, which is taken off: the line is
     * told apart.
     */
    public static Origin of(ConfigOrigin origin) {
        int line = Math.max(0, origin.lineNumber());
        String description = origin.description();
        String suffix = ": " + line;
        boolean numbered = line > 0 && description.endsWith(suffix);
        return of(numbered ? description.substring(0, description.length() - suffix.length()) : description, line);
    }

    /** The same place with the text of its line, and the part of it that is meant. */
    public Origin showing(String text, int column, int length) {
        return new Origin(source, line, column, column, length, Optional.of(text), file);
    }

    /** The same place, known to be in this file. */
    public Origin inFile(Path file) {
        return new Origin(source, line, column, caret, length, text, Optional.of(file));
    }

    /** The name of the file, variable or argument as the deployment knows it. */
    public String source() {
        return source;
    }

    /** The line, from 1, or 0. */
    public int line() {
        return line;
    }

    /** The column in the line, from 1, or 0. */
    public int column() {
        return column;
    }

    /** Where in the text the part that is meant begins, from 1; where nothing is masked before it, that is the column. */
    public int caret() {
        return caret;
    }

    /** How many characters of the text are meant, from the caret on. */
    public int length() {
        return length;
    }

    /** How many characters of the line in the file are meant, from the column on; 0 if unknown, as behind a mask. */
    public int extent() {
        return caret == column ? length : 0;
    }

    /** The text of the line, without its end and with secrets masked. */
    public Optional<String> text() {
        return text;
    }

    /** The file, if the source is one. */
    public Optional<Path> file() {
        return file;
    }

    /** {@code config/production.conf:12:21}, as far as it is known; the source alone where there are no lines. */
    @Override
    public String toString() {
        if (line == 0) {
            return source;
        }
        return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}
