package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.problem.Severity;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From what was read to the settings: the documents are merged, the substitutions resolved, the tree bound to the record.
 * Problems are collected on the way; a stage that comes to no value is the last one.
 */
final class Pipeline<S extends Record> {
    private final Schema<S> schema;
    private final UnknownKeys unknownKeys;
    private final Limits limits;

    Pipeline(Schema<S> schema, UnknownKeys unknownKeys, Limits limits) {
        this.schema = schema;
        this.unknownKeys = unknownKeys;
        this.limits = limits;
    }

    Inspection<S> run(Stack stack) {
        Merge merge = Merge.of(
                stack.sources(),
                schema,
                tree -> Substitutions.resolve(tree.toConfig(), stack.variables(), limits)
                        .tree()
                        .root());
        Tracing tracing = new Tracing(merge.sources(), schema, stack.variables());
        if (stack.isBroken()) {
            return inspection(stack, tracing, null, stack.problems(), List.of());
        }
        Substitutions resolved = Substitutions.resolve(merge.tree(), stack.variables(), limits);
        tracing.see(resolved.tree());
        List<Problem> found = new ArrayList<>();
        for (KeyPath conflict : merge.conflicts()) {
            found.add(RootProblems.typeConflict(conflict, tracing.apply(conflict), schema));
        }
        found.addAll(merge.problems());
        found.addAll(resolved.problems(tracing, stack));
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : found) {
            if (isOurs(problem.path())) {
                problems.add(problem);
            }
        }
        if (!resolved.isWhole()) {
            return inspection(stack, tracing, null, stack.problems(), problems);
        }
        Outcome<S> bound = bind(resolved, tracing);
        addUnlessExplained(bound.problems(), problems, stack.problems());
        return inspection(stack, tracing, bound.value().orElse(null), stack.problems(), problems);
    }

    /** Whether a key is part of the settings or leads to them; what stands beside them is nobody's business. */
    private boolean isOurs(KeyPath key) {
        return key.startsWith(schema.base()) || schema.base().startsWith(key);
    }

    private Outcome<S> bind(Substitutions resolved, Tracing tracing) {
        Node root = Node.root(resolved.tree().root(), KeyPath.ROOT, tracing);
        for (String step : schema.base().steps()) {
            Node child =
                    root instanceof Node.Section section ? section.get(step).orElse(null) : null;
            if (child == null && root instanceof Node.Section section) {
                child = section.emptyChild(step);
            }
            root = child == null ? root : child;
        }
        return root instanceof Node.Section section && section.path().equals(schema.base())
                ? schema.bind(section)
                : Outcome.none(List.of(RootProblems.noSection(schema.base(), tracing.apply(schema.base()))));
    }

    /** Adds what binding found, without what follows from a problem that is already known. */
    private void addUnlessExplained(List<Problem> found, List<Problem> problems, List<Stack.Ranked> reading) {
        List<KeyPath> known = new ArrayList<>();
        problems.forEach(problem -> known.add(problem.path()));
        reading.stream()
                .filter(r -> r.problem().isError())
                .forEach(r -> known.add(r.problem().path()));
        for (Problem problem : found) {
            if (known.stream().noneMatch(path -> explains(path, problem.path()))) {
                problems.add(problem);
            }
        }
    }

    /** Whether one of the two paths leads to the other; the root, where no single setting is meant, explains nothing. */
    private static boolean explains(KeyPath known, KeyPath found) {
        return !known.isRoot() && !found.isRoot() && (known.startsWith(found) || found.startsWith(known));
    }

    private Inspection<S> inspection(
            Stack stack, Tracing tracing, @Nullable S settings, List<Stack.Ranked> reading, List<Problem> later) {
        List<Stack.Ranked> all = new ArrayList<>();
        reading.forEach(r ->
                considered(r.problem()).ifPresent(problem -> all.add(new Stack.Ranked(problem, r.layer()))));
        later.forEach(p ->
                considered(p).ifPresent(problem -> all.add(new Stack.Ranked(problem, tracing.rank(problem)))));
        Advice advice = new Advice(schema, stack, all);
        all.sort(Pipeline::inOrder);
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Stack.Ranked ranked : all) {
            Problem problem = advice.complete(ranked);
            if (seen.add(problem.code() + " " + problem.path() + " " + problem.message() + " " + problem.origin())) {
                problems.add(problem);
            }
        }
        Report report = Report.of(problems, stack.names());
        Optional<S> loaded = report.hasErrors() ? Optional.empty() : Optional.ofNullable(settings);
        return new Inspection<>(
                schema,
                stack,
                tracing,
                loaded,
                tracing.countsFrom().map(report::from).orElse(report));
    }

    /** What could not be read comes first: it is the cause of the rest. Then the highest layer first, and by key. */
    private static int inOrder(Stack.Ranked a, Stack.Ranked b) {
        boolean causeA = a.problem().isError() && a.problem().path().isRoot();
        boolean causeB = b.problem().isError() && b.problem().path().isRoot();
        if (causeA != causeB) {
            return causeA ? -1 : 1;
        }
        int byLayer = Integer.compare(b.layer(), a.layer());
        return byLayer != 0 ? byLayer : a.problem().path().compareTo(b.problem().path());
    }

    private Optional<Problem> considered(Problem problem) {
        if (!problem.code().equals(RootProblems.UNKNOWN_KEY) || unknownKeys == UnknownKeys.REFUSE) {
            return Optional.of(problem);
        }
        return unknownKeys == UnknownKeys.WARN ? Optional.of(problem.as(Severity.WARNING)) : Optional.empty();
    }
}
