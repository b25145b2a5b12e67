package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A single value, read from its text. */
record ScalarShape(ValueType<?> type) implements Shape {
    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        if (!(node instanceof Node.Scalar scalar)) {
            binding.report(SchemaProblems.otherKind(node, type.noun()));
            return null;
        }
        try {
            return type.parser().parse(scalar.text());
        } catch (RuntimeException e) { // whatever a parser makes of bad input, the operator gets the same report
            binding.report(SchemaProblems.unparsable(scalar, type, e));
            return null;
        }
    }

    @Override
    public Leaf leaf() {
        boolean secret = type.type() == Secret.class;
        return new Leaf(Setting.Form.SCALAR, type.shortNoun(), type.example(), secret, List.of(), List.of());
    }
}
