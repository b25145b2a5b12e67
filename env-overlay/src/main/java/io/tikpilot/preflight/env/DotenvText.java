package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.MaskedLine;
import io.tikpilot.preflight.tree.Origin;

/** The text of a file of {@code NAME=value} lines, and the places in it. */
final class DotenvText {
    private final String source;
    private final String text;
    private final LineCounter lines;

    /** A text whose lines end in {@code \n}. */
    DotenvText(String source, String text) {
        this.source = source;
        this.text = text;
        this.lines = new LineCounter(text);
    }

    int length() {
        return text.length();
    }

    boolean isEnd(int offset) {
        return offset >= text.length() || text.charAt(offset) == '\n';
    }

    /** The character at an offset; a line end behind the last one. */
    char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\n';
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    boolean hasAt(int offset, String word) {
        return text.startsWith(word, offset);
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    int lineEnd(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline;
    }

    String lineAt(int offset) {
        return text.substring(lineStart(offset), lineEnd(offset));
    }

    /** The place of an offset, its line shown up to the value. */
    Origin place(int offset) {
        int index = offset - lineStart(offset);
        return MaskedLine.of(lineAt(offset)).at(Origin.of(source, lines.of(offset)), index, index + 1);
    }

    /** The place of an offset without what stands there. */
    Origin origin(int offset) {
        return Origin.of(source, lines.of(offset)).atColumn(columnOf(offset));
    }

    DotenvContent.Entry entry(String value, int offset) {
        return new DotenvContent.Entry(value, lines.of(offset), columnOf(offset));
    }

    private int columnOf(int offset) {
        return offset - lineStart(offset) + 1;
    }
}
