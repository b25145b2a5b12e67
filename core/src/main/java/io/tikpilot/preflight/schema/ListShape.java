package io.tikpilot.preflight.schema;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Values of one shape in order, as a {@code List}, or without repetition, as a {@code Set} in the order of the list. */
record ListShape(Shape element, Kind kind) implements Shape {
    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        if (!(node instanceof Node.Sequence sequence)) {
            binding.report(SchemaProblems.otherKind(node, "a list"));
            return null;
        }
        List<Object> values = new ArrayList<>(sequence.size());
        for (int i = 0; i < sequence.size(); i++) {
            Node item = sequence.get(i).orElse(null);
            Object value = item == null ? null : element.bind(item, binding);
            if (item == null) {
                binding.report(SchemaProblems.nullElement(sequence, i));
            } else if (value != null) {
                values.add(value);
            }
        }
        if (values.size() < sequence.size()) {
            return null;
        }
        return kind == Kind.SET ? Collections.unmodifiableSet(new LinkedHashSet<>(values)) : List.copyOf(values);
    }

    @Override
    public Structure structure(UnaryOperator<Setting> seen) {
        return new Structure.Sequence(element.structure(seen));
    }

    @Override
    public Leaf leaf() {
        Leaf one = element.leaf();
        return new Leaf(
                Setting.Form.LIST,
                "list of " + one.type(),
                example(one),
                one.secret(),
                one.constraints(),
                element.elements());
    }

    /** An element with a value for all that it requires, where elements are sections. */
    private String example(Leaf one) {
        Config fields = null;
        for (Setting inside : element.elements()) {
            if (!inside.path().isRoot() && inside.isRequired()) {
                Config before = fields == null ? ConfigFactory.empty() : fields;
                fields = before.withValue(inside.path().toString(), ConfigValueFactory.fromAnyRef(inside.example()));
            }
        }
        return fields == null ? one.example() : "[" + fields.root().render(ConfigRenderOptions.concise()) + "]";
    }

    /** What the values are collected in. */
    enum Kind {
        LIST,
        SET
    }
}
