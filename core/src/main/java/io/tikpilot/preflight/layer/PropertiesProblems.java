package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;
import java.util.Optional;

/** What can be wrong with a text of Java properties, in sentences for operators. */
final class PropertiesProblems {
    private PropertiesProblems() {}

    /** For Java such a line is a key without a value; it is rather a mistake, or a bare secret. */
    static Problem noSetting(BrokenText text, int start, int end) {
        Optional<Problem> foreign = ForeignText.explain(text);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        boolean header = text.source().text().startsWith("[", start);
        Problem problem = header
                ? SyntaxProblems.broken(
                        text,
                        "a section is written as in INI",
                        text.place(start, end),
                        "a name in brackets begins no section here")
                : SyntaxProblems.broken(text, "a line is no setting", text.place(start, end), "this is not KEY=VALUE");
        return header
                ? problem.help("remove the line, and write the name of the section before each key:")
                        .help("  NAME.KEY=VALUE")
                : problem.help("write it as a setting; or, if it is a comment, put # before it:")
                        .help("  KEY=VALUE");
    }

    static Problem unknownEscape(BrokenText text, PropertiesLine line, int offset) {
        String label = "the escape in column " + text.column(offset) + " is not \\uXXXX";
        boolean below = text.line(offset) > text.line(line.start()); // nothing there tells a key from a value
        Origin place = below ? text.source().origin(offset) : text.place(offset, offset + 1);
        return SyntaxProblems.broken(text, "an escape is not complete", place, label)
                .help("write four hexadecimal digits after \\u, such as \\u00fc; for a backslash write \\\\");
    }

    static Problem valueAndSection(BrokenText text, PropertiesText.Conflict conflict) {
        String key = "`" + conflict.path() + "`";
        PropertiesLine value = conflict.value();
        PropertiesLine section = conflict.section();
        return Problem.error(
                        "syntax-error",
                        conflict.path(),
                        key + " is a single value on one line and a section on another")
                .at(text.place(value.keyStart(), value.keyEnd()), "here it is a single value")
                .at(text.place(section.keyStart(), section.keyEnd()), "here it is a section")
                .help("remove one of the two lines, or the value would be lost");
    }
}
