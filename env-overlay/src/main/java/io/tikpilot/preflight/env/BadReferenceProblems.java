package io.tikpilot.preflight.env;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;

/** What can be wrong with {@code ${NAME}} in a value of an {@code .env} file, in sentences for operators. */
final class BadReferenceProblems {
    private BadReferenceProblems() {}

    static Problem of(Origin place, String name, BadReference found) {
        String value = "the value of " + name + " in " + place.source();
        Problem problem = switch (found.reason()) {
            case NO_END ->
                DotenvProblems.malformed(
                        place, value + " holds a reference without an end", "`}` is expected after `${`");
            case NO_NAME ->
                DotenvProblems.malformed(
                        place, value + " holds a reference without a name", "a name is expected after `${`");
            case NO_OPERATOR ->
                DotenvProblems.malformed(
                        place,
                        value + " holds a reference with more than a name",
                        "`}`, `:-default`, `:?message` or `:+replacement` is expected after the name");
            case NOT_SET ->
                DotenvProblems.malformed(
                                place,
                                value + " demands the variable " + found.subject() + ", which is not set",
                                found.subject() + " is not set, and the reference demands it")
                        .help("set " + found.subject() + " in the environment, or in a line above:")
                        .help("  " + found.subject() + "=value");
            case TOO_DEEP ->
                DotenvProblems.malformed(place, value + " nests references too deeply", "at most 16 may be nested");
            case TOO_LONG ->
                DotenvProblems.malformed(
                        place,
                        value + " becomes longer than the limit of " + found.subject(),
                        "its references come to more than " + found.subject() + " characters");
        };
        return switch (found.reason()) {
            case NOT_SET -> problem;
            case TOO_DEEP, TOO_LONG -> problem.help("write the value itself, without references to other lines");
            default ->
                problem.help(
                                "write a reference as ${NAME}; for a `$` that begins none, put the value in single quotes:")
                        .help("  " + name + "='…'");
        };
    }
}
