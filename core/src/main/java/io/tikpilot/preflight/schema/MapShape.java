package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values of one shape under keys that the deployment chooses, sorted by the text of the key. A key that is {@code null} is
 * not there, and a map that nobody sets is empty: it asks for nothing.
 */
record MapShape(ValueType<?> key, Shape value) implements Shape {
    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        if (!(node instanceof Node.Section section)) {
            binding.report(SchemaProblems.otherKind(node, "a section"));
            return null;
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        boolean complete = true;
        for (String name : new TreeSet<>(section.keys())) {
            Node item = section.get(name).orElse(null);
            if (item != null) {
                Object parsedKey = key(name, item, binding);
                Object bound = value.bind(item, binding);
                if (parsedKey == null || bound == null) {
                    complete = false;
                } else if (values.putIfAbsent(parsedKey, bound) != null) {
                    binding.report(SchemaProblems.sameKeyTwice(item));
                    complete = false;
                }
            }
        }
        return complete ? Collections.unmodifiableMap(values) : null;
    }

    private @Nullable Object key(String name, Node item, Binding binding) {
        try {
            return key.parser().parse(name);
        } catch (RuntimeException e) { // as for scalars
            binding.report(SchemaProblems.badKey(item, key));
            return null;
        }
    }

    @Override
    public Object absent(Node.Section parent, Component component, Binding binding) {
        return Map.of();
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public Structure structure(UnaryOperator<Setting> seen) {
        return new Structure.Entries(new ScalarShape(key).structure(seen), value.structure(seen));
    }

    @Override
    public Leaf leaf() {
        Leaf one = value.leaf();
        String type = "map of " + one.type();
        return new Leaf(Setting.Form.MAP, type, one.example(), one.secret(), one.constraints(), value.elements());
    }
}
