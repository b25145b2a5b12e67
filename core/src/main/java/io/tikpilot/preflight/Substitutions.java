package io.tikpilot.preflight;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
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
import io.tikpilot.preflight.tree.Provenance;
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
record Substitutions(Config tree, Map<KeyPath, Set<String>> unresolved, Optional<Failure> failure) {
    static Substitutions resolve(Config tree, Map<String, String> variables, Limits limits) {
        if (tree.isResolved()) {
            return new Substitutions(tree, Map.of(), Optional.empty());
        }
        ConfigResolveOptions options =
                ConfigResolveOptions.noSystem().setAllowUnresolved(true).appendResolver(new Variables(variables));
        try {
            if (new Expansion(tree.root(), variables).size() > limits.expansion()) {
                return failed(tree, RootProblems.bomb(limits.expansion()));
            }
            Config resolved = tree.resolve(options);
            Map<KeyPath, Set<String>> unresolved = new LinkedHashMap<>();
            if (!resolved.isResolved()) {
                collect(resolved.root(), KeyPath.ROOT, unresolved);
                for (KeyPath key : unresolved.keySet()) {
                    resolved = resolved.withoutPath(key.toString());
                }
            }
            return new Substitutions(resolved, unresolved, Optional.empty());
        } catch (ConfigException e) { // its message may quote values, so only the place is taken from it
            KeyPath key = e.origin() == null ? KeyPath.ROOT : keyAt(tree.root(), KeyPath.ROOT, e.origin());
            boolean cycle = e instanceof ConfigException.UnresolvedSubstitution;
            return new Substitutions(tree, Map.of(), Optional.of(new Failure(key, origin(e), cycle)));
        } catch (StackOverflowError e) {
            return failed(tree, RootProblems.tooDeep());
        }
    }

    private static Substitutions failed(Config tree, Problem problem) {
        return new Substitutions(tree, Map.of(), Optional.of(new Failure(problem)));
    }

    private static Origin origin(ConfigException e) {
        return e.origin() == null ? Origin.of("the merged documents") : Origin.of(e.origin());
    }

    /** The key of the unresolved value that stands at a place, so that its line can be shown. */
    private static KeyPath keyAt(ConfigValue value, KeyPath path, ConfigOrigin origin) {
        boolean here = value.origin().lineNumber() == origin.lineNumber()
                && value.origin().description().equals(origin.description());
        if (!Node.isKnown(value)) {
            return here ? path : KeyPath.ROOT;
        }
        if (value instanceof ConfigObject section) {
            for (Map.Entry<String, ConfigValue> child : section.entrySet()) {
                KeyPath found = keyAt(child.getValue(), path.child(child.getKey()), origin);
                if (!found.isRoot()) {
                    return found;
                }
            }
        }
        return KeyPath.ROOT;
    }

    /** What keeps the whole tree from being resolved; the problem is made when the documents can be asked for the line. */
    record Failure(KeyPath key, Origin origin, boolean isCycle, Optional<Problem> known) {
        Failure(KeyPath key, Origin origin, boolean isCycle) {
            this(key, origin, isCycle, Optional.empty());
        }

        Failure(Problem problem) {
            this(KeyPath.ROOT, Origin.of(""), false, Optional.of(problem));
        }

        Problem problem(Tracing tracing) {
            Origin place = key.isRoot()
                    ? origin
                    : tracing.apply(key).winner().map(Provenance.Place::value).orElse(origin);
            return known.orElseGet(() -> isCycle ? RootProblems.cycle(key, place) : RootProblems.cannotJoin(place));
        }
    }

    /** Whether there is a tree to bind. */
    boolean isWhole() {
        return failure.isEmpty();
    }

    List<Problem> problems(Tracing tracing, Stack stack) {
        List<Problem> problems = new ArrayList<>();
        failure.ifPresent(failed -> problems.add(failed.problem(tracing)));
        unresolved.forEach((key, references) ->
                problems.add(RootProblems.unresolved(key, List.copyOf(references), tracing.apply(key), stack)));
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
