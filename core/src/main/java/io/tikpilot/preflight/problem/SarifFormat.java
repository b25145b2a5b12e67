package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report as a log of SARIF 2.1.0 with one run: a rule a code, a result a problem. */
final class SarifFormat implements ReportFormat {
    private static final TextStyle STYLE = TextStyle.plain();

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** What relative URIs are relative to. */
    private static final String BASE = "WORKINGDIR";

    @Override
    public String print(Report report) {
        Optional<String> base = report.workingDirectory().flatMap(UriReference::directory);
        Selection selection = Selection.of(
                report, STYLE, problem -> result(problem, base.isPresent()).toString());
        List<JsonObject> rules = selection.shown().stream()
                .map(Problem::code)
                .distinct()
                .map(code -> new JsonObject().with("id", code))
                .toList();
        JsonObject driver = new JsonObject().with("name", "Preflight").withObjects("rules", rules);
        JsonObject run = new JsonObject().with("tool", new JsonObject().with("driver", driver));
        base.ifPresent(uri ->
                run.with("originalUriBaseIds", new JsonObject().with(BASE, new JsonObject().with("uri", uri))));
        run.with("columnKind", "utf16CodeUnits").withLines("results", selection.printed());
        JsonObject properties = new JsonObject()
                .with("profile", report.profile().orElse(""))
                .with("omitted", selection.rest().orElse(""));
        if (!properties.isEmpty()) {
            run.with("properties", properties);
        }
        return new JsonObject()
                .with("$schema", SCHEMA)
                .with("version", "2.1.0")
                .withObjects("runs", List.of(run))
                .toString();
    }

    private static JsonObject result(Problem problem, boolean hasBase) {
        JsonObject result = new JsonObject()
                .with("ruleId", problem.code())
                .with("level", problem.severity().toString())
                .with("message", message(ProblemText.annotation(problem)));
        problem.suggestion().ifPresent(meant -> result.with("properties", new JsonObject().with("suggestion", meant)));
        List<JsonObject> places = new ArrayList<>();
        for (Problem.Label label : problem.labels()) {
            places.add(location(label, problem.path(), hasBase));
        }
        if (places.isEmpty() && !problem.path().isRoot()) {
            places.add(logical(new JsonObject(), problem.path()));
        }
        if (!places.isEmpty()) {
            result.withObjects("locations", places.subList(0, 1));
        }
        return places.size() < 2 ? result : result.withObjects("relatedLocations", places.subList(1, places.size()));
    }

    private static JsonObject location(Problem.Label label, KeyPath path, boolean hasBase) {
        Origin origin = label.origin();
        JsonObject location = new JsonObject();
        origin.file().ifPresent(file -> location.with("physicalLocation", physical(origin, file, hasBase)));
        String said = origin.file().isPresent() ? label.text() : ProblemText.place(label);
        logical(location, path);
        return said.isEmpty() ? location : location.with("message", message(said));
    }

    private static JsonObject physical(Origin origin, Path file, boolean hasBase) {
        JsonObject artifact = new JsonObject()
                .with("uri", file.isAbsolute() ? UriReference.absolute(file) : UriReference.relative(file));
        if (hasBase && !file.isAbsolute()) {
            artifact.with("uriBaseId", BASE);
        }
        JsonObject physical = new JsonObject().with("artifactLocation", artifact);
        return origin.line() == 0 ? physical : physical.with("region", region(origin));
    }

    private static JsonObject region(Origin origin) {
        JsonObject region = new JsonObject().with("startLine", origin.line());
        if (origin.column() > 0) {
            region.with("startColumn", origin.column());
            if (origin.extent() > 0) {
                region.with("endColumn", origin.column() + origin.extent());
            }
        }
        return region;
    }

    private static JsonObject logical(JsonObject location, KeyPath path) {
        if (path.isRoot()) {
            return location;
        }
        JsonObject key = new JsonObject()
                .with("fullyQualifiedName", Quote.printable(path.toString()))
                .with("kind", path.isElement() ? "value" : "property");
        return location.withObjects("logicalLocations", List.of(key));
    }

    /** A text in which nothing is a placeholder or a link. */
    private static JsonObject message(String text) {
        return new JsonObject()
                .with("text", text.replace("{", "{{").replace("}", "}}").replace("](", "] ("));
    }
}
