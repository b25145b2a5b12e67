package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.PlainValues;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that came one by one. */
final class NamedDocument implements Document {
    private static final int LONGEST_LINE = 4000;

    private final String name;
    private final String noun;
    private final Provenance.Notation notation;
    private final List<Assignment> assignments;
    private volatile @Nullable AssignmentIndex index;

    /**
     * @param notation how a single value is written where they come from
     */
    NamedDocument(String name, String noun, Provenance.Notation notation, List<Assignment> assignments) {
        this.name = name;
        this.noun = noun;
        this.notation = notation;
        this.assignments = assignments;
    }

    @Override
    public String noun() {
        return noun;
    }

    @Override
    public List<Assignment> assignments() {
        return assignments;
    }

    /** Made when somebody first asks; two threads may both make it, and they are equal. */
    private AssignmentIndex index() {
        AssignmentIndex known = index;
        if (known == null) {
            known = new AssignmentIndex(assignments);
            index = known;
        }
        return known;
    }

    @Override
    public Optional<String> source() {
        return Optional.of(name);
    }

    @Override
    public Config values() {
        return ConfigFactory.empty();
    }

    @Override
    public ConfigObject root() {
        return PlainValues.empty();
    }

    @Override
    public Document assigning(List<Assignment> fitted) {
        return new NamedDocument(name, noun, notation, List.copyOf(fitted));
    }

    @Override
    public int ownCount() {
        return count(KeyPath.ROOT);
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
        for (int i : index().concerning(key)) {
            Assignment assignment = assignments.get(i);
            ConfigValue inside = inside(assignment, key);
            if (inside != null) {
                places.add(place(assignment, inside, key, schema));
            } else if (assignment.key().startsWith(key) && places.isEmpty()) {
                places.add(new Provenance.Place(
                        assignment.origin(),
                        assignment.origin(),
                        Optional.of("{…}"),
                        Provenance.Kind.SECTION,
                        notation(assignment, assignment.value())));
            }
        }
        return places;
    }

    private Provenance.Place place(Assignment assignment, ConfigValue value, KeyPath key, Schema<?> schema) {
        boolean section = value instanceof ConfigObject;
        boolean visible = assignment.visibility() == Assignment.Visibility.SHOWN && (section || schema.shows(key));
        Optional<String> shown = visible ? Optional.of(shown(value)) : Optional.empty();
        Provenance.Kind kind = section ? Provenance.Kind.SECTION : Provenance.Kind.VALUE;
        Provenance.Notation notation = notation(assignment, value);
        String name = assignment.name();
        if (visible && !name.isEmpty() && isElement(key, assignment)) {
            Origin atElement = element(assignment, (ConfigList) assignment.value(), Integer.parseInt(key.name()));
            return new Provenance.Place(atElement, atElement, shown, kind, notation);
        }
        if (name.isEmpty() || !key.equals(assignment.key())) {
            return new Provenance.Place(assignment.origin(), assignment.origin(), shown, kind, notation);
        }
        String stands = shown.orElse(Quote.MASK);
        String line = name + "=" + stands;
        Origin atValue = assignment.origin().showing(line, name.length() + 2, stands.length());
        return new Provenance.Place(
                assignment.origin().showing(line, 1, name.length()), atValue, shown, kind, notation);
    }

    /** A value as it stands in the name's own line: quotation marks that nobody took off are a part of it. */
    private static String shown(ConfigValue value) {
        String text = value.valueType() == ConfigValueType.STRING ? (String) value.unwrapped() : "";
        int last = text.length() - 1;
        boolean quoted = last > 0 && text.charAt(0) == text.charAt(last) && "\"'".indexOf(text.charAt(0)) >= 0;
        return quoted ? Quote.cut(Quote.printable(text)) : RawValues.shown(value);
    }

    private static boolean isElement(KeyPath key, Assignment assignment) {
        boolean inside = key.isElement() && key.parent().equals(Optional.of(assignment.key()));
        return inside
                && assignment.value() instanceof ConfigList list
                && list.size() <= LONGEST_LINE
                && list.stream().noneMatch(item -> item instanceof ConfigObject || item instanceof ConfigList);
    }

    /** One element of a list that was given as a whole, in the line of its name; the name alone, if the list is very long. */
    private static Origin element(Assignment assignment, ConfigList list, int position) {
        boolean json = list.origin().lineNumber() > 0;
        StringBuilder line = new StringBuilder(assignment.name()).append(json ? "=[" : "=");
        int column = 0;
        int length = 0;
        for (int i = 0; i < list.size(); i++) {
            if (line.length() > LONGEST_LINE) {
                return assignment.origin(); // there may be a problem with each of tens of thousands
            }
            ConfigValue value = list.get(i);
            String item =
                    Quote.printable(json ? value.render(ConfigRenderOptions.concise()) : (String) value.unwrapped());
            line.append(i == 0 ? "" : json ? ", " : ",");
            column = i == position ? line.length() + 1 : column;
            length = i == position ? item.length() : length;
            line.append(item);
        }
        return assignment.origin().showing(line.append(json ? "]" : "").toString(), column, length);
    }

    private Provenance.Notation notation(Assignment assignment, ConfigValue value) {
        if (value.origin().lineNumber() > 0) {
            return Provenance.Notation.JSON; // it was parsed
        }
        return assignment.visibility() == Assignment.Visibility.SECRET ? Provenance.Notation.FILE : notation;
    }

    @Override
    public Optional<Path> countsFrom() {
        return Optional.empty();
    }
}
