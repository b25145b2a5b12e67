package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record: its key, what its values look like, and what its annotations say.
 *
 * @param owner the record and the component as Java names them, {@code Settings.server}
 * @param fallback the node of its {@link Default} at a path
 */
record Component(
        String owner,
        String key,
        Shape shape,
        Optional<String> fallbackText,
        @Nullable Function<KeyPath, Node> fallback,
        boolean secret,
        Optional<String> doc,
        Optional<String> example) {

    /** What stands for a component where a shape is described that belongs to no record: the element of a list or map. */
    static Component element(Shape shape) {
        return new Component("", "", shape, Optional.empty(), null, false, Optional.empty(), Optional.empty());
    }

    /** The component alone as Java names it, {@code server}. */
    String name() {
        return owner.substring(owner.indexOf('.') + 1);
    }

    /** Whether loading fails if nobody sets it. */
    Setting.Presence presence() {
        boolean required = fallback == null && shape.isRequired();
        return required ? Setting.Presence.REQUIRED : Setting.Presence.OPTIONAL;
    }

    /** The value of this component of a section; nothing after a problem. */
    @Nullable
    Object bind(Node.Section section, Binding binding) {
        Node node = section.get(key).orElse(null);
        if (node != null) {
            return shape.bind(node, binding);
        }
        if (fallback != null && !section.isNull(key)) {
            return shape.bind(fallback.apply(section.path().child(key)), binding);
        }
        return shape.absent(section, this, binding);
    }
}
