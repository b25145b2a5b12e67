package io.tikpilot.preflight.env;

import io.tikpilot.preflight.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of {@code docker run --env-file}, as the package kvfile of docker/cli has it: everything behind the first {@code
 * =} of a line is the value.
 */
final class RawGrammar {
    /** The longest line, in bytes: the buffer of docker/cli holds 65,536 with the line end. */
    private static final int LONGEST = 65_535;

    private final DotenvText text;
    private final Map<String, String> environment;
    private final DotenvContent content = new DotenvContent();

    private RawGrammar(DotenvText text, Map<String, String> environment) {
        this.text = text;
        this.environment = environment;
    }

    /**
     * What a text sets.
     *
     * @param environment what a name without a value passes on
     */
    static DotenvContent read(String source, String text, Map<String, String> environment) {
        // One carriage return belongs to the line end, also to that of the last line; any other is part of the value.
        String closed = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        DotenvText lines = new DotenvText(source, closed.replace("\r\n", "\n"));
        RawGrammar grammar = new RawGrammar(lines, environment);
        for (int at = 0; at < lines.length(); at = lines.lineEnd(at) + 1) {
            grammar.line(at);
        }
        return grammar.content;
    }

    private void line(int begin) {
        int end = text.lineEnd(begin);
        int start = begin;
        while (start < end && Blanks.isSpace(text.at(start))) {
            start++;
        }
        if (start == end || text.at(start) == '#') {
            return;
        }
        int sign = start;
        int blank = -1;
        while (sign < end && text.at(sign) != '=') {
            boolean first = blank < 0 && (text.at(sign) == ' ' || text.at(sign) == '\t');
            blank = first ? sign : blank;
            sign++;
        }
        if (isTooLong(begin, end)) {
            String name = blank < 0 && sign < end ? text.between(start, sign) : "";
            content.remarks().add(new DotenvContent.Remark(name, DotenvProblems.longLine(text.place(start), LONGEST)));
        } else if (sign == start || blank >= 0) {
            wrongName(start, sign, blank);
        } else {
            set(text.between(start, sign), sign < end ? text.between(sign + 1, end) : null, start);
        }
    }

    private boolean isTooLong(int begin, int end) {
        boolean maybe = end - begin > LONGEST / 4; // a character has at most four bytes
        return maybe && text.between(begin, end).getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    private void wrongName(int start, int sign, int blank) {
        String words = text.between(start, sign);
        boolean export = words.matches("export[ \\t]+[^ \\t]+") && sign < text.lineEnd(start);
        String name = words.substring(words.lastIndexOf(' ') + 1);
        Problem problem = sign == start
                ? DotenvProblems.noName(text.place(start))
                : export
                        ? DotenvProblems.command(text.place(start), "export", name)
                        : DotenvProblems.rawBlankInName(
                                text.place(blank),
                                WrongLine.joined(words.strip(), text.between(sign, text.lineEnd(start))));
        content.remarks().add(new DotenvContent.Remark(export ? name : words.strip(), problem));
    }

    private void set(String name, @Nullable String written, int start) {
        String value = written == null ? environment.get(name) : written;
        if (value != null) {
            content.entries().put(name, text.entry(value, start));
        }
    }
}
