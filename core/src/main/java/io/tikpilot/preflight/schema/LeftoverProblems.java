package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import io.tikpilot.preflight.tree.Provenance.Notation;
import java.util.List;

/** Every sentence about what is left over in a text: why it is there, and what to do. No secret is in any of them. */
final class LeftoverProblems {
    /** Why a variable is set to nothing. */
    static final String EMPTY =
            "a compose file or script passes on a variable that is not set: ${X} becomes an empty text";

    /** Why a variable holds an address instead of what it should. */
    static final String SERVICE_LINK =
            "Kubernetes set it: a pod gets such addresses for every service of its namespace,"
                    + " under the name of the service, unless its spec says `enableServiceLinks: false`";

    private static final String ITSELF = "write the value itself";

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
            case PLACEHOLDER -> "holds the placeholder " + placeholder(found, shown) + ", which nothing has replaced";
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
            case PLACEHOLDER -> unreplaced(placeholder(found, shown), notation);
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

    private static String unreplaced(String placeholder, Notation notation) {
        if (placeholder.startsWith("${")) {
            return switch (notation) {
                case HOCON -> "in quotation marks " + placeholder + " is plain text";
                case JSON -> "JSON knows no references, so " + placeholder + " is plain text";
                case PROPERTIES -> "a .properties file knows no references, so " + placeholder + " is plain text";
                case DOTENV -> "in single quotation marks " + placeholder + " is plain text";
                case ARGUMENT -> "no shell has replaced " + placeholder + ": the list form of CMD runs none";
                default -> "nothing replaces " + placeholder + " in a variable: docker run passes it on as it stands";
            };
        }
        if (placeholder.startsWith("$(")) {
            return "Kubernetes leaves " + placeholder + " as it stands if no variable above it has that name";
        }
        if (placeholder.startsWith("{{")) {
            return placeholder + " belongs to a template that nobody rendered, as Helm and Ansible do";
        }
        return "$%~".indexOf(placeholder.charAt(0)) >= 0
                ? "no shell has replaced " + placeholder
                : placeholder + " stands for a value that somebody was to fill in";
    }

    /** A placeholder that stands in a secret may be a part of it after all, so only its form is told. */
    private static String placeholder(Leftover found, boolean shown) {
        String part = found.part();
        if (shown) {
            return Quote.cut(Quote.printable(part));
        }
        for (String form : List.of("${…}", "$(…)", "{{…}}", "$…", "%…%", "__…__", "<…>")) {
            if (part.startsWith(form.substring(0, form.indexOf('…')))) {
                return form;
            }
        }
        return part;
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
            case PLACEHOLDER -> replaced(problem, found.part(), scalar, place, shown);
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

    private static Problem replaced(
            Problem problem, String placeholder, Node.Scalar scalar, Provenance.Place place, boolean shown) {
        if (placeholder.startsWith("${") && notation(place) == Notation.HOCON) {
            String field = place.field();
            return shown
                    ? outside(
                            problem,
                            placeholder,
                            scalar.text(),
                            field.isEmpty() ? scalar.path().name() + " = " : field)
                    : problem.help("write ${…} outside of the quotation marks, or the value itself");
        }
        if (placeholder.startsWith("$(")) {
            return problem.help("define that variable above this one in the pod's `env:`, or " + ITSELF);
        }
        return problem.help(placeholder.startsWith("{{") ? "render the template, or " + ITSELF : ITSELF);
    }

    /** The same value with the reference where HOCON replaces it. */
    private static Problem outside(Problem problem, String placeholder, String text, String field) {
        String key = "  " + field;
        String name = Placeholder.nameIn(placeholder);
        String otherwise = Placeholder.otherwise(placeholder);
        if (otherwise != null && text.equals(placeholder)) {
            return problem.help("write the default first, for HOCON has no other way to say it")
                    .help(key + (Decimal.isDecimal(otherwise) ? otherwise : Quote.of(otherwise)))
                    .help(key + "${?" + name + "}");
        }
        String reference = placeholder.startsWith("${?") ? "${?" + name + "}" : "${" + name + "}";
        int at = text.indexOf(placeholder);
        String before = text.substring(0, at);
        String after = text.substring(at + placeholder.length());
        return problem.help("write the reference outside of the quotation marks")
                .help(key + quoted(before) + reference + quoted(after));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : Quote.of(text);
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
