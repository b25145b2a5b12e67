package io.tikpilot.preflight.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text that something should have replaced and that nothing has: {@code ${X}} of shells, Compose and HOCON, {@code
 * $(X)} of Kubernetes, {@code {{ .x }}} of Helm and Ansible, {@code %X%} of Windows, {@code __X__} and {@code <CHANGE_ME>} of
 * samples. Only what is hardly ever meant as it stands counts: where other texts may hold the same signs, the placeholder must
 * be the whole text.
 */
final class Placeholder {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;

    private Placeholder() {}

    /** The first placeholder in a text; nothing if it has none. */
    static @Nullable String in(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            String found = null;
            if (c == '$' && next == '{') {
                found = closed(text, i, 2, "}");
                found = found != null && isReference(found) ? found : null;
            } else if (c == '$' && next == '(') {
                found = closed(text, i, 2, ")");
                found = found != null && isName(found, 2, found.length() - 1) ? found : null;
            } else if (c == '{' && next == '{') {
                found = closed(text, i, 2, "}}");
                boolean whole = found != null && (found.length() == text.length() || isField(found));
                found = whole ? found : null;
            }
            if (found != null) {
                return found;
            }
        }
        return isWhole(text) ? text : shellName(text);
    }

    private static @Nullable String closed(String text, int start, int opening, String end) {
        int last = Math.min(text.length() - end.length(), start + LONGEST);
        for (int close = start + opening; close <= last; close++) {
            if (text.startsWith(end, close)) {
                return text.substring(start, close + end.length());
            }
        }
        return null;
    }

    /** Whether it is {@code ${NAME}}, {@code ${?NAME}}, {@code ${NAME:-else}}, or a path such as {@code ${server.host}}. */
    private static boolean isReference(String found) {
        int start = found.startsWith("${?") ? 3 : 2;
        int end = start;
        while (isPathPart(found.charAt(end))) {
            end++;
        }
        char next = found.charAt(end);
        return end > start && (next == '}' || next == ':' || next == '?' || next == '+');
    }

    /** The name in {@code ${NAME:-else}}. */
    static String nameIn(String reference) {
        int start = reference.startsWith("${?") ? 3 : 2;
        int end = start;
        while (isPathPart(reference.charAt(end))) {
            end++;
        }
        // In a shell a dash ends the name: ${NAME-else}.
        int dash = isUpper(reference.charAt(start)) ? reference.indexOf('-', start) : -1;
        return reference.substring(start, dash > 0 && dash < end ? dash : end);
    }

    /** What {@code ${NAME:-else}} says for the case that there is no value; nothing if it says nothing. */
    static @Nullable String otherwise(String reference) {
        String name = nameIn(reference);
        String rest = reference.substring(reference.indexOf(name) + name.length(), reference.length() - 1);
        return rest.startsWith(":-") ? rest.substring(2) : rest.startsWith("-") ? rest.substring(1) : null;
    }

    /** Whether a name is one of a variable. */
    static boolean isName(String name) {
        return isName(name, 0, name.length());
    }

    private static boolean isName(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            boolean digit = isDigit(text.charAt(i)) && i > start;
            if (!isUpper(text.charAt(i)) && !digit) {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isField(String found) {
        String inside = found.substring(2).stripLeading();
        return inside.startsWith(".") || inside.startsWith("- .");
    }

    private static boolean isWhole(String text) {
        int last = text.length() - 1;
        if (last < SHORTEST) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '%' -> text.charAt(last) == '%' && isName(text, 1, last);
            case '_' -> text.length() > 5 && text.startsWith("__") && text.endsWith("__") && isName(text, 2, last - 1);
            case '<' -> text.charAt(last) == '>' && isToFill(text.substring(1, last));
            default -> false;
        };
    }

    /** Whether it reads {@code CHANGE_ME} or {@code your-password}, which no tag of a markup does. */
    private static boolean isToFill(String inside) {
        boolean plain = true;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            plain &= isUpper(c) || isDigit(c) || c == '-' || c == ' ';
        }
        String lower = inside.toLowerCase(Locale.ROOT);
        boolean asks = lower.startsWith("your") || lower.startsWith("change") || lower.startsWith("replace");
        return asks || (plain && inside.length() >= SHORTEST);
    }

    /** {@code $HOME} or {@code $HOME/data} as the whole text. */
    private static @Nullable String shellName(String text) {
        if (text.charAt(0) != '$') {
            return null;
        }
        int slash = text.indexOf('/');
        int end = slash < 0 ? text.length() : slash;
        return end > SHORTEST && isName(text, 1, end) ? text.substring(0, end) : null;
    }

    private static boolean isPathPart(char c) {
        return isUpper(c) || isDigit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-';
    }

    private static boolean isUpper(char c) {
        return (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
