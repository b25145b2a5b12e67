package io.tikpilot.preflight;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.PlainValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree with its substitutions resolved: a name is looked up in the tree first, then among the variables of the layers,
 * never in the environment of the process. What cannot be resolved is left out of the tree and listed, all of it.
 *
 * @param unresolved the references at each key that lead nowhere
 * @param failure what keeps the whole tree from being resolved: a cycle, or values that cannot be joined
 */
record Substitutions(ConfigObject tree, Map<KeyPath, Set<String>> unresolved, Optional<Failure> failure) {
    static Substitutions resolve(ConfigObject tree, Map<String, String> variables, Limits limits) {
        if (PlainValues.isPlain(tree) || tree.toConfig().isResolved()) {
            return new Substitutions(tree, Map.of(), Optional.empty());
        }
        if (System.getProperty("config.trace", "").contains("substitutions")) {
            return failed(tree, tracing -> ReferenceProblems.traced());
        }
        ConfigResolveOptions options =
                ConfigResolveOptions.noSystem().setAllowUnresolved(true).appendResolver(new Variables(variables));
        try {
            if (new Expansion(tree, variables).size() > limits.expansion()) {
                return failed(tree, tracing -> ReferenceProblems.bomb(limits.expansion()));
            }
            Config resolved = tree.toConfig().resolve(options);
            Map<KeyPath, Set<String>> unresolved = new LinkedHashMap<>();
            if (!resolved.isResolved()) {
                collect(resolved.root(), KeyPath.ROOT, unresolved);
                for (KeyPath key : unresolved.keySet()) {
                    resolved = resolved.withoutPath(key.toString());
                }
            }
            return new Substitutions(resolved.root(), unresolved, Optional.empty());
        } catch (ConfigException.UnresolvedSubstitution e) {
            String message = String.valueOf(e.getMessage());
            Origin origin = origin(e);
            return failed(
                    tree,
                    tracing -> Circle.of(tree, message)
                            .map(found -> ReferenceProblems.circle(found, tracing))
                            .orElseGet(() -> ReferenceProblems.circle(origin)));
        } catch (ConfigException e) { // its message may quote values, so only the place is taken from it
            Origin origin = origin(e);
            return failed(
                    tree,
                    tracing -> Concatenation.wrong(tree, variables)
                            .map(found -> ReferenceProblems.cannotJoin(found, tracing))
                            .orElseGet(() -> ReferenceProblems.cannotJoin(origin)));
        } catch (StackOverflowError e) {
            return failed(tree, tracing -> ReferenceProblems.tooDeep());
        }
    }

    private static Substitutions failed(ConfigObject tree, Failure failure) {
        return new Substitutions(tree, Map.of(), Optional.of(failure));
    }

    private static Origin origin(ConfigException e) {
        return e.origin() == null ? Origin.of("the merged documents") : Origin.of(e.origin());
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

    private static void collect(ConfigValue value, KeyPath path, Map<KeyPath, Set<String>> unresolved) {
        if (!Node.isKnown(value)) {
            Set<String> references = unresolved.computeIfAbsent(path, any -> new LinkedHashSet<>());
            references.addAll(references(value.render(ConfigRenderOptions.concise())));
        } else if (value instanceof ConfigObject object) {
            object.forEach((key, child) -> collect(child, path.child(key), unresolved));
        } else if (value instanceof ConfigList list) {
            list.forEach(child -> collect(child, path, unresolved)); // a list goes as a whole
        }
    }

    /** The {@code ${…}} of a rendered value that stand outside its quoted parts, and are not optional. */
    private static List<String> references(String rendered) {
        List<String> found = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < rendered.length(); i++) {
            char c = rendered.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '$' && rendered.startsWith("${", i) && !rendered.startsWith("${?", i)) {
                int close = rendered.indexOf('}', i);
                found.add(rendered.substring(i, close < 0 ? rendered.length() : close + 1));
            }
        }
        return found;
    }

    /** The variables of the layers, asked only for names that the tree does not have. */
    private record Variables(Map<String, String> variables) implements ConfigResolver {
        @Override
        public @Nullable ConfigValue lookup(String path) {
            String text = variables.get(path);
            return text == null ? null : ConfigValueFactory.fromAnyRef(text, "environment " + path);
        }

        @Override
        public ConfigResolver withFallback(ConfigResolver fallback) {
            return this;
        }
    }
}
