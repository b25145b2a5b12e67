package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.tree.Origin;

/** Places that a report names, which must be in the text that it is about. */
public final class Places {
    private Places() {}

    /** The line exists, and the column is in it, or right behind its end; a carriage return alone may end a line or not. */
    public static void areIn(String text, Origin origin) {
        assertThat(isIn(text.split("\r\n|\r|\n", -1), origin) || isIn(text.split("\r?\n", -1), origin))
                .as("%s in %s", origin, text)
                .isTrue();
    }

    private static boolean isIn(String[] lines, Origin origin) {
        int line = origin.line();
        return line == 0 || (line <= lines.length && origin.column() <= lines[line - 1].length() + 1);
    }
}
