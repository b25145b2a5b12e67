package io.tikpilot.preflight.tree;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One value of the merged tree: a scalar, which is text whatever its layer made of it, a section of keys, or a list. A
 * {@code null} is no node. Where a node came from is looked up only when somebody asks.
 */
public sealed interface Node {
    /** The way to this value. */
    KeyPath path();

    /** Every place that sets it. */
    Provenance provenance();

    /** The root section of a resolved tree; {@code where} finds the provenance of any path in it. */
    static Section root(ConfigObject values, KeyPath path, Function<KeyPath, Provenance> where) {
        return new Section(values, path, where);
    }

    /** The node of a resolved value; nothing for {@code null}. */
    static Optional<Node> of(ConfigValue value, KeyPath path, Function<KeyPath, Provenance> where) {
        if (value instanceof ConfigObject object) {
            return Optional.of(new Section(object, path, where));
        }
        if (value instanceof ConfigList list) {
            return Optional.of(new Sequence(list, path, where));
        }
        return value.valueType() == ConfigValueType.NULL
                ? Optional.empty()
                : Optional.of(new Scalar(value, path, where));
    }

    /**
     * Whether the kind of a value is known, and for a section its keys: they are not while they wait for a substitution. What
     * lies inside may wait all the same.
     */
    static boolean isKnown(ConfigValue value) {
        return PlainValues.isPlain(value) || !Waiting.is(value);
    }

    /** A value that is not made of others. */
    final class Scalar implements Node {
        private final ConfigValue value;
        private final KeyPath path;
        private final Function<KeyPath, Provenance> where;

        private Scalar(ConfigValue value, KeyPath path, Function<KeyPath, Provenance> where) {
            this.value = value;
            this.path = path;
            this.where = where;
        }

        /** A text that stands in no layer, such as a default. */
        public static Scalar text(String text, KeyPath path, Function<KeyPath, Provenance> where) {
            return new Scalar(PlainValues.text(text, "the program"), path, where);
        }

        /** The value exactly as it was written: {@code 0755} and {@code 1.10} keep every digit. */
        public String text() {
            // Only a getter gives the original text of a number that was parsed: unwrapped() has rounded it already.
            return PlainValues.isPlain(value) || value.valueType() == ConfigValueType.STRING
                    ? String.valueOf(value.unwrapped())
                    : value.atKey("it").getString("it");
        }

        /**
         * Whether it stands in a line of a document, where its author put quotation marks and blanks as they were meant, and did
         * not come on its own, as a variable does.
         */
        public boolean isWritten() {
            return PlainValues.line(value) > 0;
        }

        @Override
        public KeyPath path() {
            return path;
        }

        @Override
        public Provenance provenance() {
            return where.apply(path);
        }
    }

    /** Values under keys. */
    final class Section implements Node {
        private final ConfigObject values;
        private final KeyPath path;
        private final Function<KeyPath, Provenance> where;

        private Section(ConfigObject values, KeyPath path, Function<KeyPath, Provenance> where) {
            this.values = values;
            this.path = path;
            this.where = where;
        }

        /** The section below a key that nobody sets: empty, but able to say so. */
        public Section emptyChild(String key) {
            return new Section(PlainValues.empty(), path.child(key), where);
        }

        /** Whether nothing in it is set: it has no keys, or nothing but {@code null} and sections of that kind. */
        public boolean setsNothing() {
            return setsNothing(values);
        }

        private static boolean setsNothing(ConfigObject section) {
            for (ConfigValue value : section.values()) {
                boolean nothing = value instanceof ConfigObject inner
                        ? setsNothing(inner)
                        : value.valueType() == ConfigValueType.NULL;
                if (!nothing) {
                    return false;
                }
            }
            return true;
        }

        /** The node at a key; nothing if the key is absent or {@code null}. */
        public Optional<Node> get(String key) {
            ConfigValue value = values.get(key);
            return value == null ? Optional.empty() : of(value, path.child(key), where);
        }

        /** Whether the key is there and {@code null}, which unsets all that is below, a default included. */
        public boolean isNull(String key) {
            ConfigValue value = values.get(key);
            return value != null && value.valueType() == ConfigValueType.NULL;
        }

        /** All keys, those that are {@code null} included. */
        public Set<String> keys() {
            return values.keySet();
        }

        /** The section as typesafe-config's own value, for settings that are a free-form subtree. */
        public ConfigObject values() {
            return values;
        }

        /** The provenance of a key of this section, also of one that is absent. */
        public Provenance provenance(String key) {
            return where.apply(path.child(key));
        }

        @Override
        public KeyPath path() {
            return path;
        }

        @Override
        public Provenance provenance() {
            return where.apply(path);
        }
    }

    /** Values in order. */
    final class Sequence implements Node {
        private final ConfigList values;
        private final KeyPath path;
        private final Function<KeyPath, Provenance> where;

        private Sequence(ConfigList values, KeyPath path, Function<KeyPath, Provenance> where) {
            this.values = values;
            this.path = path;
            this.where = where;
        }

        /** A list of texts that stands in no layer, such as a default. */
        public static Sequence texts(Iterable<String> texts, KeyPath path, Function<KeyPath, Provenance> where) {
            return new Sequence(PlainValues.texts(texts, "the program"), path, where);
        }

        /** How many elements there are. */
        public int size() {
            return values.size();
        }

        /** The element at a position from 0; nothing if it is {@code null}. */
        public Optional<Node> get(int index) {
            return of(values.get(index), path.element(index), where);
        }

        @Override
        public KeyPath path() {
            return path;
        }

        @Override
        public Provenance provenance() {
            return where.apply(path);
        }
    }
}
