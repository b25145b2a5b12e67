package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.Node;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A single value, read from its text.
 *
 * @param range how much of the type its constraints leave
 */
record ScalarShape(ValueType<?> type, Range range) implements Shape {
    ScalarShape(ValueType<?> type) {
        this(type, Range.WHOLE);
    }

    /** The same scalar, of which constraints leave less: what is expected of it says so. */
    ScalarShape narrowedTo(String expected) {
        return new ScalarShape(type.expecting(expected), Range.NARROWED);
    }

    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        if (!(node instanceof Node.Scalar scalar)) {
            binding.report(SchemaProblems.otherKind(node, type.noun()));
            return null;
        }
        String text = scalar.text();
        Object value;
        try {
            value = Objects.requireNonNull(type.parser().parse(text));
        } catch (RuntimeException e) { // whatever a parser makes of bad input, the operator gets the same report
            binding.report(SchemaProblems.unparsable(scalar, this, e));
            return null;
        }
        if (Suspicion.concerns(type)) {
            Suspicion.look(scalar, text, type, binding);
        }
        return value;
    }

    @Override
    public Leaf leaf() {
        boolean secret = type.type() == Secret.class;
        return new Leaf(Setting.Form.SCALAR, type.shortNoun(), type.example(), secret, List.of(), List.of());
    }

    /** How much of a type is allowed. */
    enum Range {
        WHOLE,
        NARROWED
    }
}
