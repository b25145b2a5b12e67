package io.tikpilot.preflight.command;

import io.tikpilot.preflight.problem.TextStyle;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the command answers.
 *
 * @param status the exit status
 * @param text what goes to the standard output; may be empty
 * @param medium who reads it
 * @param problems what goes to the standard error; may be empty
 */
record Answer(int status, String text, Medium medium, String problems) {
    /** Who reads an answer. */
    enum Medium {
        /** People at a terminal, whose encoding the stream has. */
        TERMINAL,
        /** A program or a browser, which takes UTF-8 whatever the terminal has. */
        FILE
    }

    /** An answer for people. */
    static Answer of(String text) {
        return new Answer(ConfigCommand.OK, text, Medium.TERMINAL, "");
    }

    /** Lines for people, in the characters that their terminal has. */
    static Answer of(String text, TextStyle style) {
        StringBuilder shown = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            shown.append(style.show(line)).append('\n');
        }
        return of(shown.toString());
    }

    /** An answer in a format: all but {@code text} are for programs. */
    static Answer of(String text, String format) {
        return new Answer(ConfigCommand.OK, text, format.equals("text") ? Medium.TERMINAL : Medium.FILE, "");
    }

    /** Nothing but a problem and its status. */
    static Answer problem(int status, String problems) {
        return new Answer(status, "", Medium.TERMINAL, problems);
    }

    /** The same answer with problems and the status that they lead to. */
    Answer with(int other, String more) {
        return new Answer(other, text, medium, more);
    }

    /** A stream whose reader has gone takes it in silence. */
    void print(PrintStream out, PrintStream err) {
        if (!text.isEmpty()) {
            String lines = text.stripTrailing() + "\n";
            if (medium == Medium.TERMINAL) {
                out.print(lines);
            } else {
                byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
                out.write(bytes, 0, bytes.length);
            }
            out.flush();
        }
        if (!problems.isEmpty()) {
            err.print(problems.stripTrailing() + "\n");
            err.flush();
        }
    }
}
