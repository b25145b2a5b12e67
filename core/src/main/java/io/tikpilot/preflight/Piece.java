package io.tikpilot.preflight;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a section that is not whole yet, as in {@code ${base} { port = 80 }}.
 *
 * @param reference the name it refers to, where it is no section of its own
 */
record Piece(Optional<ConfigObject> section, String reference) {
    static List<Piece> of(String written) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '"') {
                i = quoted(written, i);
            } else if (written.startsWith("${", i)) {
                int end = written.indexOf('}', i);
                pieces.add(new Piece(Optional.empty(), name(written, i, end)));
                i = end < 0 ? written.length() : end;
            } else if (c == '{' || c == '[') {
                int end = closing(written, i);
                if (c == '{') {
                    pieces.add(new Piece(Optional.of(section(written.substring(i, end + 1))), ""));
                }
                i = end;
            }
        }
        return pieces;
    }

    private static ConfigObject section(String written) {
        ConfigParseOptions options = ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF);
        return ConfigFactory.parseReader(new StringReader(written), options).root();
    }

    private static int closing(String written, int start) {
        int depth = 0;
        for (int i = start; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '"') {
                i = quoted(written, i);
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i;
            }
        }
        return written.length() - 1;
    }

    /** Where the quoted text that begins at an index ends: at its closing quotation mark. */
    static int quoted(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** Where the piece that begins at an index ends: a quoted text, a reference, a section, a list, a comma, or other text. */
    static int end(String written, int start) {
        char c = written.charAt(start);
        if (c == '"') {
            return Math.min(written.length(), quoted(written, start) + 1);
        }
        if (c == '{' || c == '[') {
            return closing(written, start) + 1;
        }
        if (written.startsWith("${", start)) {
            int i = start + 2;
            while (i < written.length() && written.charAt(i) != '}') {
                i = written.charAt(i) == '"' ? quoted(written, i) + 1 : i + 1;
            }
            return Math.min(written.length(), i + 1);
        }
        int i = start + 1;
        while (c != ',' && i < written.length() && "\"{[,$".indexOf(written.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** The name in the reference between two indices. */
    static String name(String text, int start, int end) {
        int from = text.startsWith("${?", start) ? start + 3 : start + 2;
        return text.substring(from, end < 0 ? text.length() : end);
    }
}
