package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a record expects: its settings in the order of declaration, and how a tree of values becomes an instance. It is read
 * once from the record and its annotations, and then only used.
 *
 * @param <S> the record
 */
public final class Schema<S extends Record> {
    private final Class<S> type;
    private final RecordShape shape;
    private final KeyPath base;
    private final List<Setting> settings;
    private final List<KeyPath> sections;
    private final boolean hidden;

    private Schema(
            Class<S> type,
            RecordShape shape,
            KeyPath base,
            List<Setting> settings,
            List<KeyPath> sections,
            boolean hidden) {
        this.type = type;
        this.shape = shape;
        this.base = base;
        this.settings = settings;
        this.sections = sections;
        this.hidden = hidden;
    }

    /** The schema of a record of built-in types; see {@link #of(Class, List, List)}. */
    public static <S extends Record> Schema<S> of(Class<S> type) {
        return of(type, List.of(), List.of());
    }

    /**
     * The schema of a record.
     *
     * @param types own types of scalars; they win over the built-in ones
     * @param constraints own constraints, beside the built-in ones
     * @throws IllegalArgumentException if the record cannot be a schema: a component of a type that nothing can read, two
     *     components with one key, a default that its type cannot read, a constraint on a type it does not hold for, a record
     *     that contains itself; the message names the component
     */
    public static <S extends Record> Schema<S> of(
            Class<S> type, List<? extends ValueType<?>> types, List<? extends Constraint<?, ?>> constraints) {
        RecordShape shape = new ShapeReader(types, constraints).root(type);
        Declarations declarations = new Declarations();
        shape.declareComponents(KeyPath.ROOT, declarations);
        return new Schema<>(type, shape, KeyPath.ROOT, declarations.settings(), declarations.sections(), false);
    }

    /** The same schema for documents in which the settings live below a key. */
    public Schema<S> under(KeyPath newBase) {
        List<Setting> moved = new ArrayList<>();
        for (Setting setting : settings) {
            moved.add(setting.under(newBase));
        }
        return new Schema<>(type, shape, newBase, List.copyOf(moved), sections, hidden);
    }

    /** The same schema with the value of every setting kept out of every output. */
    public Schema<S> hidingValues() {
        List<Setting> hidden = new ArrayList<>();
        for (Setting setting : settings) {
            hidden.add(setting.hidden());
        }
        return new Schema<>(type, shape, base, List.copyOf(hidden), sections, true);
    }

    /** The record. */
    public Class<S> type() {
        return type;
    }

    /** The key below which the settings live in documents; the root unless somebody said otherwise. */
    public KeyPath base() {
        return base;
    }

    /** Every setting, in the order of declaration. */
    public List<Setting> settings() {
        return settings;
    }

    /** The path of every section in the record, outer before inner. */
    public List<KeyPath> sections() {
        return sections;
    }

    /** The whole record as data, for those who write it out; it knows nothing of {@link #base}. */
    public Structure.Section structure() {
        return shape.structure(hidden ? Setting::hidden : UnaryOperator.identity());
    }

    /** The setting that a key of the documents belongs to, which may lie inside a list or map; nothing if it is unknown. */
    public Optional<Setting> settingAt(KeyPath key) {
        List<String> steps = key.steps();
        List<String> start = base.steps();
        boolean inside =
                steps.size() > start.size() && steps.subList(0, start.size()).equals(start);
        return inside ? find(settings, steps.subList(start.size(), steps.size())) : Optional.empty();
    }

    private static Optional<Setting> find(List<Setting> settings, List<String> steps) {
        for (Setting setting : settings) {
            List<String> own = setting.path().steps();
            boolean below =
                    steps.size() >= own.size() && steps.subList(0, own.size()).equals(own);
            boolean inside = steps.size() > own.size();
            if (below && inside && setting.form() == Setting.Form.SCALAR) {
                return Optional.empty(); // nothing is known inside a single value
            }
            if (below) {
                boolean inElement = !setting.elements().isEmpty() && steps.size() > own.size();
                return inElement
                        ? find(setting.elements(), steps.subList(own.size() + 1, steps.size()))
                        : Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** Whether the value at a key of the documents may be shown: it belongs to a known setting, and nothing makes it a secret. */
    public boolean shows(KeyPath key) {
        Setting setting = settingAt(key).orElse(null);
        if (setting == null || !setting.isShown() || holdsDocument(setting, key)) {
            return false;
        }
        for (String step : key.steps()) {
            if (Spelling.looksSecret(step)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a single text at a key stands for a whole section or map: a document that may hold secrets. */
    private static boolean holdsDocument(Setting setting, KeyPath key) {
        boolean freeForm =
                setting.form() == Setting.Form.SUBTREE && setting.key().equals(key);
        return freeForm || setting.form() == Setting.Form.MAP || setting.holdsSections();
    }

    /** The record that the values of a section make, or every reason why they do not. */
    public Outcome<S> bind(Node.Section section) {
        return bind(section, Machine.here());
    }

    /** As {@link #bind(Node.Section)}, the constraints looking at another machine than this one. */
    public Outcome<S> bind(Node.Section section, Machine machine) {
        Binding binding = new Binding(this, machine);
        Object settingsOrNone = shape.bind(section, null, binding);
        return settingsOrNone == null
                ? Outcome.none(binding.problems())
                : Outcome.of(type.cast(settingsOrNone), binding.problems());
    }
}
