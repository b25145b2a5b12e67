package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
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

/**
 * A tree of values, and the text it was parsed from if there is one. Lines and columns come from the text, not from the parser:
 * it knows no columns.
 */
final class TreeDocument implements Document {
    private final ConfigObject values;
    private final Optional<TextSource> text;
    private final Syntax syntax;
    private final KeyPath base;
    private final List<Inclusion> inclusions;
    private volatile @Nullable Outline outline;

    /**
     * @param base the section that its settings belong to, if another document includes it there
     * @param inclusions what it includes itself, in the order of the text
     */
    TreeDocument(
            ConfigObject values, Optional<TextSource> text, Syntax syntax, KeyPath base, List<Inclusion> inclusions) {
        this.values = values;
        this.text = text;
        this.syntax = syntax;
        this.base = base;
        this.inclusions = inclusions;
    }

    @Override
    public Config values() {
        return values.toConfig();
    }

    @Override
    public ConfigObject root() {
        return values;
    }

    /** Made when somebody first asks; two threads may both make it, and the outlines are equal. */
    private Outline outline(TextSource source) {
        Outline known = outline;
        if (known == null) {
            known = Outline.of(source, syntax, base);
            outline = known;
        }
        return known;
    }

    /** The same values, known to stand in this text. */
    TreeDocument inText(String name, String content) {
        return new TreeDocument(
                values, Optional.of(new TextSource(name, content, Optional.empty())), syntax, base, inclusions);
    }

    @Override
    public Optional<String> source() {
        return text.isPresent() ? Optional.of(text.get().name()) : Optional.empty();
    }

    @Override
    public String noun() {
        return "setting";
    }

    @Override
    public List<Assignment> assignments() {
        return List.of();
    }

    @Override
    public Document assigning(List<Assignment> fitted) {
        return this;
    }

    @Override
    public int count(KeyPath key) {
        ConfigValue value = base.startsWith(key) ? values : raw(key).value();
        return value == null ? 0 : RawValues.count(value);
    }

    @Override
    public int ownCount() {
        return text.isEmpty() || inclusions.isEmpty()
                ? RawValues.count(values)
                : RawValues.countIn(text.get().name(), values);
    }

    /** What is at a key of the document that includes this one. */
    private RawValues.Found raw(KeyPath key) {
        List<String> steps = key.steps();
        int below = base.steps().size();
        return key.startsWith(base)
                ? RawValues.at(values, steps.subList(below, steps.size()))
                : new RawValues.Found(null, false);
    }

    @Override
    public List<Provenance.Place> places(KeyPath key, Schema<?> schema) {
        List<Provenance.Place> places = new ArrayList<>();
        if (text.isPresent()) {
            Outline known = outline(text.get());
            int next = inclusions.size() - 1; // the last one in the text wins
            for (Outline.Entry entry : known.find(key)) {
                while (next >= 0 && inclusions.get(next).offset() > entry.keyStart()) {
                    places.addAll(inclusions.get(next--).document().places(key, schema));
                }
                places.add(place(entry, known, schema));
            }
            while (next >= 0) {
                places.addAll(inclusions.get(next--).document().places(key, schema));
            }
        }
        if (places.isEmpty()) {
            RawValues.Found found = raw(key);
            if (found.value() != null) {
                places.add(place(found.value(), found.isExact(), key, schema));
            }
        }
        return places;
    }

    private Provenance.Place place(Outline.Entry entry, Outline outline, Schema<?> schema) {
        Origin key = outline.key(entry, schema::shows);
        Origin value = outline.value(entry, schema::shows);
        String written = outline.valueText(entry);
        Provenance.Kind kind = kind(entry, written);
        boolean visible = kind == Provenance.Kind.SECTION
                || schema.shows(entry.path())
                || kind == Provenance.Kind.NULL
                || Outline.isReference(written);
        String shown = Quote.cut(Quote.printable(entry.isScalar() ? written : outline.abridged(entry)));
        return new Provenance.Place(key, value, visible ? Optional.of(shown) : Optional.empty(), kind, notation());
    }

    private Provenance.Notation notation() {
        if (text.isEmpty()) {
            return Provenance.Notation.PROGRAM;
        }
        return switch (syntax) {
            case HOCON -> Provenance.Notation.HOCON;
            case JSON -> Provenance.Notation.JSON;
            case PROPERTIES -> Provenance.Notation.PROPERTIES;
        };
    }

    private static Provenance.Kind kind(Outline.Entry entry, String written) {
        if (entry.isSection()) {
            return Provenance.Kind.SECTION;
        }
        if (entry.isScalar() && written.contains("${") && !written.startsWith("\"")) {
            return Provenance.Kind.REFERENCE;
        }
        return written.equals("null") ? Provenance.Kind.NULL : Provenance.Kind.VALUE;
    }

    private Provenance.Place place(ConfigValue value, boolean exact, KeyPath key, Schema<?> schema) {
        Origin origin = origin(value);
        if (!exact || !RawValues.isResolved(value)) {
            return new Provenance.Place(origin, origin, Optional.empty(), Provenance.Kind.REFERENCE, notation());
        }
        if (value.valueType() == ConfigValueType.NULL) {
            return new Provenance.Place(origin, origin, Optional.of("null"), Provenance.Kind.NULL, notation());
        }
        boolean section = value instanceof ConfigObject;
        Optional<String> shown = section || schema.shows(key) ? Optional.of(RawValues.shown(value)) : Optional.empty();
        Provenance.Kind kind = section ? Provenance.Kind.SECTION : Provenance.Kind.VALUE;
        if (text.isPresent()) {
            return new Provenance.Place(origin, origin, shown, kind, notation());
        }
        // Nothing is written anywhere to point at, so the line is shown as a file would have it.
        String name = key.toString();
        String line = name + " = " + shown.orElse(Quote.MASK);
        Origin atValue = origin.showing(line, name.length() + 4, line.length() - name.length() - 3);
        return new Provenance.Place(origin.showing(line, 1, name.length()), atValue, shown, kind, notation());
    }

    /** The place by the parser's account: the name, and the line where there is a text. */
    private Origin origin(ConfigValue value) {
        Origin named = Origin.of(value.origin());
        return text.isPresent() ? text.get().atLine(named.line()) : named;
    }

    @Override
    public Optional<Path> countsFrom() {
        return text.flatMap(TextSource::file)
                .filter(file -> !file.isAbsolute())
                .map(file -> file.getFileSystem().getPath("").toAbsolutePath());
    }
}
