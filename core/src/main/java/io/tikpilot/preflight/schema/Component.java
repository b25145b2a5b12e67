package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record: its key, what its values look like, and what its annotations say.
 *
 * @param owner the record and the component as Java names them, {@code Settings.server}
 * @param fallback its {@link Default}, if it has one
 */
record Component(
        String owner,
        String key,
        Shape shape,
        @Nullable Fallback fallback,
        boolean secret,
        Optional<String> doc,
        Optional<String> example) {

    /** What stands for a component where a shape is described that belongs to no record: the element of a list or map. */
    static Component element(Shape shape) {
        return new Component("", "", shape, null, false, Optional.empty(), Optional.empty());
    }

    /** The text of its default. */
    Optional<String> fallbackText() {
        return fallback == null ? Optional.empty() : Optional.of(fallback.text());
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
            return shape.bind(fallback.at(section.path().child(key)), binding);
        }
        return shape.absent(section, this, binding);
    }
}
