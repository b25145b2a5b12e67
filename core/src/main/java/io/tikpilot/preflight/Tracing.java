package io.tikpilot.preflight;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds where values came from, in the documents as they were before merging. Nothing is computed until somebody asks, so a
 * start that succeeds pays nothing for it.
 */
final class Tracing implements Function<KeyPath, Provenance> {
    private final List<Stack.Source> sources;
    private final Schema<?> schema;
    private final Map<String, String> variables;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final IdentityHashMap<Provenance.Place, String> names = new IdentityHashMap<>();
    private @Nullable ConfigObject resolved;

    Tracing(List<Stack.Source> sources, Schema<?> schema, Map<String, String> variables) {
        this.sources = sources;
        this.schema = schema;
        this.variables = variables;
    }

    /** Tells what the substitutions came to, which decides whether an optional one counts. */
    void see(ConfigObject tree) {
        this.resolved = tree;
    }

    @Override
    public synchronized Provenance apply(KeyPath key) {
        List<Provenance.Place> places = new ArrayList<>();
        for (int i = sources.size() - 1; i >= 0; i--) {
            for (Provenance.Place place : sources.get(i).document().places(key, schema)) {
                ranks.merge(place.value().source(), sources.get(i).layer(), Math::max);
                names.put(place, sources.get(i).name());
                places.add(place);
            }
        }
        // `port = ${?PORT}` with PORT unset is as if it were not written, unless it is all there is.
        while (places.size() > 1 && vanished(places.get(0))) {
            places.remove(0);
        }
        Provenance provenance = places.isEmpty() ? Provenance.NONE : Provenance.of(places);
        return schema.shows(key) ? provenance : provenance.asSecret();
    }

    /** The single value at a key when all is merged; nothing if there is none, or the layers could not be merged. */
    synchronized Optional<String> text(KeyPath key) {
        try {
            ConfigValue value = at(key.steps());
            return value == null ? Optional.empty() : Optional.of(String.valueOf(value.unwrapped()));
        } catch (ConfigException e) { // a tree that is not resolved
            return Optional.empty();
        }
    }

    /** What is at a path of the resolved tree; nothing for a {@code null}. */
    private @Nullable ConfigValue at(List<String> steps) {
        ConfigValue value = resolved;
        for (String step : steps) {
            value = value instanceof ConfigObject section ? section.get(step) : null;
        }
        return value == null || value.valueType() == ConfigValueType.NULL ? null : value;
    }

    private boolean vanished(Provenance.Place place) {
        String written = place.shown().orElse("");
        if (place.kind() != Provenance.Kind.REFERENCE || !written.startsWith("${?") || !written.endsWith("}")) {
            return false;
        }
        String name = written.substring(3, written.length() - 1).strip();
        try {
            return !variables.containsKey(name) && at(ConfigUtil.splitPath(name)) == null;
        } catch (ConfigException e) { // several references in one value, or a tree that is not resolved
            return false;
        }
    }

    /** What the document is called that a place lies in, which has been told before. */
    synchronized String nameOf(Provenance.Place place) {
        return names.getOrDefault(place, place.value().source());
    }

    /** Where in the order of layers a problem lies; above all of them if it lies in none. */
    synchronized int rank(Problem problem) {
        return problem.origin().map(origin -> ranks.get(origin.source())).orElse(Integer.MAX_VALUE);
    }

    /** Where in the order of layers a value lies; below all of them if none sets it. */
    synchronized int layerOf(Provenance provenance) {
        return provenance
                .winner()
                .map(place -> ranks.getOrDefault(place.value().source(), Integer.MAX_VALUE))
                .orElse(-1);
    }

    /** The directory that relative paths of documents count from; nothing if there are none. */
    Optional<String> countsFrom() {
        for (Stack.Source source : sources) {
            Optional<String> directory = source.document().countsFrom().map(Path::toString);
            if (directory.isPresent()) {
                return directory;
            }
        }
        return Optional.empty();
    }
}
