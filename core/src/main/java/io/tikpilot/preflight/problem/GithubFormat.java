package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report as commands of a GitHub workflow, one a problem. What a command may not hold as it is, is escaped. */
final class GithubFormat implements ReportFormat {
    @Override
    public String print(Report report) {
        Selection selection = Selection.of(report, TextStyle.plain(), GithubFormat::command);
        List<String> commands = new ArrayList<>(selection.printed());
        boolean errors = selection.omitted().stream().anyMatch(Problem::isError);
        selection
                .rest()
                .ifPresent(rest -> commands.add("::" + (errors ? Severity.ERROR : Severity.WARNING) + "::" + rest));
        return String.join("\n", commands);
    }

    private static String command(Problem problem) {
        List<String> properties = new ArrayList<>();
        Optional<Origin> place = problem.origin().filter(origin -> origin.file().isPresent());
        if (place.isPresent()) {
            String file = place.get().file().get().toString();
            properties.add("file=" + property(Quote.printable(file)));
            position(place.get(), properties);
        }
        properties.add("title=" + property("Preflight " + problem.code()));
        return "::" + problem.severity() + " " + String.join(",", properties) + "::"
                + data(ProblemText.annotation(problem));
    }

    /** The end is the last column that is meant: GitHub takes the start for it where none is given. */
    private static void position(Origin origin, List<String> properties) {
        if (origin.line() == 0) {
            return;
        }
        properties.add("line=" + origin.line());
        if (origin.column() > 0) {
            properties.add("col=" + origin.column());
            if (origin.extent() > 0) {
                properties.add("endColumn=" + (origin.column() + origin.extent() - 1));
            }
        }
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
