package io.tikpilot.preflight.explain;

import io.tikpilot.preflight.problem.JsonObject;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The explanation as one JSON document, each setting on a line of its own. */
final class JsonExplanation implements ExplanationFormat {
    @Override
    public String print(Explanation explanation) {
        List<String> settings = new ArrayList<>();
        for (Explanation.Entry entry : explanation.entries()) {
            settings.add(setting(entry).toString());
        }
        return new JsonObject()
                .with("status", explanation.report().hasErrors() ? "refused" : "loaded")
                .withLines("settings", settings)
                .withStrings("layers", explanation.layers())
                .toString();
    }

    private static JsonObject setting(Explanation.Entry entry) {
        JsonObject setting = new JsonObject()
                .with("key", entry.setting().key().toString())
                .with("variable", entry.variable().orElse(""))
                .with("type", entry.setting().description())
                .with("description", entry.setting().doc().orElse(""))
                .with("state", state(entry));
        if (entry.isHidden()) {
            setting.withTrue("secret");
        }
        entry.fallback().ifPresent(text -> setting.with("default", text));
        List<JsonObject> places = new ArrayList<>();
        for (int i = 0; i < entry.provenance().places().size(); i++) {
            places.add(place(entry.provenance().places().get(i), entry.layers().get(i)));
        }
        return setting.withObjects("places", places);
    }

    /** {@code set}, {@code default}, {@code unset} or {@code missing}. */
    private static String state(Explanation.Entry entry) {
        if (entry.provenance().winner().isPresent()) {
            return "set";
        }
        return entry.setting().fallback().isPresent()
                ? "default"
                : entry.setting().isRequired() ? "missing" : "unset";
    }

    private static JsonObject place(Provenance.Place place, String layer) {
        Origin origin = place.value();
        JsonObject json = new JsonObject()
                .with("layer", layer)
                .with("source", origin.source())
                .with("value", place.shown().orElse(Quote.MASK))
                .with("kind", place.kind().name().toLowerCase(Locale.ROOT));
        if (origin.line() > 0) {
            json.with("line", origin.line());
        }
        return origin.column() > 0 ? json.with("column", origin.column()) : json;
    }
}
