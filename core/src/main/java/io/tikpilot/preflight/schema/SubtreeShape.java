package io.tikpilot.preflight.schema;

import com.typesafe.config.ConfigFactory;
import io.tikpilot.preflight.tree.Node;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A section of any content, handed on as a typesafe {@code Config}; empty if nobody sets it. */
record SubtreeShape() implements Shape {
    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        if (node instanceof Node.Section section) {
            return section.values().toConfig();
        }
        binding.report(SchemaProblems.otherKind(node, "a section"));
        return null;
    }

    @Override
    public Object absent(Node.Section parent, Component component, Binding binding) {
        return ConfigFactory.empty();
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public Structure structure(UnaryOperator<Setting> seen) {
        return new Structure.Anything();
    }

    @Override
    public Leaf leaf() {
        return new Leaf(Setting.Form.SUBTREE, "section of any content", "{}", false, List.of(), List.of());
    }
}
