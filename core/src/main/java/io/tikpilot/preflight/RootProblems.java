package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.List;

/** Every sentence that merging and resolving can say to an operator. */
final class RootProblems {
    static final String UNKNOWN_KEY = "unknown-key";

    private RootProblems() {}

    static Problem typeConflict(KeyPath path, Provenance provenance) {
        Problem problem = Problem.error(
                "type-conflict", path, "`" + path + "` is a section in one layer and a single value in another");
        boolean first = true;
        for (Provenance.Place place : provenance.places()) {
            problem = problem.at(place.key(), first ? "this one would win" : "and would wipe this one");
            first = false;
        }
        return problem.help("keep one of the two");
    }

    static Problem gap(KeyPath path, int position, int size, Origin origin) {
        String message = "`" + path.element(position) + "` is set, but `" + path.element(size) + "` is not";
        return Problem.error("index-gap", path, message)
                .at(origin, "positions count from 0 without a gap")
                .help("use position " + size + " for the next element");
    }

    static Problem unresolved(KeyPath path, List<String> references, Provenance provenance) {
        String message = "`" + path + "` refers to " + String.join(" and ", references) + ", which nothing sets";
        Problem problem = Problem.error("unresolved-reference", path, message);
        Provenance.Place place = provenance.winner().orElse(null);
        if (place != null) {
            problem = problem.at(place.value(), "no setting and no variable has this name");
        }
        String name = references.isEmpty()
                ? "NAME"
                : references.get(0).substring(2, references.get(0).length() - 1);
        return problem.help("set " + name + ", or write ${?" + name + "} to go without it");
    }

    static Problem cycle(Origin origin) {
        return Problem.error("reference-cycle", KeyPath.ROOT, "references lead in a circle")
                .at(origin, "this reference leads back to itself")
                .help("give one of the settings in the circle a value of its own");
    }

    static Problem cannotJoin(Origin origin) {
        return Problem.error("syntax-error", KeyPath.ROOT, "two values that stand side by side cannot be joined")
                .at(origin, "a section or list joins only with its own kind")
                .help("put a separator between them, or quotes around a text that holds brackets");
    }

    static Problem tooDeep() {
        return Problem.error("limit-exceeded", KeyPath.ROOT, "references are chained too deeply to be resolved")
                .help("shorten the chain of references");
    }

    static Problem bomb(int most) {
        String message = "the references would expand to more than the limit of " + most + " characters and nodes";
        return Problem.error("limit-exceeded", KeyPath.ROOT, message)
                .help("remove references that repeat one another, or raise Limits.expansion in the program");
    }

    static Problem tooManyDocuments(Layer layer, Limits limits) {
        return Problem.error(
                        "limit-exceeded",
                        KeyPath.ROOT,
                        layer.name() + " brings the documents above the limit of " + limits.documents())
                .help("merge files, or raise Limits.documents in the program");
    }

    static Problem noSection(KeyPath base, Provenance provenance) {
        Problem problem = Problem.error("wrong-type", base, "`" + base + "` is not a section");
        return provenance
                .winner()
                .map(place -> problem.at(place.value(), "expected a section"))
                .orElse(problem);
    }

    /** How many settings a document holds, and how many of them under a section. */
    static String holds(int all, int under, String noun, KeyPath section) {
        String total = all + " " + (all == 1 ? noun : noun.endsWith("y") ? noun.replaceFirst("y$", "ies") : noun + "s");
        if (all == 0) {
            return "no " + noun;
        }
        return section.isRoot() ? total : total + ", " + (under == 0 ? "none" : under) + " under `" + section + "`";
    }

    /** A value as it is typed into a file: quoted where HOCON would read it otherwise. */
    static String typed(String example) {
        boolean plain = example.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
        return plain ? example : Quote.of(example);
    }
}
