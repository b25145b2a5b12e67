package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One text, or one set of values, that a layer read, before anything is merged: what it sets, and where in it. Each verb
 * returns a new document.
 */
public final class Document {
    private final Config values;
    private final Optional<TextSource> text;
    private final Syntax syntax;
    private final Style style;
    private final String noun;

    private Document(Config values, Optional<TextSource> text, Syntax syntax, Style style, String noun) {
        this.values = values;
        this.text = text;
        this.syntax = syntax;
        this.style = style;
        this.noun = noun;
    }

    /** A document of these values. */
    public static Document of(Config values) {
        return new Document(values, Optional.empty(), Syntax.HOCON, Style.TREE, "setting");
    }

    /** A document that has been parsed from a text. */
    static Document parsed(TextSource text, Syntax syntax, Config values) {
        return new Document(values, Optional.of(text), syntax, Style.TREE, "setting");
    }

    /** The same values, known to stand in this text. */
    public Document inText(String source, String content) {
        return new Document(
                values, Optional.of(new TextSource(source, content, Optional.empty())), syntax, style, noun);
    }

    /**
     * The same values, known to have come one by one under names of their own, as variables do: a list is given by positions
     * and a map by keys that lost their case.
     *
     * @param singular what one of them is called: {@code variable}
     */
    public Document named(String singular) {
        return new Document(values, text, syntax, Style.NAMED, singular);
    }

    /** The same values, all of them secrets whatever their keys are. */
    public Document secret() {
        return new Document(values, text, syntax, Style.SECRET, noun);
    }

    /** The same document with other values. */
    public Document with(Config other) {
        return new Document(other, text, syntax, style, noun);
    }

    /** What the text is called; nothing if the layer's own name says it. */
    public Optional<String> source() {
        return text.map(TextSource::name);
    }

    /** Whether a relative path was read. */
    public boolean isRelative() {
        return text.flatMap(TextSource::file).map(file -> !file.isAbsolute()).orElse(false);
    }

    /** What the document sets. */
    public Config values() {
        return values;
    }

    /** Whether the values came one by one under names of their own. */
    public boolean isNamed() {
        return style != Style.TREE;
    }

    /** What one value is called. */
    public String noun() {
        return noun;
    }

    /** How many single values it sets at or below a key. */
    public int count(KeyPath key) {
        ConfigValue value = RawValues.at(values.root(), key).value();
        return value == null ? 0 : RawValues.count(value);
    }

    /**
     * Every place in this document that sets a key, the one that wins first.
     *
     * @param schema what is known of the settings: it says which values may be shown
     */
    public List<Provenance.Place> places(KeyPath key, Schema<?> schema) {
        List<Provenance.Place> places = new ArrayList<>();
        if (text.isPresent()) {
            Outline outline = Outline.of(text.get(), syntax);
            for (Outline.Entry entry : outline.find(key)) {
                places.add(place(entry, outline, schema));
            }
        }
        if (places.isEmpty()) {
            RawValues.Found found = RawValues.at(values.root(), key);
            if (found.value() != null) {
                places.add(place(found.value(), found.isExact(), key, schema));
            }
        }
        return places;
    }

    private Provenance.Place place(Outline.Entry entry, Outline outline, Schema<?> schema) {
        Origin key = outline.origin(entry.keyStart(), entry.keyEnd(), schema::shows);
        Origin value = outline.origin(entry.valueStart(), entry.valueEnd(), schema::shows);
        String written = outline.valueText(entry);
        Provenance.Kind kind = kind(entry, written);
        Optional<String> shown = schema.shows(entry.path())
                ? Optional.of(Quote.cut(Quote.printable(entry.isScalar() ? written : outline.abridged(entry))))
                : Optional.of(written).filter(text -> kind != Provenance.Kind.VALUE && isAllReference(text));
        return new Provenance.Place(key, value, shown, kind);
    }

    private static Provenance.Kind kind(Outline.Entry entry, String written) {
        if (entry.isScalar() && written.contains("${") && !written.startsWith("\"")) {
            return Provenance.Kind.REFERENCE;
        }
        return written.equals("null") ? Provenance.Kind.NULL : Provenance.Kind.VALUE;
    }

    /** Whether nothing but one reference is written, no text beside it that might be a secret. */
    private static boolean isAllReference(String written) {
        return written.equals("null") || (written.startsWith("${") && written.indexOf('}') == written.length() - 1);
    }

    private Provenance.Place place(ConfigValue value, boolean exact, KeyPath key, Schema<?> schema) {
        boolean visible = style != Style.SECRET && schema.shows(key);
        String source = text.map(TextSource::name).orElse(value.origin().description());
        Origin origin = Origin.of(source, Math.max(0, value.origin().lineNumber()));
        if (!exact || !RawValues.isResolved(value)) {
            return new Provenance.Place(origin, origin, Optional.empty(), Provenance.Kind.REFERENCE);
        }
        if (value.valueType() == ConfigValueType.NULL) {
            return new Provenance.Place(origin, origin, Optional.of("null"), Provenance.Kind.NULL);
        }
        String shown = RawValues.shown(value);
        String stands = visible ? shown : Quote.MASK;
        // Nothing is written anywhere to point at, so the line is shown as the deployment would write it.
        String name = style == Style.TREE ? key + " = " : source.substring(source.lastIndexOf(' ') + 1) + "=";
        if (text.isEmpty()) {
            Origin atKey = origin.showing(name + stands, 1, name.strip().length() - (style == Style.TREE ? 2 : 1));
            origin = origin.showing(name + stands, name.length() + 1, stands.length());
            return new Provenance.Place(
                    atKey, origin, visible ? Optional.of(shown) : Optional.empty(), Provenance.Kind.VALUE);
        }
        return new Provenance.Place(
                origin, origin, visible ? Optional.of(shown) : Optional.empty(), Provenance.Kind.VALUE);
    }

    private enum Style {
        TREE,
        NAMED,
        SECRET
    }
}
