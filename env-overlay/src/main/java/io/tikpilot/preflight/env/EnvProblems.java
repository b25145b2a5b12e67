package io.tikpilot.preflight.env;

import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Severity;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every sentence that this package can say to an operator. */
final class EnvProblems {
    private static final int MOST = 4;

    private EnvProblems() {}

    /**
     * @param beside the known names that begin like it
     */
    static Problem unknown(String name, Origin origin, Optional<String> near, List<String> beside, Severity severity) {
        Problem problem = Problem.warning(
                        "unknown-variable", KeyPath.ROOT, "the variable " + name + " belongs to no setting")
                .as(severity)
                .at(origin, near.map(known -> "did you mean " + known + "?").orElse("it has no effect"));
        if (name.indexOf('.') >= 0 || name.indexOf('-') >= 0) {
            problem = problem.note(
                    "because", "no name of a variable has a dot or dash in it, and many shells drop those that do");
        }
        if (near.isPresent()) {
            return problem.suggest(near.get()).help("rename it to " + near.get());
        }
        String known = String.join(", ", beside.subList(0, Math.min(MOST, beside.size())));
        return problem.help(
                beside.isEmpty() ? "remove it" : "remove it, or use a name that there is, such as " + known);
    }

    static Problem empty(KeyPath key, String name, Origin origin) {
        String expected = "expected a value for `" + key + "`";
        if (origin.line() == 0) {
            return emptyVariable(key, name).at(origin, expected);
        }
        return Problem.error("empty-variable", key, "the variable " + name + " is empty")
                .at(origin, expected)
                .help("write a value behind its =, or remove the line");
    }

    /** An empty variable that says where the settings are. */
    static Problem emptyChoice(String name) {
        return emptyVariable(KeyPath.ROOT, name).at(Origin.of("environment " + name), "expected a value");
    }

    private static Problem emptyVariable(KeyPath key, String name) {
        return Problem.error("empty-variable", key, "the variable " + name + " is empty")
                .note(
                        "likely",
                        "a compose file or script passes on a variable that is not set: ${X} becomes an empty text; in"
                                + " compose, ${X:?} stops instead")
                .help("give it a value, or do not set it at all");
    }

    static Problem tooLong(KeyPath key, String name, Origin origin, int most) {
        return Problem.error("limit-exceeded", key, "the variable " + name + " is longer than the limit of " + most)
                .at(origin, "")
                .help("put the value into a file and name it by " + name
                        + "_FILE, or raise Limits.variableLength in the program");
    }

    static Problem undecoded(KeyPath key, String name, Origin origin) {
        return Problem.error(
                        "bad-encoding", key, "the variable " + name + " holds bytes that are no text to this process")
                .at(origin, "some of its characters are lost")
                .note(
                        "likely",
                        "neither LC_ALL nor LANG names a locale with UTF-8, so Java reads variables as ASCII; or the value is"
                                + " written in another encoding than UTF-8")
                .help("set LC_ALL=C.UTF-8 for this process, in an image by the line")
                .help("  ENV LC_ALL=C.UTF-8")
                .help("or write the value in UTF-8");
    }

    static Problem noPath(KeyPath key, String name, Origin origin) {
        return Problem.error("missing-file", key, "the variable " + name + " does not hold a path")
                .at(origin, "no file or directory can have this name")
                .help("name a file or directory that can be there");
    }

    /**
     * What is said of a secrets directory whose files belong to others.
     *
     * @param near what one of them was perhaps meant to be called
     */
    static String foreign(Path directory, Optional<String> near) {
        String hint = near.map(name -> "; did you mean " + name + "?").orElse("");
        return FileFacts.holdings(directory) + "; no setting is called so" + hint;
    }

    static Problem twoFiles(KeyPath key, Path one, Path other) {
        return Problem.error("ambiguous-file", key, "two files give the secret `" + key + "`")
                .at(Origin.of(one.toString()), "")
                .at(Origin.of(other.toString()), "")
                .help("remove one of the two: nobody knows which one should win");
    }

    static Problem readTooLate(String name, Origin origin) {
        return Problem.warning("unknown-variable", KeyPath.ROOT, "the variable " + name + " has no effect in this file")
                .at(origin, "it says which files are read, and is needed before this one is")
                .help("set it in the environment itself");
    }

    static Problem bothForms(KeyPath key, String name, Origin origin) {
        return Problem.error("conflicting-variable", key, name + " and " + name + "_FILE are both set")
                .at(origin, "only one of the two can give `" + key + "`")
                .help("unset " + name + " and keep " + name + "_FILE, which leaves the value in its file")
                .help("or unset " + name + "_FILE and keep " + name);
    }

    static Problem serviceLink(KeyPath key, String name, Origin origin) {
        return Problem.warning("service-link", key, name + " was set by Kubernetes for a service")
                .at(origin, "it is no value for `" + key + "`, and is ignored")
                .help(
                        "write `enableServiceLinks: false` into the pod's spec, or rename the service; a variable that you set yourself wins over it");
    }

    static Problem namedBy(Problem problem, String name) {
        return problem.note("named by", "environment " + name)
                .help("or unset " + name + ", if another layer sets `" + problem.path() + "`");
    }
}
