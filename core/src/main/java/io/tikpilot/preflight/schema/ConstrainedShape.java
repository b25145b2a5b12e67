package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Another shape whose values must also keep to rules. */
record ConstrainedShape(Shape inner, List<Constraint.Applied<?, ?>> rules) implements Shape {
    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        Object value = inner.bind(node, binding);
        return value == null || keeps(value, node, binding) ? value : null;
    }

    private boolean keeps(Object value, Node node, Binding binding) {
        boolean kept = true;
        for (int i = 0; i < rules.size(); i++) {
            Constraint.Applied<?, ?> rule = rules.get(i);
            Violation violation = violation(rule, value, binding);
            if (violation != null) {
                binding.report(SchemaProblems.violation(
                        node, violation, rule.expected(noun()), text -> allowed(text, binding)));
                kept &= !violation.isError();
            }
        }
        return kept;
    }

    /** The value that a text means and that keeps to the rules; null if it means none. */
    private @Nullable String allowed(@Nullable String text, Binding binding) {
        ScalarShape scalar = inner instanceof ScalarShape plain ? plain : null;
        String meant = scalar == null || text == null ? null : Cause.meant(scalar.type(), text);
        if (scalar == null || meant == null) {
            return null;
        }
        Object value = scalar.type().parser().parse(meant);
        for (Constraint.Applied<?, ?> rule : rules) {
            if (violation(rule, value, binding) != null) {
                return null;
            }
        }
        return meant;
    }

    private String noun() {
        return inner instanceof ScalarShape scalar
                ? scalar.type().noun()
                : "a " + inner.leaf().type();
    }

    private static @Nullable Violation violation(Constraint.Applied<?, ?> rule, Object value, Binding binding) {
        try {
            return rule.violation(value, binding.machine()).orElse(null);
        } catch (RuntimeException | StackOverflowError e) { // a regular expression may recurse for each character
            return Violation.error("cannot be checked");
        }
    }

    @Override
    public @Nullable Object absent(Node.Section parent, Component component, Binding binding) {
        return inner.absent(parent, component, binding);
    }

    @Override
    public boolean isRequired() {
        return inner.isRequired();
    }

    @Override
    public void declare(KeyPath path, Component component, Declarations into) {
        if (inner instanceof RecordShape || inner instanceof SealedShape) {
            inner.declare(path, component, into);
        } else {
            into.setting(path, component, leaf());
        }
    }

    @Override
    public Structure structure(UnaryOperator<Setting> seen) {
        Structure structure = inner.structure(seen);
        if (!(structure instanceof Structure.Scalar scalar)) {
            return structure;
        }
        List<Annotation> annotations = new ArrayList<>();
        for (Constraint.Applied<?, ?> rule : rules) {
            annotations.add(rule.annotation());
        }
        return new Structure.Scalar(scalar.type(), List.copyOf(annotations));
    }

    @Override
    public Leaf leaf() {
        Leaf leaf = inner.leaf();
        List<String> constraints = new ArrayList<>(leaf.constraints());
        for (Constraint.Applied<?, ?> rule : rules) {
            if (!rule.description().isEmpty()) {
                constraints.add(rule.description());
            }
        }
        return new Leaf(
                leaf.form(), leaf.type(), leaf.example(), leaf.secret(), List.copyOf(constraints), leaf.elements());
    }
}
