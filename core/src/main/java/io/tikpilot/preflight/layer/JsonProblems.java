package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with a text by the grammar of JSON, in sentences for operators. */
final class JsonProblems {
    /** How other notations write what JSON writes otherwise; none of them is a secret. */
    private static final Map<String, String> LITERALS = Map.of(
            "True", "true",
            "TRUE", "true",
            "False", "false",
            "FALSE", "false",
            "None", "null",
            "NULL", "null",
            "nil", "null",
            "undefined", "null");

    private JsonProblems() {}

    /** What HOCON allows is mended by the name of the file as well. */
    private static Problem orRename(Problem problem, BrokenText text, String allowance) {
        String name = text.source()
                .file()
                .map(file -> String.valueOf(file.getFileName()))
                .orElse("");
        if (!name.endsWith(Syntax.JSON.ending())) {
            return problem;
        }
        String base = name.substring(0, name.length() - Syntax.JSON.ending().length());
        return problem.help("or call the file " + base + Syntax.HOCON.ending() + ", where " + allowance);
    }

    static Problem comment(BrokenText text, Token comment) {
        String label = "a comment begins in column " + text.column(comment.start());
        Problem problem = SyntaxProblems.broken(text, "JSON has no comments", text.place(comment), label)
                .help("remove the comment");
        return orRename(problem, text, "comments are allowed");
    }

    static Problem noBrace(BrokenText text, Token first) {
        if (first.is(Scanner.Kind.END)) {
            return SyntaxProblems.broken(text, "it holds nothing", text.source().atLine(0), "")
                    .help("write the settings into it, or at least {}");
        }
        Problem problem = SyntaxProblems.broken(
                        text, "JSON begins with a `{`", text.place(first), "a `{` is expected before this")
                .help("put all settings between { and }");
        return orRename(problem, text, "settings need no braces around them");
    }

    static Problem lastComma(BrokenText text, Token comma) {
        String label = "the comma in column " + text.column(comma.start()) + " is followed by nothing";
        Problem problem = SyntaxProblems.broken(text, "a comma stands behind the last entry", text.place(comma), label)
                .help("remove the comma");
        return orRename(problem, text, "such a comma is allowed");
    }

    static Problem commaMissing(BrokenText text, Token value, Token next) {
        int column = text.column(value.end());
        int line = text.line(value.end());
        Problem problem = SyntaxProblems.broken(
                        text,
                        "a comma is missing between two entries",
                        text.place(value.end(), value.end() + 1),
                        "a comma is missing in column " + column)
                .help(
                        line < text.line(next.start())
                                ? "add a comma at the end of line " + line
                                : "add a comma in column " + column);
        return line < text.line(next.start()) ? orRename(problem, text, "a line end is enough") : problem;
    }

    static Problem key(BrokenText text, Token key) {
        if (key.opens() || key.closes()) {
            return SyntaxProblems.bracketAsKey(text, key);
        }
        boolean single = text.written(key).startsWith("'");
        Problem problem = SyntaxProblems.broken(
                        text,
                        single ? "a key stands in single quotes" : "a key stands without double quotes",
                        text.place(key),
                        "a key in double quotes is expected here")
                .help("put every key in double quotes:")
                .help("  \"" + (single ? "KEY" : text.key(key.start(), key.end())) + "\": …");
        return single ? problem : orRename(problem, text, "keys need no quotes");
    }

    static Problem twice(BrokenText text, Token first, Token second) {
        String key = text.key(second.start(), second.end());
        return SyntaxProblems.broken(
                        text,
                        key.equals("KEY") ? "a key is there twice" : "the key " + key + " is there twice",
                        text.place(second),
                        "this key was already there")
                .at(text.place(first), "it is here first")
                .help("remove one of the two");
    }

    static Problem colonMissing(BrokenText text, Field field) {
        boolean equals = text.written(field.sign()).equals("=");
        String label = equals ? "JSON writes `:` here" : "a `:` is expected before this";
        Problem problem = SyntaxProblems.broken(text, "a key is not followed by `:`", text.place(field.sign()), label);
        Problem complete = SyntaxProblems.assigned(problem.help("write a colon behind the key:"), text, field, "…");
        return equals ? orRename(complete, text, "`=` is allowed") : complete;
    }

    static Problem word(BrokenText text, Field field, Token word) {
        Optional<String> literal = Optional.ofNullable(LITERALS.get(text.written(word)));
        if (literal.isPresent()) {
            String label = "`" + text.written(word) + "` is written `" + literal.get() + "` in JSON";
            Problem problem =
                    SyntaxProblems.broken(text, "a value is written as in another language", text.place(word), label);
            return SyntaxProblems.assigned(problem.help("write it as JSON does:"), text, field, literal.get());
        }
        boolean single = text.written(word).startsWith("'");
        String label = "a value is expected here: a text in double quotes, a number, true, false or null";
        Problem problem = SyntaxProblems.broken(
                text,
                single ? "a text stands in single quotes" : "a text stands without double quotes",
                text.place(word),
                label);
        return SyntaxValueProblems.quotes(problem.help("put the text in double quotes:"), text, field);
    }

    static Problem reference(BrokenText text, Field field, Token reference) {
        String label = "JSON has no references such as the one in column " + text.column(reference.start());
        Problem problem = SyntaxProblems.broken(text, "a reference stands in JSON", text.place(reference), label)
                .help("write the value itself");
        return orRename(problem, text, "references are allowed");
    }
}
