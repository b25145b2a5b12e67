package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;

/**
 * What can be wrong with a text by the grammar of HOCON, beyond its single values, in sentences for operators. Values are masked, so a
 * sentence names the column of what it is about instead of repeating it.
 */
final class SyntaxProblems {
    static final String SETTING = "  KEY = VALUE";

    private SyntaxProblems() {}

    /** The beginning of every problem of this kind. */
    static Problem broken(BrokenText text, String finding, Origin place, String label) {
        String message = text.source().name() + " cannot be parsed: " + finding;
        return Problem.error("syntax-error", KeyPath.ROOT, message).at(place, label);
    }

    /** What nothing explains better: the parser gave up. */
    static Problem unexplained(BrokenText text, int line) {
        Origin place = text.place(line);
        return Problem.error("syntax-error", KeyPath.ROOT, text.source().name() + " cannot be parsed")
                .at(place, place.line() == 0 ? "" : "the parser stopped in this line")
                .help("see whether the line above is complete; write each setting as KEY = VALUE, and put a text in"
                        + " double quotes that holds any of")
                .help("  $ \" { } [ ] : = , + # ` ^ ? ! @ * & \\");
    }

    /** A setting as it is typed. */
    static String typed(BrokenText text, Field field, String value) {
        if (field.isElement()) {
            return "  " + value;
        }
        String key = text.key(field.keyStart(), field.keyEnd());
        if (text.isJson()) {
            return "  " + (key.startsWith("\"") ? key : "\"" + key + "\"") + ": " + value;
        }
        return "  " + key + " = " + value;
    }

    /** A problem whose mending is to type this. */
    static Problem assigned(Problem problem, BrokenText text, Field field, String value) {
        return problem.help(typed(text, field, value));
    }

    static Problem keyMissing(BrokenText text, Token sign) {
        String label = "a key is missing before " + it(text, sign);
        return broken(text, "a value has no key", text.place(sign), label)
                .help("write the key, or remove the line:")
                .help(SETTING);
    }

    /** A sign, by its column if it may be part of a value. */
    static String it(BrokenText text, Token sign) {
        return text.shows(sign.start())
                ? "this `" + text.written(sign) + "`"
                : "the character in column " + text.column(sign.start());
    }

    static Problem noSetting(BrokenText text, Token first, Token last) {
        return broken(text, "a line is no setting", text.place(first.start(), last.end()), "this is not KEY = VALUE")
                .help("write it as a setting; or, if it is a comment, put # before it:")
                .help(SETTING);
    }

    static Problem reservedInKey(BrokenText text, int offset) {
        return broken(
                        text,
                        "a key must stand in double quotes",
                        text.place(offset, offset + 1),
                        "this character is allowed only in double quotes")
                .help("put the key in double quotes:")
                .help("  \"…\" = VALUE");
    }

    static Problem emptyStep(BrokenText text, int offset) {
        return broken(
                        text,
                        "a key has a dot too many",
                        text.place(offset, offset + 1),
                        "a name is missing beside this dot")
                .help("remove the dot; or, if it is part of a name, put the name in double quotes");
    }

    static Problem referenceAsKey(BrokenText text, Token reference) {
        return broken(text, "a reference stands where a key belongs", text.place(reference), "keys are written out")
                .help("write the name of the setting:")
                .help(SETTING);
    }

    static Problem bracketAsKey(BrokenText text, Token bracket) {
        boolean brace = bracket.is(Scanner.Kind.OPEN_BRACE);
        return broken(
                        text,
                        brace ? "a section has no key" : "a list has no key",
                        text.place(bracket),
                        "a key is missing before " + it(text, bracket))
                .help("write its key before it:")
                .help(brace ? "  KEY { … }" : "  KEY = [ … ]");
    }

    static Problem commaAfterNothing(BrokenText text, Token comma) {
        return broken(text, "a comma follows nothing", text.place(comma), "nothing stands before " + it(text, comma))
                .help("remove the comma: one comma or one line end separates two entries");
    }

    static Problem includeAsKey(BrokenText text, Token word) {
        return broken(
                        text,
                        "`include` is not followed by the name of a file",
                        text.place(word),
                        "the name of a file in double quotes is expected after `include`")
                .help("if it is the key of a setting, put it in double quotes:")
                .help("  \"include\" = VALUE");
    }

    static Problem behindBracket(BrokenText text, Token rest) {
        boolean semicolon = text.written(rest).equals(";");
        String finding = "something follows a closing bracket";
        String label = "only a comma may follow a closing bracket in its line";
        return broken(text, finding, text.place(rest), label)
                .help(
                        semicolon
                                ? "remove the semicolon"
                                : "put what stands in column " + text.column(rest.start())
                                        + " into a line of its own, or remove it");
    }

    static Problem rootIsAList(BrokenText text, Token bracket) {
        return broken(text, "it holds a list instead of settings", text.place(bracket), "a list cannot stand alone")
                .help("give the list a key:")
                .help(text.isJson() ? "  {\"KEY\": […]}" : "  KEY = […]");
    }

    static Problem behindTheRoot(BrokenText text, Token closing, Token rest) {
        Problem problem = broken(
                        text,
                        "something follows its last bracket",
                        text.place(rest),
                        "the bracket that opens the file was closed before this")
                .at(text.place(closing), "it is closed here");
        return text.isJson()
                ? problem.help("keep one document in the file")
                : problem.help("remove the first bracket of the file and the one that closes it: none are needed");
    }
}
