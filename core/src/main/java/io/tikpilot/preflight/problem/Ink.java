package io.tikpilot.preflight.problem;

/** What a terminal shows in a colour of its own. The words say the same without it. */
enum Ink {
    /** An error, and the place of it: bold red. */
    ERROR("1;31"),

    /** A warning, and the place of it: bold yellow. */
    WARNING("1;33"),

    /** The name of a fact: bold. */
    NAME("1");

    /** No text of a report has one but for ink: {@link Quote#printable} writes that of others as an escape. */
    static final char ESCAPE = '\u001b';

    private static final String OFF = ESCAPE + "[0m";

    private final String on;

    Ink(String code) {
        this.on = ESCAPE + "[" + code + "m";
    }

    static Ink of(Severity severity) {
        return severity == Severity.ERROR ? ERROR : WARNING;
    }

    /** The text in this colour. */
    String on(String text) {
        return text.isEmpty() ? text : on + text + OFF;
    }

    /** The text without any ink. */
    static String washedOff(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == ESCAPE) {
                i = end(text, i);
            } else {
                plain.append(text.charAt(i++));
            }
        }
        return plain.toString();
    }

    /** The index behind the ink that begins at an index. */
    static int end(String text, int start) {
        return text.indexOf('m', start) + 1;
    }
}
