package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every sentence that resolving references can say to an operator. */
final class ReferenceProblems {
    private static final int MOST_LINKS = 6;

    private ReferenceProblems() {}

    /**
     * References to names that nothing has.
     *
     * @param names what is known by a name
     */
    static Problem unresolved(KeyPath path, Set<String> references, Provenance provenance, KnownNames names) {
        String message = "`" + path + "` refers to " + String.join(" and ", references) + ", which nothing sets";
        Problem problem = Problem.error("unresolved-reference", path, message);
        Map<String, Optional<String>> near = new LinkedHashMap<>();
        references.forEach(reference -> near.put(name(reference), names.near(name(reference), path)));
        Provenance.Place place = provenance.winner().orElse(null);
        if (place != null) {
            Optional<String> only = near.size() == 1 ? near.values().iterator().next() : Optional.empty();
            problem = problem.at(
                    place.value(),
                    only.map(name -> "did you mean ${" + name + "}?").orElse("nothing has this name"));
        }
        boolean variable = near.keySet().stream().anyMatch(name -> name.matches("[A-Z_][A-Z0-9_]*"));
        if (variable && !names.haveVariables()) {
            problem = problem.note(
                    "likely",
                    "a variable of the environment is meant; no layer of this program gives variables, so a reference finds"
                            + " only settings");
        }
        // A value that is nothing but a reference may do without it.
        boolean alone = place != null && place.reference().isPresent();
        for (String name : near.keySet()) {
            problem = problem.help(fix(name, near.get(name), names, alone));
        }
        return problem;
    }

    private static String fix(String name, Optional<String> near, KnownNames names, boolean alone) {
        if (near.isPresent()) {
            return "write ${" + near.get() + "} instead of ${" + name + "}";
        }
        String without = alone ? ", or write ${?" + name + "} to go without it" : "";
        return names.haveVariables()
                ? "set the environment variable " + name + without
                : "write the value in place of ${" + name + "}, or add the key " + name + " to a file" + without;
    }

    private static String name(String reference) {
        return reference.substring(2, reference.length() - 1);
    }

    static Problem circle(Circle circle, Tracing tracing) {
        List<Circle.Link> links = circle.links();
        Circle.Link first = links.get(0);
        boolean itself = links.size() == 1 && first.key().toString().equals(first.reference());
        List<String> keys = new ArrayList<>();
        links.forEach(link -> keys.add(link.key().toString()));
        keys.add(first.key().toString());
        if (keys.size() > MOST_LINKS) {
            keys.subList(MOST_LINKS / 2, keys.size() - MOST_LINKS / 2).clear();
            keys.add(MOST_LINKS / 2, "…");
        }
        Problem problem = Problem.error(
                "reference-cycle",
                first.key(),
                itself
                        ? "`" + first.key() + "` refers to itself, and has no other value"
                        : "references lead in a circle: " + String.join(" -> ", keys));
        for (Circle.Link link : links.subList(0, Math.min(MOST_LINKS, links.size()))) {
            Origin place = tracing.apply(link.key())
                    .winner()
                    .map(Provenance.Place::value)
                    .orElse(Origin.of("the merged documents"));
            problem = problem.at(place, "`" + link.key() + "` refers to ${" + link.reference() + "}");
        }
        return itself
                ? problem.help("write the value itself:").help("  " + first.key() + " = VALUE")
                : problem.help("write a value in place of one of these references:")
                        .help("  " + first.key() + " = VALUE");
    }

    /** A circle whose references cannot be told. */
    static Problem circle(Origin origin) {
        return Problem.error("reference-cycle", KeyPath.ROOT, "references lead in a circle")
                .at(origin, "this reference leads back to itself")
                .help("write a value in place of one of the references in the circle");
    }

