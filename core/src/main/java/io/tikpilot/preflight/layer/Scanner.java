package io.tikpilot.preflight.layer;

/**
 * Cuts a HOCON or JSON text into tokens without understanding them: where each begins and ends, and what it is. It serves the
 * limits, which must hold before the parser sees the text, and the columns of a report, which the parser does not give. Its
 * rules for quotes, comments and {@code ${}} are those of the HOCON specification.
 */
final class Scanner {
    /** What a token is. */
    enum Kind {
        OPEN_BRACE,
        CLOSE_BRACE,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        COMMA,
        SEPARATOR,
        NEWLINE,
        QUOTED,
        UNQUOTED,
        SUBSTITUTION,
        COMMENT,
        END
    }

    private final String text;
    private int start;
    private int end;

    Scanner(String text) {
        this.text = text;
    }

    /** Where the last token begins. */
    int start() {
        return start;
    }

    /** Where the last token ends: the first character that is not part of it. */
    int end() {
        return end;
    }

    /** The last token as it is written. */
    String token() {
        return text.substring(start, end);
    }

    /** Moves to the next token. */
    Kind next() {
        int i = end;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        start = i;
        if (i == text.length()) {
            end = i;
            return Kind.END;
        }
        char c = text.charAt(i);
        end = i + 1;
        return switch (c) {
            case '\n' -> Kind.NEWLINE;
            case '{' -> Kind.OPEN_BRACE;
            case '}' -> Kind.CLOSE_BRACE;
            case '[' -> Kind.OPEN_BRACKET;
            case ']' -> Kind.CLOSE_BRACKET;
            case ',' -> Kind.COMMA;
            case '=', ':' -> Kind.SEPARATOR;
            case '"' -> {
                end = quoted(i);
                yield Kind.QUOTED;
            }
            default -> word(c, i);
        };
    }

    private Kind word(char c, int i) {
        if (c == '+' && at(i + 1) == '=') {
            end = i + 2;
            return Kind.SEPARATOR;
        }
        if (isComment(i)) {
            int newline = text.indexOf('\n', i);
            end = newline < 0 ? text.length() : newline;
            return Kind.COMMENT;
        }
        if (c == '$' && at(i + 1) == '{') {
            end = substitution(i + 2);
            return Kind.SUBSTITUTION;
        }
        int j = i + 1;
        while (j < text.length() && continuesWord(j)) {
            j++;
        }
        end = j;
        return Kind.UNQUOTED;
    }

    private boolean continuesWord(int i) {
        char c = text.charAt(i);
        boolean ends = switch (c) {
            case '\n', '{', '}', '[', ']', ',', '=', ':', '"' -> true;
            case '+' -> at(i + 1) == '=';
            case '$' -> at(i + 1) == '{';
            case '#', '/' -> isComment(i);
            default -> isBlank(c);
        };
        return !ends;
    }

    /** The end of a string that opens here: after its closing quote, at the end of its line if it has none. */
    private int quoted(int i) {
        if (text.startsWith("\"\"\"", i)) {
            int close = text.indexOf("\"\"\"", i + 3);
            if (close < 0) {
                return text.length();
            }
            int j = close + 3;
            while (at(j) == '"') { // a string may end in quotes of its own
                j++;
            }
            return j;
        }
        int j = i + 1;
        while (j < text.length() && text.charAt(j) != '"' && text.charAt(j) != '\n') {
            j += text.charAt(j) == '\\' && at(j + 1) != '\n' ? 2 : 1;
        }
        return at(j) == '"' ? j + 1 : Math.min(j, text.length());
    }

    private int substitution(int i) {
        int j = i;
        while (j < text.length() && text.charAt(j) != '}' && text.charAt(j) != '\n') {
            j = text.charAt(j) == '"' ? quoted(j) : j + 1;
        }
        return at(j) == '}' ? j + 1 : Math.min(j, text.length());
    }

    private boolean isComment(int i) {
        return text.charAt(i) == '#' || (text.charAt(i) == '/' && at(i + 1) == '/');
    }

    private char at(int i) {
        return i < text.length() ? text.charAt(i) : '\0';
    }

    /** White space by the HOCON specification, without the newline, which is a token. */
    private static boolean isBlank(char c) {
        return switch (c) {
            case ' ', '\t', '\r', '\u00a0', '\u2007', '\u202f', '\ufeff' -> true;
            case '\n' -> false;
            default -> (c <= ' ' || c >= 0x7f) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
        };
    }
}
