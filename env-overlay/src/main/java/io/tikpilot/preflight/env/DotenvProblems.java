package io.tikpilot.preflight.env;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;

/** What can be wrong with a line of an {@code .env} file, in sentences for operators; a line is shown up to its value. */
final class DotenvProblems {
    private static final String SHAPE = "  NAME=value";

    private DotenvProblems() {}

    static Problem malformed(Origin place, String finding, String label) {
        return Problem.error("malformed-dotenv", KeyPath.ROOT, finding).at(place, label);
    }

    static Problem noName(Origin place) {
        return malformed(
                        place, "a line of " + place.source() + " does not begin with a name", "a name is expected here")
                .help("write one variable in a line, and # before a comment:")
                .help(SHAPE);
    }

    static Problem quotedName(Origin place) {
        return malformed(
                        place,
                        "a name in " + place.source() + " stands in quotation marks",
                        "a name stands without quotation marks")
                .help("remove the quotation marks around the name:")
                .help(SHAPE);
    }

    static Problem badName(Origin place) {
        return malformed(
                        place,
                        "a name in " + place.source() + " holds a character that no name holds",
                        "the character in column " + place.column() + " is no part of a name")
                .help("make the name of letters, digits and _:")
                .help(SHAPE);
    }

    /**
     * Several words before the sign.
     *
     * @param joined the words as one name
     */
    static Problem blankInName(Origin place, String joined) {
        return malformed(
                        place, "a name in " + place.source() + " holds a blank", "`=` is expected after the first word")
                .help("write the name in one word, as the program knows it:")
                .help("  " + joined + "=value");
    }

    static Problem command(Origin place, String word, String name) {
        return malformed(
                        place,
                        "a line of " + place.source() + " begins with `" + word + "`, as a script does",
                        "`" + word + "` has no meaning here")
                .help("remove `" + word + "`:")
                .help("  " + name + "=value");
    }

    static Problem noSign(Origin place) {
        return malformed(
                        place,
                        "a line of " + place.source() + " is not NAME=value",
                        "`=` is expected in column " + place.column())
                .help("write one variable in a line, and # before a comment:")
                .help(SHAPE);
    }

    static Problem section(Origin place) {
        return malformed(
                        place,
                        place.source() + " holds a section, as a .conf file does",
                        "a bracket has no meaning here")
                .help("write one variable in a line, with its whole name:")
                .help(SHAPE);
    }

    static Problem conflict(Origin place) {
        return malformed(
                        place,
                        place.source() + " holds both sides of a merge conflict",
                        "Git could not merge what begins here")
                .help("keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= or >>>>>>>");
    }

    static Problem openQuote(Origin place, String name, char quote) {
        return malformed(
                        place,
                        "the value of " + name + " in " + place.source()
                                + " begins with a quotation mark and has no end",
                        "the quotation mark in column " + place.column() + " has no second one")
                .help("put the same quotation mark behind the value:")
                .help("  " + name + "=" + quote + "…" + quote);
    }

    static Problem afterQuote(Origin place, String name, char quote) {
        return malformed(
                        place,
                        "something follows the value of " + name + " in " + place.source(),
                        "only a comment may stand in column " + place.column() + ", behind the closing quotation mark")
                .help("put all of the value between the quotation marks, and \\ before each mark inside of it:")
                .help("  " + name + "=" + quote + "…" + quote);
    }

    /**
     * A blank in a name where all that stands before {@code =} is the name.
     *
     * @param joined the words as one name; empty if they may hold a value
     */
    static Problem rawBlankInName(Origin place, String joined) {
        return malformed(
                        place,
                        "a name in " + place.source() + " holds a blank",
                        "for docker run --env-file all that stands before `=` is the name")
                .help("write the name in one word, with `=` right behind it:")
                .help(joined.isEmpty() ? SHAPE : "  " + joined + "=value");
    }

    static Problem longLine(Origin place, int most) {
        return malformed(
                        place,
                        "a line of " + place.source() + " is longer than docker run --env-file can read",
                        "a line has at most " + most + " bytes")
                .help("put the value into a file and name it by the variable that ends in _FILE");
    }

    /** What others read differently; the value is taken as Compose takes it. */
    static Problem divergence(Divergence.Kind kind, Origin place, String name) {
        String value = "the value of " + name + " in " + place.source();
        return switch (kind) {
            case HASH ->
                ambiguous(
                                place,
                                value + " holds a `#` that begins no comment",
                                "no blank stands before the `#` in column " + place.column()
                                        + ", so it is part of the value; dotenv for Node begins a comment there")
                        .help("write a blank before a comment; or keep the `#` in single quotes:")
                        .help("  " + name + "='…'");
            case BACKTICKS ->
                ambiguous(
                                place,
                                value + " begins with a backtick",
                                "the backtick in column " + place.column()
                                        + " is part of the value; dotenv for Node takes it for a quotation mark")
                        .help("put the value in single quotes:")
                        .help("  " + name + "='…'");
            case DOLLARS ->
                ambiguous(
                                place,
                                value + " holds `$$`",
                                "as in Compose `$$` stands for one `$`; other programs keep both")
                        .help("write the value as it is meant, in single quotes:")
                        .help("  " + name + "='…'");
            case UNSET ->
                ambiguous(
                                place,
                                value + " refers to a variable that is not set",
                                "nothing stands in the place of the reference; other programs keep it as it is written")
                        .help(
                                "set the variable or write ${NAME:-default}; for a `$` that begins no reference, put the value"
                                        + " in single quotes:")
                        .help("  " + name + "='…'");
        };
    }

    private static Problem ambiguous(Origin place, String finding, String label) {
        return Problem.warning("ambiguous-dotenv", KeyPath.ROOT, finding).at(place, label);
    }
}
