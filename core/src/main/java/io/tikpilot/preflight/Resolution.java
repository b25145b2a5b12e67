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
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the substitutions of a tree by typesafe-config, once it is known how large the result will be. */
final class Resolution {
    private final ConfigObject tree;
    private final Map<String, String> variables;
    private final Limits limits;

    /**
     * @param variables what a reference may mean that no key of the tree has as its path
     */
    Resolution(ConfigObject tree, Map<String, String> variables, Limits limits) {
        this.tree = tree;
        this.variables = variables;
        this.limits = limits;
    }

    Substitutions result() {
        if (System.getProperty("config.trace", "").contains("substitutions")) {
            return Substitutions.failed(tree, tracing -> ReferenceProblems.traced());
        }
        ConfigResolveOptions options =
                ConfigResolveOptions.noSystem().setAllowUnresolved(true).appendResolver(new Variables(variables));
        try {
            if (new Expansion(tree, variables).size() > limits.expansion()) {
                return Substitutions.failed(tree, tracing -> ReferenceProblems.bomb(limits.expansion()));
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
            return Substitutions.failed(
                    tree,
                    tracing -> Circle.of(tree, message)
                            .map(found -> ReferenceProblems.circle(found, tracing))
                            .orElseGet(() -> ReferenceProblems.circle(origin)));
        } catch (ConfigException e) { // its message may quote values, so only the place is taken from it
            Origin origin = origin(e);
            return Substitutions.failed(
                    tree,
                    tracing -> Concatenation.wrong(tree, variables)
                            .map(found -> ReferenceProblems.cannotJoin(found, tracing))
                            .orElseGet(() -> ReferenceProblems.cannotJoin(origin)));
        } catch (StackOverflowError e) {
            return Substitutions.failed(tree, tracing -> ReferenceProblems.tooDeep());
        }
    }

    private static Origin origin(ConfigException e) {
        return e.origin() == null ? Origin.of("the merged documents") : Origin.of(e.origin());
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
