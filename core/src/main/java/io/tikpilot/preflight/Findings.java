package io.tikpilot.preflight;

import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.problem.Severity;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the stages of one run found wrong, each thing once, until it becomes the report. */
final class Findings {
    /** Twice what a format prints: to look up causes and fixes for thousands more would take longer than anybody waits. */
    private static final int MOST_ADVISED = 100;

    private final Schema<?> schema;
    private final UnknownKeys unknownKeys;
    private final Stack stack;
    private final Tracing tracing;
    private final List<Stack.Ranked> found = new ArrayList<>();
    private final Map<Path, Optional<String>> edited = new HashMap<>();

    /** What reading the layers found is in it from the start. */
    Findings(Schema<?> schema, UnknownKeys unknownKeys, Stack stack, Tracing tracing) {
        this.schema = schema;
        this.unknownKeys = unknownKeys;
        this.stack = stack;
        this.tracing = tracing;
        this.found.addAll(stack.problems());
    }

    /** Adds what is wrong with the settings; what stands beside them in a shared document is nobody's business. */
    void addOurs(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.path().startsWith(schema.base()) || schema.base().startsWith(problem.path())) {
                add(problem);
            }
        }
    }

    /** Whether nothing was found. */
    boolean areNone() {
        return found.isEmpty();
    }

    /** Adds what does not merely follow from an error that is already known. */
    void addUnlessExplained(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Set<KeyPath> known = new HashSet<>();
        Set<KeyPath> above = new HashSet<>();
        for (Stack.Ranked ranked : found) {
            if (ranked.problem().isError() && !ranked.problem().path().isRoot()) {
                known.add(ranked.problem().path());
                above.addAll(ranked.problem().path().lineage());
            }
        }
        for (Problem problem : problems) {
            if (!isExplained(problem, known, above)) {
                add(problem);
            }
        }
    }

    private void add(Problem problem) {
        found.add(new Stack.Ranked(problem, tracing.rank(problem)));
    }

    /**
     * @param above the known paths, and all that lead to them
     */
    private boolean isExplained(Problem problem, Set<KeyPath> known, Set<KeyPath> above) {
        KeyPath path = problem.path();
        if (path.isRoot()) {
            return false;
        }
        return problem.code().equals("missing-section")
                ? isAllKnown(path, known)
                : isInside(path, known) || above.contains(path);
    }

    private static boolean isInside(KeyPath path, Set<KeyPath> known) {
        return path.lineage().stream().anyMatch(known::contains);
    }

    /** Whether every setting that a section requires has an error of its own: one that has none must not be forgotten. */
    private boolean isAllKnown(KeyPath section, Set<KeyPath> known) {
        if (isInside(section, known)) {
            return true;
        }
        List<Setting> required = schema.settings().stream()
                .filter(setting -> setting.isRequired() && setting.key().startsWith(section))
                .toList();
        return !required.isEmpty() && required.stream().allMatch(setting -> isInside(setting.key(), known));
    }

    /** The report: complete with advice, in a stable order, without duplicates. */
    Report report() {
        List<Stack.Ranked> all = new ArrayList<>();
        for (Stack.Ranked ranked : found) {
            considered(ranked.problem()).ifPresent(problem -> all.add(new Stack.Ranked(problem, ranked.layer())));
        }
        all.sort(Findings::inOrder);
        Advice advice = new Advice(schema, stack, tracing, all);
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Stack.Ranked ranked : all) {
            boolean advised = problems.size() < MOST_ADVISED;
            Problem problem = advised ? editable(advice.complete(ranked)) : ranked.problem();
            if (seen.add(problem.code() + " " + problem.path() + " " + problem.message() + " " + problem.origin())) {
                problems.add(problem);
            }
        }
        Report bare = Report.of(problems, stack.names());
        Optional<String> profile = stack.profile();
        Report report = profile.isPresent() ? bare.inProfile(profile.get()) : bare;
        return tracing.countsFrom()
                .or(stack::workingDirectory)
                .map(report::from)
                .orElse(report);
    }

    /** The problem, and where its file is changed if that is not the path which the program reads. */
    private Problem editable(Problem problem) {
        Optional<Path> file =
                isMendedElsewhere(problem) ? Optional.empty() : problem.origin().flatMap(Origin::file);
        // Many problems lie in one file, and the mount table is read to tell.
        Optional<String> where = file.flatMap(path -> edited.computeIfAbsent(path, FileFacts::whereToEdit));
        return where.map(place -> problem.note("edit", place)).orElse(problem);
    }

    /** Whether the value itself may well be right, and what it names is wrong. */
    static boolean isMendedElsewhere(Problem problem) {
        return problem.notes().stream().anyMatch(note -> note.name().equals("looked at"));
    }

    private Optional<Problem> considered(Problem problem) {
        if (!problem.code().equals(RootProblems.UNKNOWN_KEY) || unknownKeys == UnknownKeys.REFUSE) {
            return Optional.of(problem);
        }
        return unknownKeys == UnknownKeys.WARN ? Optional.of(problem.as(Severity.WARNING)) : Optional.empty();
    }

    /** Errors first. What could not be read comes before the rest, whose cause it is; then the highest layer first, and by key. */
    private static int inOrder(Stack.Ranked a, Stack.Ranked b) {
        int byWeight = Integer.compare(weight(a.problem()), weight(b.problem()));
        int byLayer = byWeight != 0 ? byWeight : Integer.compare(b.layer(), a.layer());
        return byLayer != 0 ? byLayer : a.problem().path().compareTo(b.problem().path());
    }

    private static int weight(Problem problem) {
        return problem.isError() ? (problem.path().isRoot() ? 0 : 1) : 2;
    }
}
