package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import io.tikpilot.preflight.tree.Provenance.Notation;
import java.util.List;

/** Every sentence about a {@link Placeholder} that nothing has replaced. */
final class PlaceholderProblems {
    private static final String ITSELF = "write the value itself";

    private PlaceholderProblems() {}

    /** Why it still stands there, as a fact. */
    static String unreplaced(String placeholder, Notation notation) {
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
    static String shown(String part, boolean shown) {
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

    /** The problem with how it is replaced. */
    static Problem replaced(
            Problem problem, String placeholder, Node.Scalar scalar, Provenance.Place place, boolean shown) {
        if (placeholder.startsWith("${") && LeftoverProblems.notation(place) == Notation.HOCON) {
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
}