    static Problem cannotJoin(Concatenation found, Tracing tracing) {
        KeyPath key = found.key();
        Provenance provenance = tracing.apply(key);
        Origin place = provenance.winner().map(Provenance.Place::value).orElse(Origin.of("the merged documents"));
        Concatenation.Part left = found.left();
        Concatenation.Part right = found.right();
        if (left.reference().equals(key.toString())) {
            return cannotAdd(found, place, provenance);
        }
        Problem problem = Problem.error(
                        "syntax-error",
                        key,
                        "`" + key + "` joins " + noun(left) + " and " + noun(right) + ", which cannot be joined")
                .at(place, named(left) + " and " + named(right) + " stand side by side");
        for (Concatenation.Part part : List.of(left, right)) {
            Optional<Origin> set = part.reference().isEmpty()
                    ? Optional.empty()
                    : tracing.apply(KeyPath.parse(part.reference())).winner().map(Provenance.Place::key);
            if (set.isPresent()) {
                problem = problem.at(set.get(), "`" + part.reference() + "` is " + noun(part));
            }
        }
        Concatenation.Part list = left.kind() == Concatenation.Kind.LIST ? left : right;
        Concatenation.Part other = list.equals(left) ? right : left;
        boolean element = list.kind() == Concatenation.Kind.LIST
                && !list.reference().isEmpty()
                && other.kind() == Concatenation.Kind.TEXT;
        return element
                ? problem.help("put the " + (other.reference().isEmpty() ? "text" : "value")
                                + " in brackets to add it to the list:")
                        .help("  " + key + " = ${" + list.reference() + "} ["
                                + (other.reference().isEmpty() ? "\"…\"" : "${" + other.reference() + "}") + "]")
                : problem.help("write only one of the two, or put each into a setting of its own");
    }

    /** {@code port += 1}, or {@code port = ${port} [1]}, where the lines above give no list. */
    private static Problem cannotAdd(Concatenation found, Origin place, Provenance provenance) {
        KeyPath key = found.key();
        String is = "`" + key + "` is " + noun(found.left());
        Problem problem = Problem.error(
                        "syntax-error", key, is + ", to which " + noun(found.right()) + " cannot be added")
                .at(place, "this is added to what `" + key + "` is before");
        for (Provenance.Place before : provenance.overridden()) {
            if (before.kind() != Provenance.Kind.REFERENCE) {
                problem = problem.at(before.value(), is + " here");
                break;
            }
        }
        return problem.help("write = instead of +=, to replace the value:").help("  " + key + " = VALUE");
    }

    private static String noun(Concatenation.Part part) {
        if (part.kind() == Concatenation.Kind.TEXT) {
            return part.reference().isEmpty() ? "a text" : "a single value";
        }
        return part.kind() == Concatenation.Kind.LIST ? "a list" : "a section";
    }

    private static String named(Concatenation.Part part) {
        return part.reference().isEmpty()
                ? noun(part)
                : noun(part).replaceFirst("^a ", "the ") + " ${" + part.reference() + "}";
    }

    /** Values of which it cannot be told which they are. */
    static Problem cannotJoin(Origin origin) {
        return Problem.error("syntax-error", KeyPath.ROOT, "two values that stand side by side cannot be joined")
                .at(origin, "a section or list joins only with its own kind")
                .help("write only one of the two, or put each into a setting of its own");
    }

    static Problem tooDeep() {
        return Problem.error("limit-exceeded", KeyPath.ROOT, "references are chained too deeply to be resolved")
                .help("shorten the chain of references");
    }

    /** With {@code -Dconfig.trace=substitutions} the library prints every value that it meets, so it is given none. */
    static Problem traced() {
        return Problem.error(
                        "unresolved-reference",
                        KeyPath.ROOT,
                        "no reference is resolved while the system property config.trace names `substitutions`")
                .note("because", "every value, secrets among them, would be printed to standard error")
                .help("start the program without -Dconfig.trace=substitutions");
    }

    static Problem bomb(int most) {
        String message = "the references would expand to more than the limit of " + most + " characters and nodes";
        return Problem.error("limit-exceeded", KeyPath.ROOT, message)
                .help("remove references that repeat one another, or raise Limits.expansion in the program");
    }
}
