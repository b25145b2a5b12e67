package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A section whose keys are the components of a record.
 *
 * @param isRequired whether some component must be set: a section whose components can all be absent is not missing
 */
record RecordShape(Class<?> type, Constructor<?> constructor, List<Component> components, boolean isRequired)
        implements Shape {
    @Override
    public @Nullable Object bind(Node node, Binding binding) {
        if (!(node instanceof Node.Section section)) {
            binding.report(SchemaProblems.otherKind(node, "a section"));
            return null;
        }
        if (isRequired && section.setsNothing() && !section.path().isRoot()) {
            binding.report(SchemaProblems.missingSection(section, type.getSimpleName(), this));
            return null;
        }
        return bind(section, null, binding);
    }

    /**
     * The record of a section.
     *
     * @param sealed the choice of records that this one was chosen from, whose selector is a known key too
     */
    @Nullable
    Object bind(Node.Section section, @Nullable SealedShape sealed, Binding binding) {
        Object[] arguments = new Object[components.size()];
        int known = sealed == null ? 0 : 1;
        boolean complete = true;
        for (int i = 0; i < arguments.length; i++) {
            Component component = components.get(i);
            if (section.values().containsKey(component.key())) {
                known++;
            }
            Object value = component.bind(section, binding);
            complete &= value != null;
            arguments[i] = value;
        }
        if (known < section.keys().size()) {
            RecordProblems.unknownKeys(section, this, sealed, binding);
        }
        return complete ? construct(arguments, section, binding) : null;
    }

    /** The keys of its components. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Component component : components) {
            keys.add(component.key());
        }
        return keys;
    }

    private @Nullable Object construct(Object[] arguments, Node.Section section, Binding binding) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            binding.report(RecordProblems.refused(section, this, e.getTargetException()));
            return null;
        } catch (ReflectiveOperationException e) {
            // The schema made the constructor accessible, and each argument has been bound by its component's own type.
            throw new IllegalStateException("cannot construct " + type.getName(), e);
        }
    }

    @Override
    public @Nullable Object absent(Node.Section parent, Component component, Binding binding) {
        if (!isRequired) {
            return bind(parent.emptyChild(component.key()), null, binding);
        }
        binding.report(SchemaProblems.missingSection(parent.emptyChild(component.key()), component.owner(), this));
        return null;
    }

    @Override
    public void declare(KeyPath path, Component component, Declarations into) {
        into.section(path);
        declareComponents(path, into);
    }

    void declareComponents(KeyPath path, Declarations into) {
        for (Component component : components) {
            component.shape().declare(path.child(component.key()), component, into);
        }
    }

    @Override
    public Structure.Section structure(UnaryOperator<Setting> seen) {
        List<Structure.Field> fields = new ArrayList<>();
        for (Component component : components) {
            KeyPath path = KeyPath.of(component.key());
            Setting setting = Setting.of(path, component, component.shape().leaf(), component.presence());
            fields.add(
                    new Structure.Field(seen.apply(setting), component.shape().structure(seen)));
        }
        return new Structure.Section(List.copyOf(fields));
    }

    @Override
    public Leaf leaf() {
        return new Leaf(Setting.Form.SUBTREE, "sections", "{}", false, List.of(), List.of());
    }
}
