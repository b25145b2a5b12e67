package io.tikpilot.preflight.env;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The references of the Compose specification: {@code $NAME}, {@code ${NAME}}, {@code ${NAME:-default}}, {@code
 * ${NAME:?message}}, {@code ${NAME:+replacement}}, each also without the colon, which then lets an empty value count as set;
 * {@code $$} is a dollar. A name that nothing sets is the empty text. A name is made of letters and digits of ASCII and {@code _}.
 * Brackets in a default are counted, so that it may be JSON.
 */
final class Interpolation {
    private static final int DEEPEST = 16;

    private final Function<String, @Nullable String> variables;
    private final int most;
    private boolean unset;

    /**
     * @param most the characters that a value may come to: lines that double the one before would fill the memory
     */
    Interpolation(Function<String, @Nullable String> variables, int most) {
        this.variables = variables;
        this.most = most;
    }

    /** Whether a reference so far stood for nothing: its variable is not set, and it says nothing for that case. */
    boolean hasUnset() {
        return unset;
    }

    /**
     * The text with its references replaced.
     *
     * @throws BadReference if a reference is not closed, has no name, or demands a variable that is not set
     */
    String expand(String text) {
        return expand(text, 0);
    }

    private String expand(String text, int depth) {
        if (depth > DEEPEST) {
            throw new BadReference(BadReference.Reason.TOO_DEEP, "", "expected references nested less deeply");
        }
        StringBuilder expanded = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (expanded.length() > most) {
                throw tooLong();
            }
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
            if (c != '$') {
                expanded.append(c);
                i++;
            } else if (next == '$') {
                expanded.append('$');
                i += 2;
            } else if (next == '{') {
                int close = close(text, i + 2);
                expanded.append(reference(text.substring(i + 2, close), depth));
                i = close + 1;
            } else {
                int end = nameEnd(text, i + 1);
                expanded.append(end == i + 1 ? "$" : value(text.substring(i + 1, end)));
                i = Math.max(end, i + 1);
            }
        }
        if (expanded.length() > most) {
            throw tooLong();
        }
        return expanded.toString();
    }

    private BadReference tooLong() {
        String limit = Integer.toString(most);
        return new BadReference(
                BadReference.Reason.TOO_LONG, limit, "expected a value of at most " + limit + " characters");
    }

    /** The bracket that closes a reference: the one that fits, or the last one of the line if one in a default has none. */
    private static int close(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        int newline = text.indexOf('\n', from);
        int last = text.lastIndexOf('}', newline < 0 ? text.length() : newline);
        if (last < from) {
            throw new BadReference(BadReference.Reason.NO_END, "", "expected `}` after `${`");
        }
        return last;
    }

    private String reference(String content, int depth) {
        int end = nameEnd(content, 0);
        String name = content.substring(0, end);
        if (name.isEmpty()) {
            throw new BadReference(BadReference.Reason.NO_NAME, "", "expected a name after `${`");
        }
        if (end == content.length()) {
            return value(name);
        }
        boolean colon = content.charAt(end) == ':';
        int at = colon ? end + 1 : end;
        char operator = at < content.length() ? content.charAt(at) : '\0';
        String word = at < content.length() ? content.substring(at + 1) : "";
        String value = variables.apply(name);
        boolean set = value != null && !(colon && value.isEmpty());
        return switch (operator) {
            case '-' -> set ? value(name) : expand(word, depth + 1);
            case '+' -> set ? expand(word, depth + 1) : "";
            case '?' -> {
                if (!set) {
                    throw new BadReference(
                            BadReference.Reason.NOT_SET,
                            name,
                            "expected the variable " + name + " to be set" + (word.isEmpty() ? "" : ": " + word));
                }
                yield value(name);
            }
            default ->
                throw new BadReference(
                        BadReference.Reason.NO_OPERATOR, "", "expected `}`, `:-`, `:?` or `:+` after the name");
        };
    }

    private String value(String name) {
        String value = variables.apply(name);
        unset |= value == null;
        return value == null ? "" : value;
    }

    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isNamePart(text.charAt(i))) {
            i++;
        }
        return i > from && text.charAt(from) <= '9' ? from : i;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
