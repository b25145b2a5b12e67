package io.tikpilot.preflight.layer;

import java.util.ArrayList;
import java.util.List;

/** A logical line of Java properties, which may be several lines of the file, and the offset at which it begins. */
record PropertiesLine(int start, String text) {
    /** The logical lines: one that ends in a backslash goes on in the next. */
    static List<PropertiesLine> all(String text) {
        List<PropertiesLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            String first = text.substring(start, end).stripLeading();
            boolean comment = first.startsWith("#") || first.startsWith("!");
            while (!comment && endsInBackslash(text, start, end) && end < text.length()) {
                end = lineEnd(text, end + 1);
            }
            int content = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (!comment && !first.isEmpty()) {
                lines.add(new PropertiesLine(start, text.substring(start, content)));
            }
            start = end + 1;
        }
        return lines;
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    private static boolean endsInBackslash(String text, int start, int end) {
        int i = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        int backslashes = 0;
        while (i - 1 - backslashes >= start && text.charAt(i - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    int keyStart() {
        return start + text.length() - text.stripLeading().length();
    }

    int keyEnd() {
        int i = keyStart() - start;
        while (i < text.length() && " \t\f=:".indexOf(text.charAt(i)) < 0) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return start + Math.min(i, text.length());
    }

    /** Whether neither sign that separates a key from a value is in it. */
    boolean hasNoSeparator() {
        return text.indexOf('=') < 0 && text.indexOf(':') < 0;
    }
}
