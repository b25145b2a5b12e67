package io.tikpilot.preflight.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The problems of a report that there is room for: at most 50, in at most 48 KiB, which leaves enough of 64 KiB for the rest. If that is not all of them, errors come
 * first, so that no warning takes the place of one.
 *
 * @param shown the problems that are printed
 * @param printed the text of each
 * @param omitted the others
 */
record Selection(List<Problem> shown, List<String> printed, List<Problem> omitted) {
    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_BYTES = 48 * 1024;

    /** Prints what there is room for, each as an excerpt. */
    static Selection of(Report report, TextStyle style, Function<Problem, String> printer) {
        Map<Problem, String> known = new HashMap<>();
        Function<Problem, String> print =
                problem -> known.computeIfAbsent(problem, p -> Excerpt.print(p, style, printer));
        List<Problem> problems = report.problems();
        Selection inOrder = of(problems.size() > MOST_PROBLEMS ? errorsFirst(problems) : problems, print);
        return inOrder.omitted.isEmpty() ? inOrder : of(errorsFirst(problems), print);
    }

    private static Selection of(List<Problem> problems, Function<Problem, String> print) {
        List<String> printed = new ArrayList<>();
        int bytes = 0;
        while (printed.size() < Math.min(MOST_PROBLEMS, problems.size())) {
            String text = print.apply(problems.get(printed.size()));
            bytes += bytes(text);
            if (bytes > MOST_BYTES) {
                break;
            }
            printed.add(text);
        }
        int shown = printed.size();
        return new Selection(problems.subList(0, shown), printed, problems.subList(shown, problems.size()));
    }

    private static List<Problem> errorsFirst(List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>();
        problems.stream().filter(Problem::isError).forEach(sorted::add);
        problems.stream().filter(problem -> !problem.isError()).forEach(sorted::add);
        return sorted;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** {@code and 12 more problems}; nothing if all are printed. */
    Optional<String> rest() {
        return omitted.isEmpty() ? Optional.empty() : Optional.of(Count.more(omitted.size(), "problem"));
    }
}
