package io.tikpilot.preflight.layer;

import java.util.Set;

/** What may stand in a word without quotation marks, and in a text with them; each answers with an offset, or -1 if all is well. */
final class Words {
    private static final String RESERVED = "$+`^?!@*&\\";
    private static final String NUMBER = "0123456789eE+-.";
    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private Words() {}

    /** The first character of an unquoted word that may stand only in double quotes. */
    static int reserved(String word) {
        int number = number(word);
        for (int i = number; i < word.length(); i++) {
            if (RESERVED.indexOf(word.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many characters at the beginning of a word are a number, which alone may hold a plus sign. */
    private static int number(String word) {
        boolean begins = word.matches("(?s)-?[0-9].*");
        int end = 0;
        while (begins && end < word.length() && NUMBER.indexOf(word.charAt(end)) >= 0) {
            end++;
        }
        return isNumber(word.substring(0, end)) ? end : 0;
    }

    private static boolean isNumber(String text) {
        boolean whole = text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        try {
            if (whole) {
                Long.parseLong(text);
            } else {
                Double.parseDouble(text);
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether a word without quotation marks is a value in JSON. */
    static boolean isJson(String word) {
        return LITERALS.contains(word) || (!word.isEmpty() && number(word) == word.length());
    }

    /** The first place in a path without quotation marks where a name between dots is missing. */
    static int emptyStep(String path) {
        if (path.startsWith(".")) {
            return 0;
        }
        return path.endsWith(".") && !path.contains("..") ? path.length() - 1 : path.indexOf("..");
    }

    /** The first backslash in a text in double quotes that begins no escape. */
    static int badEscape(String quoted) {
        if (quoted.startsWith("\"\"\"")) {
            return -1; // nothing is escaped in it
        }
        for (int i = quoted.indexOf('\\'); i >= 0; i = quoted.indexOf('\\', i + 2)) {
            char escaped = i + 1 < quoted.length() ? quoted.charAt(i + 1) : ' ';
            boolean known = escaped == 'u' ? isCodeUnit(quoted, i + 2) : "\"\\/bfnrt".indexOf(escaped) >= 0;
            if (!known) {
                return i;
            }
        }
        return -1;
    }

    /** As {@link #isHex}; typesafe-config takes a plus sign for a digit. */
    private static boolean isCodeUnit(String text, int from) {
        return isHex(
                text.startsWith("+", from) ? text.substring(0, from) + '0' + text.substring(from + 1) : text, from);
    }

    /** Whether four hexadecimal digits follow. */
    static boolean isHex(String text, int from) {
        return text.length() >= from + 4
                && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** The first control character, such as a tab, in a text in double quotes. */
    static int control(String quoted) {
        for (int i = 0; i < quoted.length() && !quoted.startsWith("\"\"\""); i++) {
            if (quoted.charAt(i) < ' ') {
                return i;
            }
        }
        return -1;
    }
}
