package io.tikpilot.preflight.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in a text that belongs to the way it was written down or handed over, and not to the value: quotation marks that
 * nobody took off, a blank at an end, a comment, a placeholder that nobody replaced. It is found in the text alone, in one
 * pass; whether it was meant is for others to judge, who know where the text comes from.
 *
 * @param part what is left over, such as {@code ${HOME}}
 * @param rest the text without it; the whole text where nobody knows what should stand there instead
 */
record Leftover(Kind kind, String part, String rest) {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char ZERO_WIDTH_SPACE = '\u200b';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What is left over. */
    enum Kind {
        /** A carriage return or a line feed at the end. */
        LINE_END,
        /** Blanks or tabs at the beginning, and perhaps at the end. */
        LEADING_BLANKS,
        /** Blanks or tabs at the end, or nothing else. */
        TRAILING_BLANKS,
        /** A character that no eye sees. */
        INVISIBLE,
        /** The same quotation mark at both ends. */
        QUOTES,
        /** A blank, a {@code #} and what follows. */
        COMMENT,
        /** A placeholder: see {@link Placeholder}. */
        PLACEHOLDER,
        /** Not the value but the path of a secret that holds it. */
        SECRET_FILE,
        /** A scheme or a port besides the host. */
        ADDRESS,
        /** Nothing but the address where a URI begins with a scheme. */
        SCHEME
    }

    /** The outermost leftover of a text; nothing if it has none. */
    static @Nullable Leftover in(String text) {
        int length = text.length();
        if (length == 0) {
            return null;
        }
        char first = text.charAt(0);
        char last = text.charAt(length - 1);
        if (first <= '\''
                || first > '~'
                || last <= ' '
                || last > '~') { // nothing else begins or ends a leftover at an end
            Leftover atEnds = atEnds(text, first, last);
            if (atEnds != null) {
                return atEnds;
            }
        }
        boolean open = first == '%' || first == '_' || first == '<';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            open |= c == '$' || c == '{';
            if (c == '#' && i > 1 && isBlank(text.charAt(i - 1)) && (i + 1 == length || isBlank(text.charAt(i + 1)))) {
                return comment(text, i);
            }
            if (isInvisible(c) && isSolidBut(text)) {
                return new Leftover(Kind.INVISIBLE, code(c), visible(text));
            }
        }
        String placeholder = open ? Placeholder.in(text) : null;
        if (placeholder != null) {
            return new Leftover(Kind.PLACEHOLDER, placeholder, text);
        }
        boolean secret = first == '/' && (isBelow("/run/secrets/", text) || isBelow("/var/run/secrets/", text));
        return secret ? new Leftover(Kind.SECRET_FILE, text, text) : null;
    }

    /** A comment that could as well be a part of a text: a {@code #} after a blank, whatever follows it. */
    static @Nullable Leftover commentIn(String text) {
        for (int i = text.indexOf('#', 1); i > 0; i = text.indexOf('#', i + 1)) {
            if (isBlank(text.charAt(i - 1))) {
                return comment(text, i);
            }
        }
        return null;
    }

    private static @Nullable Leftover atEnds(String text, char first, char last) {
        int lines = text.indexOf('\n');
        boolean single = lines < 0 || lines == text.length() - 1;
        if (single && (last == '\n' || last == '\r')) {
            int end = text.endsWith("\r\n") ? text.length() - 2 : text.length() - 1;
            return new Leftover(Kind.LINE_END, text.substring(end), text.substring(0, end));
        }
        if (single && (isBlank(first) || isBlank(last))) {
            return blanks(text);
        }
        if (isInvisible(first) || isInvisible(last)) {
            return new Leftover(Kind.INVISIBLE, code(isInvisible(first) ? first : last), visibleAtEnds(text));
        }
        boolean quoted = (first == '"' || first == '\'') && last == first && text.length() > 1;
        if (quoted && text.indexOf(first, 1) == text.length() - 1) {
            return new Leftover(Kind.QUOTES, String.valueOf(first), text.substring(1, text.length() - 1));
        }
        return null;
    }

    private static Leftover blanks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        Kind kind = start == 0 || start == end ? Kind.TRAILING_BLANKS : Kind.LEADING_BLANKS;
        return new Leftover(kind, " ", text.substring(start, end));
    }

    private static Leftover comment(String text, int hash) {
        int end = hash;
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Leftover(Kind.COMMENT, text.substring(hash), text.substring(0, end));
    }

    private static String visibleAtEnds(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!isInvisible(text.charAt(i))) {
                visible.append(text.charAt(i));
            }
        }
        return visible.toString();
    }

    /** Whether a text is a name, an address or a number, and not prose, where such characters have their use. */
    private static boolean isSolidBut(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c <= ' ' || c > '~') && !isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(char c) {
        return c == NO_BREAK_SPACE || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
    }

    private static String code(char c) {
        return "U+" + Integer.toHexString(c | 0x10000).substring(1).toUpperCase(Locale.ROOT);
    }

    private static boolean isBelow(String directory, String text) {
        return text.startsWith(directory) && text.length() > directory.length();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
