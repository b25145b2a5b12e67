package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a component look like, and how a node becomes one: composed once, when the schema is built, and used at
 * every load. Each composite shape is a small file of this form; what most of them have in common, that they are one setting
 * which must be set, stands here.
 */
sealed interface Shape
        permits ConstrainedShape,
                ListShape,
                MapShape,
                OptionalShape,
                PathShape,
                RecordShape,
                ScalarShape,
                SealedShape,
                SubtreeShape {

    /** The value of a node; nothing after a problem. */
    @Nullable
    Object bind(Node node, Binding binding);

    /** The value where nobody sets one and there is no default; nothing, and a problem, if there must be one. */
    default @Nullable Object absent(Node.Section parent, Component component, Binding binding) {
        binding.report(SchemaProblems.missingValue(parent, component));
        return null;
    }

    /** Whether nobody setting it is a problem. */
    default boolean isRequired() {
        return true;
    }

    /** The settings that a component of this shape declares at a path. */
    default void declare(KeyPath path, Component component, Declarations into) {
        into.setting(path, component, leaf());
    }

    /** What a single setting of this shape is; the answer of a section is what a list or map says of its elements. */
    Leaf leaf();

    /** What each element of a list or map of this shape is. */
    default List<Setting> elements() {
        Declarations inside = new Declarations();
        declare(KeyPath.ROOT, Component.element(this), inside);
        return inside.settings();
    }

    /** The same as data, for those who write it out; {@code seen} makes of each setting what may be seen of it. */
    Structure structure(UnaryOperator<Setting> seen);

    /** A list of names as a sentence has it: {@code one of debug, info}. */
    static String oneOf(List<String> names) {
        return names.size() == 1 ? "only " + names.get(0) : "one of " + String.join(", ", names);
    }

    /**
     * What a setting says of itself.
     *
     * @param type what it is, without an article
     * @param example a value to suggest
     * @param secret whether its type alone makes it a secret
     * @param elements the settings inside each element, where elements are records
     */
    record Leaf(
            Setting.Form form,
            String type,
            String example,
            boolean secret,
            List<String> constraints,
            List<Setting> elements) {

        /** The same with other settings inside each element. */
        Leaf holding(List<Setting> others) {
            return new Leaf(form, type, example, secret, constraints, others);
        }
    }
}
