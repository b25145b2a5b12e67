package io.tikpilot.preflight.env;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.problem.Severity;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.Optional;

/** Every sentence that this package can say to an operator. */
final class EnvProblems {
    private EnvProblems() {}

    static Problem unknown(String name, Origin origin, Optional<String> near, Severity severity) {
        Problem problem = Problem.warning(
                        "unknown-variable",
                        KeyPath.ROOT,
                        "no setting is called by the variable " + Quote.printable(name))
                .as(severity)
                .at(origin, near.map(known -> "did you mean " + known + "?").orElse("it has no effect"));
        return near.isPresent() ? problem : problem.help("remove it, or correct its name");
    }

    static Problem empty(KeyPath key, String name, Origin origin) {
        return Problem.error("empty-variable", key, "the variable " + name + " is empty")
                .at(origin, "expected a value for `" + key + "`")
                .note(
                        "likely",
                        "a compose file or script passes on a variable that is not set: ${X} becomes an empty text")
                .help("give it a value, or do not set it at all; in compose, ${X:?} stops when X is not set");
    }

    static Problem bothForms(KeyPath key, String name, Origin origin) {
        return Problem.error("conflicting-variable", key, name + " and " + name + "_FILE are both set")
                .at(origin, "only one of the two can give `" + key + "`")
                .help("remove one of the two");
    }

    static Problem serviceLink(KeyPath key, String name, Origin origin) {
        return Problem.warning(
                        "service-link",
                        key,
                        name + " was set by Kubernetes for a service, it is not a value for `" + key + "`")
                .at(origin, "ignored: it is the address of a service")
                .help("write `enableServiceLinks: false` into the pod's spec, or rename the service");
    }

    static Problem namedBy(Problem problem, String name) {
        return problem.note("named by", "environment " + name);
    }

    static Problem malformed(Origin origin, String message, String expectation) {
        return Problem.error("malformed-dotenv", KeyPath.ROOT, message).at(origin, expectation);
    }
}
