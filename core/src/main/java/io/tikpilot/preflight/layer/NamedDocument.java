package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that came one by one. */
record NamedDocument(String name, String noun, List<Assignment> assignments) implements Document {
    @Override
    public Optional<String> source() {
        return Optional.of(name);
    }

    @Override
    public Config values() {
        return ConfigFactory.empty();
    }

    @Override
    public Document assigning(List<Assignment> fitted) {
        return new NamedDocument(name, noun, List.copyOf(fitted));
    }

    @Override
    public int count(KeyPath key) {
        int count = 0;
        for (Assignment assignment : assignments) {
            ConfigValue inside = inside(assignment, key);
            count += inside != null ? RawValues.count(inside) : assignment.key().startsWith(key) ? 1 : 0;
        }
        return count;
    }

    /** What an assignment gives at a key at or below its own. */
    private static @Nullable ConfigValue inside(Assignment assignment, KeyPath key) {
        if (!key.startsWith(assignment.key())) {
            return null;
        }
        List<String> below =
                key.steps().subList(assignment.key().steps().size(), key.steps().size());
        if (below.isEmpty()) {
            return assignment.value();
        }
        return assignment.value() instanceof ConfigObject || assignment.value() instanceof ConfigList
                ? RawValues.below(assignment.value(), below)
                : null;
    }

    @Override
    public List<Provenance.Place> places(KeyPath key, Schema<?> schema) {
        List<Provenance.Place> places = new ArrayList<>();
        for (int i = assignments.size() - 1; i >= 0; i--) {
            Assignment assignment = assignments.get(i);
            ConfigValue inside = inside(assignment, key);
            if (inside != null) {
                places.add(place(assignment, inside, key, schema));
            } else if (assignment.key().startsWith(key) && places.isEmpty()) {
                places.add(new Provenance.Place(
                        assignment.origin(), assignment.origin(), Optional.of("{…}"), Provenance.Kind.SECTION));
            }
        }
        return places;
    }

    private Provenance.Place place(Assignment assignment, ConfigValue value, KeyPath key, Schema<?> schema) {
        boolean section = value instanceof ConfigObject;
        boolean visible = assignment.visibility() == Assignment.Visibility.SHOWN && (section || schema.shows(key));
        Optional<String> shown = visible ? Optional.of(RawValues.shown(value)) : Optional.empty();
        Provenance.Kind kind = section ? Provenance.Kind.SECTION : Provenance.Kind.VALUE;
        String name = assignment.name();
        if (name.isEmpty() || !key.equals(assignment.key())) {
            return new Provenance.Place(assignment.origin(), assignment.origin(), shown, kind);
        }
        String stands = shown.orElse(Quote.MASK);
        String line = name + "=" + stands;
        Origin atValue = assignment.origin().showing(line, name.length() + 2, stands.length());
        return new Provenance.Place(assignment.origin().showing(line, 1, name.length()), atValue, shown, kind);
    }

    @Override
    public Optional<Path> countsFrom() {
        return Optional.empty();
    }
}
