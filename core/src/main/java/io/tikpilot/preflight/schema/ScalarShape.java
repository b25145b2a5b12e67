package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.Node;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A single value, read from its text.
 *
 * @param range how much of the type its constraints leave
 * @param source who wrote the parser of the type
 */
record ScalarShape(ValueType<?> type, Range range, Source source) implements Shape {
    ScalarShape(ValueType<?> type) {
        this(type, Range.WHOLE, Source.LIBRARY);
    }

    /** A scalar of a type that the program brings along. */
    static ScalarShape own(ValueType<?> type) {
        return new ScalarShape(type, Range.WHOLE, Source.PROGRAM);
    }

    /** The same scalar, of which constraints leave less: what is expected of it says so. */
    ScalarShape narrowedTo(String expected) {
        return new ScalarShape(type.expecting(expected), Range.NARROWED, source);
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
    public Structure structure(UnaryOperator<Setting> seen) {
        if (source == Source.PROGRAM) {
            return new Structure.Own(type.noun());
        }
        return type.type().isEnum()
                ? EnumType.structure(type.type())
                : new Structure.Scalar(Boxes.boxed(type.type()), List.of());
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

    /** Who wrote the parser of a type. */
    enum Source {
        LIBRARY,
        PROGRAM
    }
}
