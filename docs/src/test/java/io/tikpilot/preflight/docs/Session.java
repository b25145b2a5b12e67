package io.tikpilot.preflight.docs;

import java.util.ArrayList;
import java.util.List;

/** What a reader types, each line after a {@code $}, and what the machine answers: a script whose output is the whole block. */
record Session(List<String> commands) {
    private static final String PROMPT = "$ ";

    static Session of(Block block) {
        List<String> commands = new ArrayList<>();
        List<String> lines = block.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(PROMPT)) {
                StringBuilder command = new StringBuilder(lines.get(i).substring(PROMPT.length()));
                while (command.toString().endsWith("\\")) {
                    command.append('\n').append(lines.get(++i));
                }
                commands.add(command.toString());
            }
        }
        return new Session(List.copyOf(commands));
    }

    /** Prints each command as it was typed, then runs it; {@code $?} is always that of the command before. */
    String script() {
        StringBuilder script = new StringBuilder();
        for (String command : commands) {
            script.append("status=$?; printf '%s\\n' ")
                    .append(quoted(PROMPT + command))
                    .append("; (exit $status)\n")
                    .append(command)
                    .append('\n');
        }
        return script.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
