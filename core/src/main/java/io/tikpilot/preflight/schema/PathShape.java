package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.Node;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A path that counts from the directory of the file that declares it. */
record PathShape(ScalarShape path) implements Shape {
    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        Object value = path.bind(node, binding);
        return value == null ? null : RelativePaths.resolve((Path) value, node);
    }

    @Override
    public Structure structure(UnaryOperator<Setting> seen) {
        return path.structure(seen);
    }

    @Override
    public Leaf leaf() {
        return path.leaf();
    }
}
