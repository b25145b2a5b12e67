package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.List;

/** Every sentence that merging and resolving can say to an operator. */
final class RootProblems {
    static final String UNKNOWN_KEY = "unknown-key";

    /** How the lines for variables are introduced. */
    static final String SET = "set";

    /** The same where some of them could stand in a file, and others are secrets. */
    static final String SET_ALL = "set all of them";

    /** The same for secrets where a layer takes the name of a file. */
    static final String SET_SECRET = "set, by a file that holds nothing but the secret,";

    private RootProblems() {}

    /** Whether a layer takes a secret from a file of its own, as the environment does and arguments do not. */
    static boolean isByFile(Layer layer, Setting setting) {
        return setting.isSecret()
                && !layer.line(setting).startsWith(layer.spell(setting).orElse("") + "=");
    }

    /** A conflict between layers; the schema knows which side is right. */
    static Problem typeConflict(KeyPath path, Provenance provenance, Schema<?> schema) {
        Problem problem = Problem.error(
                "type-conflict", path, "`" + path + "` is a section at one place and a single value at another");
        boolean section = schema.sections().stream()
                        .anyMatch(known -> schema.base().append(known).equals(path))
                || schema.settingAt(path)
                        .map(setting -> setting.form() != Setting.Form.SCALAR)
                        .orElse(true);
        Provenance.Place wrong = null;
        for (Provenance.Place place : provenance.places()) {
            boolean isSection = place.kind() == Provenance.Kind.SECTION;
            problem = problem.at(place.key(), isSection ? "here it is a section" : "here it is a single value");
            wrong = wrong == null && isSection != section ? place : wrong;
        }
        List<String> lines = SectionAdvice.lines(wrong, path, schema, 1);
        String what = "`" + path + "` is a " + (section ? "section" : "single value");
        Problem complete = problem.help(lines.isEmpty() ? what : what + ": write it as");
        complete = lines.isEmpty() ? complete : complete.help("  " + lines.get(0));
        return wrong == null ? complete : complete.help("or remove it at " + wrong.key());
    }

    static Problem gap(KeyPath path, int position, int size, Origin origin) {
        String message = "`" + path.element(position) + "` is set, but `" + path.element(size) + "` is not";
        return Problem.error("index-gap", path, message)
                .at(origin, "positions count from 0 without a gap")
                .help("use position " + size + " for the next element, not " + position);
    }

    static Problem tooManyDocuments(Layer layer, Limits limits) {
        return Problem.error(
                        "limit-exceeded",
                        KeyPath.ROOT,
                        "with " + layer.name() + " there are more documents than the limit of " + limits.documents())
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
            return switch (noun) {
                case "setting" -> "is there, and sets nothing";
                case "variable" -> "no variable of a setting";
                default -> "no " + noun;
            };
        }
        return section.isRoot() ? total : total + ", " + (under == 0 ? "none" : under) + " under `" + section + "`";
    }

    /** An example as it is typed into a file: quoted where HOCON would read it otherwise, a list in its brackets. */
    static String typed(Setting setting) {
        String example = setting.example();
        if (setting.form() == Setting.Form.LIST) {
            return setting.holdsSections() ? example : "[" + typed(example) + "]";
        }
        return setting.form() == Setting.Form.SCALAR ? typed(example) : example;
    }

    private static String typed(String example) {
        return Rewriting.typed(example, Provenance.Notation.HOCON);
    }

    static String addTo(String file) {
        return "add to " + file;
    }

    static String mountDirectoryOf(String file) {
        int slash = slash(file);
        return "mount the directory that holds " + file.substring(slash + 1) + " at " + file.substring(0, slash);
    }

    /** The file comes to be there, and then it must hold the lines that follow. */
    static String holding(String remedy, String file) {
        return remedy + "; " + file.substring(slash(file) + 1) + " needs at least";
    }

    private static int slash(String file) {
        return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    }

    static String create(String file) {
        return "create " + file + " with";
    }
}
