package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import io.tikpilot.preflight.tree.Provenance.Notation;

/** Every sentence about what is left over in a text: why it is there, and what to do. No secret is in any of them. */
final class LeftoverProblems {
    /** Why a variable is set to nothing. */
    static final String EMPTY =
            "a compose file or script passes on a variable that is not set: ${X} becomes an empty text";

    /** Why a variable holds an address instead of what it should. */
    static final String SERVICE_LINK =
            "Kubernetes set it: a pod gets such addresses for every service of its namespace,"
                    + " under the name of the service, unless its spec says `enableServiceLinks: false`";

    private LeftoverProblems() {}

    /** A warning about a value that was taken as it stands. */
    static Problem suspicious(Leftover found, Node.Scalar scalar, Provenance provenance, Provenance.Place place) {
        boolean shown = !Masking.mayBeSecret(provenance);
        String message = "`" + scalar.path() + "` " + verdict(found, shown);
        Problem problem = Problem.warning("suspicious-value", scalar.path(), message)
                .at(place.value(), because(found, notation(place), shown));
        return withFix(problem, found, scalar, place, shown);
    }

    /** How a value that a place gives was written; what a reference stands for came from a variable. */
    static Notation notation(Provenance.Place place) {
        return place.kind() == Provenance.Kind.REFERENCE ? Notation.VARIABLE : place.notation();
    }

    /** What was meant by a value that people write in another way. */
    static String wasMeant(String meant) {
        return meant + " was meant";
    }

    private static String verdict(Leftover found, boolean shown) {
        return switch (found.kind()) {
            case LINE_END -> "ends in a line end";
            case LEADING_BLANKS -> "begins with a blank";
            case TRAILING_BLANKS -> found.rest().isEmpty() ? "is blank" : "ends in a blank";
            case INVISIBLE -> "holds an invisible character";
            case QUOTES -> "begins and ends with a quotation mark";
            case COMMENT -> "seems to end in a comment";
            case PLACEHOLDER ->
                "holds the placeholder " + PlaceholderProblems.shown(found.part(), shown)
                        + ", which nothing has replaced";
            case SECRET_FILE -> "holds the path of a secret, not the secret";
            case ADDRESS -> "is an address, not a host";
            case SCHEME -> "has no scheme such as http://";
        };
    }

    /** What makes it so, as a fact. */
    static String because(Leftover found, Notation notation, boolean shown) {
        return switch (found.kind()) {
            case LINE_END -> lineEnd(found);
            case LEADING_BLANKS ->
                "the value " + verdict(found, shown) + keeps(notation, "the blank", "- \"NAME= value\"");
            case TRAILING_BLANKS ->
                "the value " + verdict(found, shown) + keeps(notation, "the blank", "- \"NAME=value \"");
            case INVISIBLE -> "the invisible character " + found.part() + " is part of the value";
            case QUOTES -> "the quotation marks are part of the value" + keeps(notation, "them", "- NAME=\"value\"");
            case COMMENT -> "the comment is part of the value" + keeps(notation, "it", "- \"NAME=value # comment\"");
            case PLACEHOLDER ->
                PlaceholderProblems.unreplaced(PlaceholderProblems.shown(found.part(), shown), notation);
            case SECRET_FILE -> "this is the path of a file, not what is in it";
            case ADDRESS -> "a host has no scheme, and the port has a setting of its own, `" + found.part() + "`";
            case SCHEME -> "what stands before the colon is taken for the scheme";
        };
    }

    private static String lineEnd(Leftover found) {
        return found.part().startsWith("\r")
                ? "\\r at its end comes from a file with the line ends of Windows"
                : "\\n is part of the value";
    }

    private static String keeps(Notation notation, String what, String example) {
        return switch (notation) {
            case VARIABLE ->
                ": docker run --env-file keeps " + what + ", and so does an entry of `environment:` in compose such as "
                        + example;
            case PROPERTIES -> ": a .properties file keeps " + what;
            default -> "";
        };
    }

    /** The problem with what to do about what is left over, and the value without it, if that may be shown. */
    static Problem withFix(Problem problem, Leftover found, Node.Scalar scalar, Provenance.Place place, boolean shown) {
        Notation notation = notation(place);
        return switch (found.kind()) {
            case LINE_END -> lineEnd(problem, found, notation);
            case LEADING_BLANKS, TRAILING_BLANKS ->
                found.rest().isEmpty()
                        ? problem.help("give it a value, or do not set it at all")
                        : without(problem.help("write it without the blank"), found, shown);
            case INVISIBLE -> without(problem.help("type it anew, for it was copied with the text"), found, shown);
            case QUOTES -> without(problem.help("write it without the quotation marks"), found, shown);
            case COMMENT -> without(problem.help("put the comment on a line of its own"), found, shown);
            case PLACEHOLDER -> PlaceholderProblems.replaced(problem, found.part(), scalar, place, shown);
            case SECRET_FILE -> named(problem, found, place, shown);
            case ADDRESS -> without(problem.help("write the host alone"), found, shown);
            case SCHEME -> without(problem.help("write it with its scheme"), found, shown);
        };
    }

    private static Problem without(Problem problem, Leftover found, boolean shown) {
        return shown ? problem.suggest(found.rest()) : problem;
    }

    private static Problem lineEnd(Problem problem, Leftover found, Notation notation) {
        if (!found.part().startsWith("\r")) {
            return problem.help("store it without a line end at its end: printf '%s' writes none, echo does");
        }
        return notation == Notation.VARIABLE
                ? problem.help("take it out of the file that sets the variable, for example by")
                        .help("  sed -i 's/\\r$//' .env")
                : problem.help("save it with the line ends of Unix");
    }

    private static Problem named(Problem problem, Leftover found, Provenance.Place place, boolean shown) {
        Origin key = place.key();
        if (place.notation() != Notation.VARIABLE || key.text().isEmpty()) {
            return problem.help("remove it here, and name the file by the variable that ends in _FILE");
        }
        String name = key.text().get().substring(key.caret() - 1, key.caret() - 1 + key.length());
        String path = shown ? Quote.printable(found.part()) : "/run/secrets/…";
        return problem.help("name the file by this variable instead of " + name).help("  " + name + "_FILE=" + path);
    }
}
