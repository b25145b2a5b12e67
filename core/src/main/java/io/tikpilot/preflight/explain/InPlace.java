package io.tikpilot.preflight.explain;

import static io.tikpilot.preflight.explain.Html.escaped;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the problems of a report stand in the page: each beside the first setting that it is about, the others above all.
 *
 * @param byEntry the problems of each entry, in the order of the entries
 * @param beyond what is wrong beyond single settings
 * @param omitted how many problems there is no room for
 */
record InPlace(List<List<Problem>> byEntry, List<Problem> beyond, int omitted) {
    private static final int MOST = 50;

    /** So many reports are unfolded; more would bury the settings. */
    private static final int MOST_OPEN = 5;

    static InPlace of(Explanation explanation) {
        List<Problem> problems = new ArrayList<>(explanation.report().problems());
        problems.sort((a, b) -> Boolean.compare(b.isError(), a.isError()));
        int omitted = Math.max(0, problems.size() - MOST);
        List<Problem> left = new ArrayList<>(problems.subList(0, problems.size() - omitted));
        List<List<Problem>> byEntry = new ArrayList<>();
        for (Explanation.Entry entry : explanation.entries()) {
            List<Problem> ours = new ArrayList<>();
            for (Problem problem : left) {
                if (concerns(problem, entry.setting().key())) {
                    ours.add(problem);
                }
            }
            left.removeAll(ours);
            byEntry.add(ours);
        }
        return new InPlace(byEntry, left, omitted);
    }

    private static boolean concerns(Problem problem, KeyPath key) {
        return !problem.path().isRoot() && (problem.path().startsWith(key) || key.startsWith(problem.path()));
    }

    /** Those above all settings. */
    String others() {
        if (beyond.isEmpty() && omitted == 0) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul class=others>\n");
        for (Problem problem : beyond) {
            list.append("<li>").append(details(problem)).append("</li>\n");
        }
        if (omitted > 0) {
            list.append("<li>and ").append(omitted).append(" more problems</li>\n");
        }
        return list.append("</ul>\n").toString();
    }

    String details(Problem problem) {
        boolean open = beyond.size() + byEntry.stream().mapToInt(List::size).sum() <= MOST_OPEN;
        String text = Report.of(List.of(problem), List.of()).text();
        String whole = text.substring(Math.max(0, text.indexOf("\n\n"))).strip();
        return "<details" + (problem.isError() ? "" : " class=warning") + (open ? " open" : "") + "><summary>"
                + escaped(problem.severity() + ": " + problem.message()) + "</summary><pre>" + escaped(whole)
                + "</pre></details>";
    }
}
