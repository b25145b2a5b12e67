package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value that the record expects, described for operators: its key, its type, its default, its constraints. A list or a
 * map is one setting; {@link #elements} describes what is in it.
 * The file is long by the number of facts about a setting, each with its sentence.
 */
public final class Setting {
    private final KeyPath base;
    private final KeyPath path;
    private final Component component;
    private final Shape.Leaf leaf;
    private final Presence presence;
    private final Visibility visibility;

    private Setting(
            KeyPath base,
            KeyPath path,
            Component component,
            Shape.Leaf leaf,
            Presence presence,
            Visibility visibility) {
        this.base = base;
        this.path = path;
        this.component = component;
        this.leaf = leaf;
        this.presence = presence;
        this.visibility = visibility;
    }

    /** A setting that a component declares at a path. */
    static Setting of(KeyPath path, Component component, Shape.Leaf leaf, Presence presence) {
        boolean secret = component.secret() || leaf.secret();
        Visibility visibility = secret ? Visibility.SECRET : Visibility.SHOWN;
        return new Setting(KeyPath.ROOT, path, component, leaf, presence, visibility);
    }

    /** The setting that says which record of a sealed interface is meant. */
    static Setting selector(KeyPath path, List<String> names, Presence presence) {
        String type = Shape.oneOf(names);
        Shape shape = new ScalarShape(ValueType.of(String.class, type, text -> choice(text, names)));
        Shape.Leaf leaf = new Shape.Leaf(Form.SCALAR, type, names.get(0), false, List.of(), List.of());
        return of(path, Component.element(shape), leaf, presence);
    }

    private static String choice(String text, List<String> names) {
        if (!names.contains(text)) {
            throw new Unparsable("has none of the allowed values");
        }
        return text;
    }

    /** The same setting of a record that lives below a key of its documents. */
    Setting under(KeyPath newBase) {
        return new Setting(newBase, path, component, leaf, presence, visibility);
    }

    /** The same setting where it must be set, since something else is: its section, or the choice that it belongs to. */
    public Setting required() {
        return new Setting(base, path, component, leaf, Presence.REQUIRED, visibility);
    }

    /** The same setting with its value kept out of every output. */
    Setting hidden() {
        List<Setting> elements = new ArrayList<>();
        for (Setting element : leaf.elements()) {
            elements.add(element.hidden());
        }
        Visibility unseen = isSecret() ? Visibility.SECRET : Visibility.HIDDEN;
        return new Setting(base, path, component, leaf.holding(elements), presence, unseen);
    }

    private Setting movedTo(KeyPath newPath) {
        return new Setting(base, newPath, component, leaf, presence, visibility);
    }

    /** The way to the setting in the record: what variables, system properties and arguments spell. */
    public KeyPath path() {
        return path;
    }

    /** The way to the setting in a document; it differs from {@link #path} where the settings live below a key. */
    public KeyPath key() {
        return base.append(path);
    }

    /** Whether it is one value or several. */
    public Form form() {
        return leaf.form();
    }

    /** What it is, in a word or a few: {@code number}, {@code list of text}. */
    public String type() {
        return leaf.type();
    }

    /** What is asked of its values, such as {@code from 1 to 65535}. */
    public List<String> constraints() {
        return leaf.constraints();
    }

    /** The text of its {@link Default}. */
    public Optional<String> fallback() {
        return component.fallbackText();
    }

    /** Whether loading fails if nobody sets it, its section being there. */
    public boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    /** Whether its section is complete without it: it has a default, or its absence is a value too. */
    public boolean mayBeAbsent() {
        return component.presence() == Presence.OPTIONAL;
    }

    /** Whether its values are secrets. */
    public boolean isSecret() {
        return visibility == Visibility.SECRET;
    }

    /** Whether its values may be shown: they are no secrets, and nobody asked to hide them. */
    public boolean isShown() {
        return visibility == Visibility.SHOWN;
    }

    /** What it is for. */
    public Optional<String> doc() {
        return component.doc();
    }

    /** A value to suggest, as text; {@code ...} where none makes sense. */
    public String example() {
        return component.example().orElse(leaf.example());
    }

    /**
     * What each element of a list or map is: one setting without a path for elements that are values, the settings by their
     * paths inside the element for sections; nothing for a single value.
     */
    public List<Setting> elements() {
        return leaf.elements();
    }

    /**
     * The settings inside an element of a list or an entry of a map, at its position or key: those of {@code upstreams} at
     * {@code 0} are {@code upstreams.0.url} and so on. Nothing unless the elements are sections.
     */
    public List<Setting> elementsAt(String step) {
        List<Setting> placed = new ArrayList<>();
        for (Setting element : holdsSections() ? elements() : List.<Setting>of()) {
            placed.add(element.movedTo(path.child(step).append(element.path)));
        }
        return placed;
    }

    /** Whether a text is a value of it, or the items of a text are: its type can read it, and it keeps to the constraints. */
    public boolean accepts(String text) {
        Node node = form() == Form.LIST
                ? Node.Sequence.texts(items(text), path, any -> Provenance.NONE)
                : Node.Scalar.text(text, path, any -> Provenance.NONE);
        return component.shape().bind(node, new Binding()) != null;
    }

    /** Whether it is a list or map whose elements are sections. */
    public boolean holdsSections() {
        return !elements().isEmpty() && !elements().get(0).path.isRoot();
    }

    /** {@code number from 1 to 65535}: the type and the constraints. */
    public String description() {
        String description = type();
        for (String constraint : constraints()) {
            description = Phrase.of(description, constraint);
        }
        return description;
    }

    /** {@code port (number from 1 to 65535)}: the name below a section, the type and the constraints. */
    public String summary(KeyPath section) {
        String name = key().toString();
        String below =
                section.isRoot() ? name : name.substring(section.toString().length() + 1);
        return below + " (" + description() + ")";
    }

    /** The items of a list written in one text: {@code a,b,c}; blanks around an item are dropped, a blank text has no item. */
    public static List<String> items(String text) {
        return CommaList.split(text);
    }

    @Override
    public String toString() {
        return key().toString();
    }

    /** Whether a setting is one value or several. */
    public enum Form {
        /** One value. */
        SCALAR,
        /** Values in order. */
        LIST,
        /** Values under keys that the deployment chooses. */
        MAP,
        /** A free-form part of the documents. */
        SUBTREE
    }

    enum Presence {
        REQUIRED,
        OPTIONAL
    }

    private enum Visibility {
        SHOWN,
        HIDDEN,
        SECRET
    }
}
