package io.tikpilot.preflight;

import com.typesafe.config.ConfigObject;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.PlainValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tree with its substitutions resolved: a name is looked up in the tree first, then among the variables of the layers,
 * never in the environment of the process. What cannot be resolved is left out of the tree and listed, all of it.
 *
 * @param unresolved the references at each key that lead nowhere
 * @param failure what keeps the whole tree from being resolved: a cycle, or values that cannot be joined
 */
record Substitutions(ConfigObject tree, Map<KeyPath, Set<String>> unresolved, Optional<Failure> failure) {
    static Substitutions resolve(ConfigObject tree, Map<String, String> variables, Limits limits) {
        return PlainValues.isPlain(tree) || tree.toConfig().isResolved()
                ? new Substitutions(tree, Map.of(), Optional.empty())
                : new Resolution(tree, variables, limits).result();
    }

    static Substitutions failed(ConfigObject tree, Failure failure) {
        return new Substitutions(tree, Map.of(), Optional.of(failure));
    }

    /** What keeps the whole tree from being resolved; the problem is made when the documents can be asked for the line. */
    interface Failure {
        Problem problem(Tracing tracing);
    }

    /** Whether there is a tree to bind. */
    boolean isWhole() {
        return failure.isEmpty();
    }

    List<Problem> problems(Tracing tracing, Stack stack) {
        List<Problem> problems = new ArrayList<>();
        if (failure.isPresent()) {
            problems.add(failure.get().problem(tracing));
        }
        if (!unresolved.isEmpty()) {
            KnownNames names = new KnownNames(tree, stack.variables());
            unresolved.forEach((key, references) ->
                    problems.add(ReferenceProblems.unresolved(key, references, tracing.apply(key), names)));
        }
        return problems;
    }
}
