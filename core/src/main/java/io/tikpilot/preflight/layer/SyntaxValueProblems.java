package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;

/** What can be wrong with a value by the grammar of HOCON, and with a reference in it, in sentences for operators. */
final class SyntaxValueProblems {
    private SyntaxValueProblems() {}

    /** How a text is written in double quotes. */
    static Problem quotes(Problem problem, BrokenText text, Field field) {
        return problem.help(SyntaxProblems.typed(text, field, "\"…\""))
                .help("and inside of it \\\" for a quotation mark, \\\\ for a backslash");
    }

    static Problem tripleQuotes(Problem problem, BrokenText text, Field field) {
        return problem.help("or put it between three quotation marks, where every character is itself:")
                .help(SyntaxProblems.typed(text, field, "\"\"\"…\"\"\""));
    }

    static Problem reserved(BrokenText text, Field field, int offset) {
        String label = "the character in column " + text.column(offset) + " is allowed only in double quotes";
        Problem problem = SyntaxProblems.broken(
                text, "a value must stand in double quotes", text.place(offset, offset + 1), label);
        return quotes(problem.help("put the value in double quotes:"), text, field);
    }

    static Problem dollarName(BrokenText text, Field field, int offset) {
        String label = "the reference in column " + text.column(offset) + " needs braces";
        return SyntaxProblems.broken(
                        text, "a reference is written without braces", text.place(offset, offset + 1), label)
                .help("write the reference with braces:")
                .help(SyntaxProblems.typed(text, field, "${NAME}"))
                .help("or, if it is no reference, put the value in double quotes:")
                .help(SyntaxProblems.typed(text, field, "\"…\""));
    }

    static Problem orNextSetting(Problem problem) {
        return problem.help("or, if another setting begins in this line, put it into a line of its own");
    }

    static Problem commaInValue(BrokenText text, Field field, Token comma) {
        String label = "the comma in column " + text.column(comma.start()) + " ends the value before it";
        Problem problem = SyntaxProblems.broken(text, "a comma ends a value", text.place(comma), label)
                .help("put a text that holds a comma in double quotes, and a list in brackets:")
                .help(SyntaxProblems.typed(text, field, "\"…\""))
                .help(SyntaxProblems.typed(text, field, "[\"…\", \"…\"]"));
        return problem;
    }

    static Problem valueMissing(BrokenText text, Field field) {
        boolean shown = text.shows(field.sign().start());
        String label =
                "a value is missing " + (shown ? "after this `" + text.written(field.sign()) + "`" : "in this line");
        return SyntaxProblems.broken(text, has(text, field, "no value"), text.place(field.sign()), label)
                .help("write the value in the same line, or remove the line:")
                .help(SyntaxProblems.typed(text, field, "VALUE"));
    }

    static Problem commentAsValue(BrokenText text, Field field, Token comment) {
        String label = "a comment begins in column " + text.column(comment.start()) + ", where the value is expected";
        return SyntaxProblems.broken(text, has(text, field, "no value"), text.place(comment), label)
                .help("put a value that holds # or // in double quotes:")
                .help(SyntaxProblems.typed(text, field, "\"…\""));
    }

    static Problem twoSigns(BrokenText text, Field field, Token second) {
        String label = "the sign in column " + text.column(second.start()) + " is one too many";
        return SyntaxProblems.broken(text, has(text, field, "two signs before its value"), text.place(second), label)
                .help("write one `=`:")
                .help(SyntaxProblems.typed(text, field, "VALUE"))
                .help("or, if the sign belongs to the value, put the value in double quotes");
    }

    static Problem appendInList(BrokenText text, Field field) {
        return SyntaxProblems.broken(
                        text,
                        "`+=` stands inside of a list",
                        text.place(field.sign()),
                        "`+=` works only outside of lists")
                .help("write the whole list:")
                .help(SyntaxProblems.typed(text, field, "[…]"));
    }

    static Problem sideBySide(BrokenText text, Field field, Token left, Token right) {
        String finding = "a " + noun(left) + " and a " + noun(right) + " stand side by side";
        String bracket = text.shows(right.start())
                ? SyntaxProblems.it(text, right)
                : "the bracket in column " + text.column(right.start());
        Problem problem = SyntaxProblems.broken(
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

    static Problem openReference(BrokenText text, Field field, Token reference) {
        String label = "the reference in column " + text.column(reference.start()) + " is never closed";
        return SyntaxProblems.broken(text, "a reference has no end", text.place(reference), label)
                .help("close it with a brace:")
                .help(SyntaxProblems.typed(text, field, "${NAME}"));
    }

    static Problem referenceWithoutName(BrokenText text, Field field, Token reference) {
        String label = "a name is missing in the reference in column " + text.column(reference.start());
        return SyntaxProblems.broken(text, "a reference has no name", text.place(reference), label)
                .help("write the name of a setting or of a variable:")
                .help(SyntaxProblems.typed(text, field, "${NAME}"));
    }

    /** As shells and Spring write it: {@code ${PORT:-8080}}. */
    static Problem referenceWithMore(BrokenText text, Field field, Token reference) {
        String label = "the reference in column " + text.column(reference.start()) + " holds more than a name";
        return SyntaxProblems.broken(text, "a reference holds more than a name", text.place(reference), label)
                .help("a default stands in a line of its own, before the reference:")
                .help(SyntaxProblems.typed(text, field, "VALUE"))
                .help(SyntaxProblems.typed(text, field, "${?NAME}"));
    }

    private static String has(BrokenText text, Field field, String what) {
        String key = field.isElement() ? "KEY" : text.key(field.keyStart(), field.keyEnd());
        return (key.equals("KEY") ? "a key" : "`" + key + "`") + " has " + what;
    }
}
