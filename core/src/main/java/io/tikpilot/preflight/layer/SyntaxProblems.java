package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;

/**
 * What can be wrong with keys and values by the grammar of HOCON, in sentences for operators. Values are masked, so a sentence names
 * the column of what it is about instead of repeating it. Long, for there is one for each kind of mistake.
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
    private static String typed(BrokenText text, Field field, String value) {
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

    /** How a text is written in double quotes. */
    static Problem quotes(Problem problem, BrokenText text, Field field) {
        return problem.help(typed(text, field, "\"…\""))
                .help("and inside of it \\\" for a quotation mark, \\\\ for a backslash");
    }

    static Problem tripleQuotes(Problem problem, BrokenText text, Field field) {
        return problem.help("or put it between three quotation marks, where every character is itself:")
                .help(typed(text, field, "\"\"\"…\"\"\""));
    }

    private static String has(BrokenText text, Field field, String what) {
        String key = field.isElement() ? "KEY" : text.key(field.keyStart(), field.keyEnd());
        return (key.equals("KEY") ? "a key" : "`" + key + "`") + " has " + what;
    }

    static Problem reserved(BrokenText text, Field field, int offset) {
        String label = "the character in column " + text.column(offset) + " is allowed only in double quotes";
        Problem problem = broken(text, "a value must stand in double quotes", text.place(offset, offset + 1), label);
        return quotes(problem.help("put the value in double quotes:"), text, field);
    }

    static Problem dollarName(BrokenText text, Field field, int offset) {
        String label = "the reference in column " + text.column(offset) + " needs braces";
        return broken(text, "a reference is written without braces", text.place(offset, offset + 1), label)
                .help("write the reference with braces:")
                .help(typed(text, field, "${NAME}"))
                .help("or, if it is no reference, put the value in double quotes:")
                .help(typed(text, field, "\"…\""));
    }

    static Problem orNextSetting(Problem problem) {
        return problem.help("or, if another setting begins in this line, put it into a line of its own");
    }

    static Problem commaInValue(BrokenText text, Field field, Token comma) {
        String label = "the comma in column " + text.column(comma.start()) + " ends the value before it";
        Problem problem = broken(text, "a comma ends a value", text.place(comma), label)
                .help("put a text that holds a comma in double quotes, and a list in brackets:")
                .help(typed(text, field, "\"…\""))
                .help(typed(text, field, "[\"…\", \"…\"]"));
        return problem;
    }

    static Problem valueMissing(BrokenText text, Field field) {
        boolean shown = text.shows(field.sign().start());
        String label =
                "a value is missing " + (shown ? "after this `" + text.written(field.sign()) + "`" : "in this line");
        return broken(text, has(text, field, "no value"), text.place(field.sign()), label)
                .help("write the value in the same line, or remove the line:")
                .help(typed(text, field, "VALUE"));
    }

    static Problem commentAsValue(BrokenText text, Field field, Token comment) {
        String label = "a comment begins in column " + text.column(comment.start()) + ", where the value is expected";
        return broken(text, has(text, field, "no value"), text.place(comment), label)
                .help("put a value that holds # or // in double quotes:")
                .help(typed(text, field, "\"…\""));
    }

    static Problem twoSigns(BrokenText text, Field field, Token second) {
        String label = "the sign in column " + text.column(second.start()) + " is one too many";
        return broken(text, has(text, field, "two signs before its value"), text.place(second), label)
                .help("write one `=`:")
                .help(typed(text, field, "VALUE"))
                .help("or, if the sign belongs to the value, put the value in double quotes");
    }

    static Problem keyMissing(BrokenText text, Token sign) {
        String label = "a key is missing before " + it(text, sign);
        return broken(text, "a value has no key", text.place(sign), label)
                .help("write the key, or remove the line:")
                .help(SETTING);
    }

    private static String it(BrokenText text, Token sign) {
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

    static Problem appendInList(BrokenText text, Field field) {
        return broken(
                        text,
                        "`+=` stands inside of a list",
                        text.place(field.sign()),
                        "`+=` works only outside of lists")
                .help("write the whole list:")
                .help(typed(text, field, "[…]"));
    }

    static Problem sideBySide(BrokenText text, Field field, Token left, Token right) {
        String finding = "a " + noun(left) + " and a " + noun(right) + " stand side by side";
        String bracket =
                text.shows(right.start()) ? it(text, right) : "the bracket in column " + text.column(right.start());
        Problem problem = broken(
                text, finding, text.place(right), bracket + " begins a " + noun(right) + " behind a " + noun(left));
        return left.isText()
                ? quotes(
                        problem.help("remove one of the two; or, if all of it is one text, put it in double quotes:"),
                        text,
                        field)
                : problem.help("remove one of the two, or put it into a line of its own");
    }

    private static String noun(Token piece) {
        return piece.isText() ? "text" : piece.is(Scanner.Kind.OPEN_BRACE) ? "section" : "list";
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

    static Problem openReference(BrokenText text, Field field, Token reference) {
        String label = "the reference in column " + text.column(reference.start()) + " is never closed";
        return broken(text, "a reference has no end", text.place(reference), label)
                .help("close it with a brace:")
                .help(typed(text, field, "${NAME}"));
    }

    static Problem referenceWithoutName(BrokenText text, Field field, Token reference) {
        String label = "a name is missing in the reference in column " + text.column(reference.start());
        return broken(text, "a reference has no name", text.place(reference), label)
                .help("write the name of a setting or of a variable:")
                .help(typed(text, field, "${NAME}"));
    }

    /** As shells and Spring write it: {@code ${PORT:-8080}}. */
    static Problem referenceWithMore(BrokenText text, Field field, Token reference) {
        String label = "the reference in column " + text.column(reference.start()) + " holds more than a name";
        return broken(text, "a reference holds more than a name", text.place(reference), label)
                .help("a default stands in a line of its own, before the reference:")
                .help(typed(text, field, "VALUE"))
                .help(typed(text, field, "${?NAME}"));
    }
}
