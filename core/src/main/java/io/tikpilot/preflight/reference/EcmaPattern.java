package io.tikpilot.preflight.reference;

/**
 * Whether a regular expression of Java means the same in ECMA-262, which JSON Schema prescribes. What is not surely the same is left
 * out of a schema: a pattern that a validator cannot read would spoil the whole of it.
 */
final class EcmaPattern {
    private static final String CLASSES = "dDwWsSbB";
    private static final String CONTROLS = "tnrf";
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";

    private EcmaPattern() {}

    static boolean isPortable(String regex) {
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            char next = i + 1 < regex.length() ? regex.charAt(i + 1) : '\0';
            if (c == '\\') {
                boolean known = (CLASSES + CONTROLS + SYNTAX).indexOf(next) >= 0 || (inClass && next == '-');
                if (!known || next == '\0' || (inClass && (next == 'b' || next == 'B'))) {
                    return false;
                }
                i++;
            } else if (inClass) {
                // Java alone has classes in classes and `&&`.
                if (c == '[' || (c == '&' && next == '&')) {
                    return false;
                }
                inClass = c != ']';
            } else if (c == '[') {
                boolean empty = next == ']' || regex.startsWith("[^]", i);
                if (empty) {
                    return false;
                }
                inClass = true;
            } else if (!isPortableOutside(regex, i, c, next)) {
                return false;
            }
        }
        return !inClass;
    }

    private static boolean isPortableOutside(String regex, int i, char c, char next) {
        if (c == '(' && next == '?') {
            return regex.startsWith("(?:", i) || regex.startsWith("(?=", i) || regex.startsWith("(?!", i);
        }
        boolean possessive = (c == '*' || c == '+' || c == '?' || c == '}') && next == '+';
        boolean loose = c == ']' || (c == '}' && regex.lastIndexOf('{', i) < 0);
        return !possessive && !loose && c < 0x80;
    }
}
