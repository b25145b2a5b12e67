package io.tikpilot.preflight.env;

/** The numbers of lines, from 1, counted on from the last offset that was asked for: a file may have very many lines. */
final class LineCounter {
    private final String text;
    private int countedTo;
    private int line = 1;

    LineCounter(String text) {
        this.text = text;
    }

    int of(int offset) {
        if (offset < countedTo) {
            countedTo = 0;
            line = 1;
        }
        for (int i = countedTo; i < offset && i < text.length(); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        countedTo = offset;
        return line;
    }
}
