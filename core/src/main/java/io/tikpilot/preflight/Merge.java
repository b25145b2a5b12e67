package io.tikpilot.preflight;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.layer.Document;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.PlainValues;
import java.util.ArrayList;
import java.util.List;

/**
 * All documents as one tree: a section over a section is their union; anything else replaces what is below, and {@code null}
 * unsets it. A section over a single value, or the reverse, in different documents is a conflict.
 *
 * @param tree the tree, its substitutions still unresolved
 * @param sources the documents that it was made of, each as it entered
 * @param conflicts the keys that are a section in one document and a single value in another
 * @param gaps the positions of lists that have none before them
 */
record Merge(ConfigObject tree, List<Stack.Source> sources, List<KeyPath> conflicts, List<Problem> gaps) {
    static Merge of(Stack stack, Schema<?> schema, Limits limits) {
        Context context = new Context(schema, stack, limits, new ArrayList<>(), new ArrayList<>());
        ConfigObject tree = PlainValues.empty();
        List<Stack.Source> entered = new ArrayList<>();
        for (Stack.Source source : stack.sources()) {
            Document document = source.document();
            NamedMerge named = new NamedMerge(union(document.root(), tree, context), context);
            entered.add(source.with(document.assigning(named.put(document.assignments()))));
            tree = named.tree();
        }
        return new Merge(tree, entered, context.conflicts, context.gaps);
    }

    /** The union of two trees, the higher one winning; their conflicts are noted. */
    static ConfigObject union(ConfigObject higher, ConfigObject lower, Context context) {
        if (higher.isEmpty() || lower.isEmpty()) {
            return lower.isEmpty() ? higher : lower;
        }
        findConflicts(lower, higher, KeyPath.ROOT, context.conflicts);
        return PlainValues.union(higher, lower);
    }

    /** What is wrong with the merge itself. */
    List<Problem> problems(Tracing tracing, Schema<?> schema) {
        List<Problem> problems = new ArrayList<>(gaps);
        for (KeyPath conflict : conflicts) {
            problems.add(RootProblems.typeConflict(conflict, tracing.apply(conflict), schema));
        }
        return problems;
    }

    private static void findConflicts(ConfigObject lower, ConfigObject higher, KeyPath path, List<KeyPath> conflicts) {
        for (String key : higher.keySet()) {
            ConfigValue above = higher.get(key);
            ConfigValue below = lower.get(key);
            if (above == null || below == null || !Node.isKnown(above) || !Node.isKnown(below)) {
                continue; // what a substitution stands for is seen when the tree is bound
            }
            if (above instanceof ConfigObject aboveSection && below instanceof ConfigObject belowSection) {
                findConflicts(belowSection, aboveSection, path.child(key), conflicts);
            } else if (isSection(above) != isSection(below) && !isNull(above) && !isNull(below)) {
                conflicts.add(path.child(key));
            }
        }
    }

    private static boolean isSection(ConfigValue value) {
        return value instanceof ConfigObject;
    }

    private static boolean isNull(ConfigValue value) {
        return value.valueType() == ConfigValueType.NULL;
    }

    /** What merging needs besides the documents, and what it finds wrong with them. */
    record Context(Schema<?> schema, Stack stack, Limits limits, List<KeyPath> conflicts, List<Problem> gaps) {
        /** A tree as far as it can be resolved, for a position in a list that is written with a substitution. */
        ConfigObject resolved(ConfigObject tree) {
            return Substitutions.resolve(tree, stack.variables(), limits).tree();
        }
    }
}
