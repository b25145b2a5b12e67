package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A section that is one of several records: its key {@code type} says which. */
record SealedShape(Class<?> type, Map<String, RecordShape> choices) implements Shape {
    static final String SELECTOR = "type";

    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        if (!(node instanceof Node.Section section)) {
            binding.report(SchemaProblems.otherKind(node, "a section"));
            return null;
        }
        if (section.setsNothing()) {
            binding.report(SchemaProblems.missingSection(section, type.getSimpleName(), this));
            return null;
        }
        Node selector = section.get(SELECTOR).orElse(null);
        if (selector == null) {
            binding.report(SchemaProblems.missingSelector(section, type, names()));
            return null;
        }
        RecordShape choice = selector instanceof Node.Scalar scalar ? choices.get(scalar.text()) : null;
        if (choice == null) {
            binding.report(SchemaProblems.unknownChoice(selector, names()));
            return null;
        }
        return choice.bind(section, this, binding);
    }

    /** The names of the records that have a key. */
    List<String> choicesWith(String key) {
        List<String> names = new ArrayList<>();
        choices.forEach((name, choice) -> {
            if (choice.components().stream()
                    .anyMatch(component -> component.key().equals(key))) {
                names.add(name);
            }
        });
        return names;
    }

    private List<String> names() {
        return List.copyOf(choices.keySet());
    }

    @Override
    public @Nullable Object absent(Node.Section parent, Component component, Binding binding) {
        binding.report(SchemaProblems.missingSection(parent.emptyChild(component.key()), component.owner(), this));
        return null;
    }

    @Override
    public boolean isRequired() {
        return true;
    }

    @Override
    public void declare(KeyPath path, Component component, Declarations into) {
        into.section(path);
        into.selector(path.child(SELECTOR), names());
        // Which of the others are required depends on the choice.
        into.optionally(() -> choices.values().forEach(choice -> choice.declareComponents(path, into)));
    }

    @Override
    public Structure structure(UnaryOperator<Setting> seen) {
        Map<String, Structure.Section> sections = new LinkedHashMap<>();
        choices.forEach((name, choice) -> sections.put(name, choice.structure(seen)));
        return new Structure.Choice(SELECTOR, Collections.unmodifiableMap(sections));
    }

    @Override
    public Leaf leaf() {
        return new Leaf(Setting.Form.SUBTREE, "sections", "{}", false, List.of(), List.of());
    }
}
