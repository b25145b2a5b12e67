package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.tree.PlainValues;
import io.tikpilot.preflight.tree.SectionBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plainest part of HOCON, which is all that most files of settings use: sections, dotted keys of unquoted words, and as
 * values single words, strings without escapes, and lists. It has no opinion of any other text: that is the parser's, which costs
 * ten times as much and reads this part alike. A fuzz target holds the two against each other. The file is as long as its
 * grammar: a method for each rule.
 */
final class PlainHocon {
    private final String text;
    private final String name;
    private int line = 1;
    private int next;

    private PlainHocon(TextSource source) {
        this.text = source.text();
        this.name = source.name();
    }

    /** The values of a text whose brackets are not nested deeper than the stack allows; nothing if it is not plain. */
    static @Nullable ConfigObject read(TextSource source) {
        PlainHocon reader = new PlainHocon(source);
        SectionBuilder root = new SectionBuilder(reader.name, 1);
        reader.skipLines();
        boolean plain = (reader.peek() == '{' ? reader.braces(root) : reader.fields(root)) && reader.isAtBottom();
        return plain ? root.build() : null;
    }

    /** Reads fields as far as there are any, or says that they are not plain. */
    private boolean fields(SectionBuilder section) {
        skipLines();
        while (!isAtEnd() && peek() != '}') {
            if (!field(section) || !isSeparated('}')) {
                return false;
            }
        }
        return true;
    }

    private boolean field(SectionBuilder section) {
        if (text.startsWith("include", next)) {
            return false;
        }
        SectionBuilder at = section;
        String key = key();
        while (!key.isEmpty() && peek() == '.') {
            next++;
            at = at.section(key, line);
            key = key();
        }
        skipBlanks();
        boolean opens = peek() == '{';
        if (key.isEmpty() || (!opens && peek() != '=' && peek() != ':')) {
            return false;
        }
        if (!opens) {
            next++;
            skipBlanks();
        }
        if (peek() == '{') {
            return braces(at.section(key, line));
        }
        ConfigValue value = value();
        if (value != null) {
            at.set(key, value);
        }
        return value != null;
    }

    private boolean braces(SectionBuilder section) {
        next++;
        if (!fields(section) || isAtEnd()) {
            return false;
        }
        next++;
        return true;
    }

    private @Nullable ConfigValue value() {
        if (peek() == '"') {
            return string();
        }
        if (peek() == '[') {
            return list();
        }
        return words();
    }

    /** One word, or several and the blanks between them, which are one text. */
    private @Nullable ConfigValue words() {
        int from = next;
        skipWord();
        int end = next;
        int count = 0;
        for (int start = next; count == 0 || next > start; count++) {
            end = next;
            skipBlanks();
            start = next;
            skipWord();
        }
        next = end;
        String words = text.substring(from, end);
        return count > 1 ? PlainValues.scalar(words, name, line) : PlainWord.value(words, name, line);
    }

    private @Nullable ConfigValue string() {
        String content = quoted();
        return content == null ? null : PlainValues.scalar(content, name, line);
    }

    /** What stands between quotation marks in one line, without escapes. */
    private @Nullable String quoted() {
        int from = ++next;
        while (peek() != '"') {
            char c = peek();
            if (isAtEnd() || c == '\\' || Character.isISOControl(c)) {
                return null;
            }
            next++;
        }
        return text.substring(from, next++);
    }

    private @Nullable ConfigValue list() {
        int here = line;
        List<ConfigValue> elements = new ArrayList<>();
        next++;
        skipLines();
        while (peek() != ']') {
            ConfigValue element = peek() == '{' ? element() : value();
            if (element == null || !isSeparated(']')) {
                return null;
            }
            elements.add(element);
        }
        next++;
        return PlainValues.list(elements, name, here);
    }

    private @Nullable ConfigObject element() {
        SectionBuilder section = new SectionBuilder(name, line);
        return braces(section) ? section.build() : null;
    }

    /** Goes behind what parts one value from the next, of which there is just one, or none before a bracket that closes. */
    private boolean isSeparated(char close) {
        skipBlanks();
        boolean comma = peek() == ',';
        if (!comma && peek() != '\n' && peek() != close && !isComment() && !isAtEnd()) {
            return false;
        }
        next += comma ? 1 : 0;
        skipLines();
        return peek() != ',' && !(comma && (isAtEnd() || peek() == close));
    }

    /** One step of a dotted key; empty if there is none. */
    private String key() {
        if (peek() == '"') {
            String content = quoted();
            return content == null ? "" : content;
        }
        int from = next;
        while (isInWord(peek())) {
            next++;
        }
        return text.substring(from, next);
    }

    /** Goes behind a word of a value, which dots and slashes may be a part of; nowhere if there is none. */
    private void skipWord() {
        while (isInWord(peek()) || peek() == '.' || (peek() == '/' && !isComment())) {
            next++;
        }
    }

    private static boolean isInWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private void skipLines() {
        for (; ; next++) {
            skipBlanks();
            if (isComment()) {
                int newline = text.indexOf('\n', next);
                next = newline < 0 ? text.length() : newline;
            }
            if (peek() != '\n') {
                return;
            }
            line++;
        }
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
            next++;
        }
    }

    private boolean isComment() {
        return peek() == '#' || text.startsWith("//", next);
    }

    /** Whether nothing more is said. */
    private boolean isAtBottom() {
        skipLines();
        return isAtEnd();
    }

    private boolean isAtEnd() {
        return next == text.length();
    }

    private char peek() {
        return next < text.length() ? text.charAt(next) : '\0';
    }
}
