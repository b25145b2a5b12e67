package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigUtil;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a key as they are written: pieces with and without quotation marks, and dots between them. Blanks between the pieces
 * belong to the key, as in {@code export PORT = 1}; those beside a dot to the step on their side.
 */
final class WrittenKey {
    private final String text;
    private final List<Step> steps = new ArrayList<>();
    /** Whether the next piece belongs to the last step. */
    private boolean open;
    /** Where the last piece ended. */
    private int end = -1;

    WrittenKey(String text) {
        this.text = text;
    }

    List<Step> steps() {
        return steps;
    }

    void quoted(String token, int start, int end) {
        append(blanks(start) + unquoted(token), start, end);
        open = true;
        this.end = end;
    }

    void unquoted(String token, int start) {
        String blanks = blanks(start);
        int at = start;
        for (String piece : token.split("\\.", -1)) {
            if (!piece.isEmpty() || !blanks.isEmpty()) {
                append(blanks + piece, at, at + piece.length());
            }
            at += piece.length() + 1;
            open = false;
            blanks = "";
        }
        open = !token.endsWith(".");
        end = start + token.length();
    }

    private String blanks(int start) {
        return end < 0 ? "" : text.substring(end, start);
    }

    private static String unquoted(String token) {
        if (token.length() > 1 && token.indexOf('\\') < 0 && !token.startsWith("\"\"\"")) {
            return token.substring(1, token.length() - 1);
        }
        try {
            return String.join("", ConfigUtil.splitPath(token));
        } catch (ConfigException e) { // the parser would have refused it
            return "";
        }
    }

    private void append(String piece, int start, int end) {
        if (open && !steps.isEmpty()) {
            Step last = steps.remove(steps.size() - 1);
            steps.add(new Step(last.name() + piece, last.start(), end));
        } else {
            steps.add(new Step(piece, start, end));
        }
    }

    /** A step, and the span in which it is written. */
    record Step(String name, int start, int end) {}
}
