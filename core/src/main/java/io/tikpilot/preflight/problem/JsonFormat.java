package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.Origin;
import java.util.List;
import java.util.function.Function;

/** The report as one JSON document, each problem on a line of its own. */
final class JsonFormat implements ReportFormat {
    private static final TextStyle STYLE = TextStyle.plain();

    @Override
    public String print(Report report) {
        Selection selection =
                Selection.of(report, STYLE, problem -> problem(problem).toString());
        int errors = report.errors();
        JsonObject document = new JsonObject()
                .with("status", errors > 0 ? "refused" : "loaded")
                .with("errors", errors)
                .with("warnings", report.problems().size() - errors)
                .withLines("problems", selection.printed());
        if (!selection.omitted().isEmpty()) {
            document.with("omittedProblems", selection.omitted().size());
        }
        return document.withStrings("layers", Excerpt.layers(report, STYLE))
                .with("profile", Quote.printable(report.profile().orElse("")))
                .with(
                        "workingDirectory",
                        Excerpt.workingDirectory(report, STYLE).orElse(""))
                .toString();
    }

    private static JsonObject problem(Problem problem) {
        return new JsonObject()
                .with("code", problem.code())
                .with("severity", problem.severity().toString())
                .with("path", Quote.printable(problem.path().toString()))
                .with("message", problem.message())
                .withObjects("places", objects(problem.labels(), JsonFormat::place))
                .withObjects("notes", objects(problem.notes(), JsonFormat::note))
                .withStrings("help", problem.help())
                .with("suggestion", problem.suggestion().orElse(""));
    }

    private static JsonObject place(Problem.Label label) {
        Origin origin = label.origin();
        JsonObject place = new JsonObject()
                .with("source", origin.source())
                .with(
                        "file",
                        origin.file()
                                .map(file -> file.toAbsolutePath().toString())
                                .orElse(""));
        withNumber(place, "line", origin.line());
        withNumber(place, "column", origin.column());
        withNumber(place, "length", origin.extent());
        return place.with("text", Frame.of(origin, STYLE).text()).with("label", label.text());
    }

    /** Lines and columns count from 1; what is not known is 0. */
    private static void withNumber(JsonObject place, String name, int number) {
        if (number > 0) {
            place.with(name, number);
        }
    }

    private static JsonObject note(Problem.Note note) {
        return new JsonObject().with("name", note.name()).withObjects("rows", objects(note.rows(), JsonFormat::row));
    }

    private static JsonObject row(Problem.Row row) {
        return new JsonObject().with("subject", row.subject()).with("text", row.text());
    }

    private static <T> List<JsonObject> objects(List<T> facts, Function<T, JsonObject> object) {
        return facts.stream().map(object).toList();
    }
}
