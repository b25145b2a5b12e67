package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Another shape, or nothing: an {@code Optional} is empty when no layer sets anything at its path. */
record OptionalShape(Shape inner) implements Shape {
    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        boolean emptySection = node instanceof Node.Section section && section.setsNothing();
        if (emptySection && (inner instanceof RecordShape || inner instanceof SealedShape)) {
            return Optional.empty();
        }
        Object value = inner.bind(node, binding);
        return value == null ? null : Optional.of(value);
    }

    @Override
    public Object absent(Node.Section parent, Component component, Binding binding) {
        return Optional.empty();
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public void declare(KeyPath path, Component component, Declarations into) {
        into.optionally(() -> inner.declare(path, component, into));
    }

    @Override
    public Structure structure(UnaryOperator<Setting> seen) {
        return new Structure.Maybe(inner.structure(seen));
    }

    @Override
    public Leaf leaf() {
        return inner.leaf();
    }
}
