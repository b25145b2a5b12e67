package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a record and the annotations of its components. */
final class RecordReader {
    private final ShapeReader shapes;
    private final Spelling inherited;

    RecordReader(ShapeReader shapes, Spelling inherited) {
        this.shapes = shapes;
        this.inherited = inherited;
    }

    /**
     * The shape of a record.
     *
     * @param owner how the record is named when something is wrong with it
     */
    RecordShape read(Class<?> type, String owner) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(owner + " is no record");
        }
        Spelling spelling = spelling(type);
        List<Component> components = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        boolean required = false;
        RecordComponent[] all = type.getRecordComponents();
        for (RecordComponent declared : all) {
            Component component = component(declared, type.getSimpleName(), spelling);
            if (!keys.add(component.key())) {
                throw new IllegalArgumentException(
                        owner + " has two components with the key `" + component.key() + "`");
            }
            required |= component.presence() == Setting.Presence.REQUIRED;
            components.add(component);
        }
        return new RecordShape(type, constructor(type, all), List.copyOf(components), required);
    }

    private Spelling spelling(Class<?> type) {
        KeyStyle style = type.getAnnotations().length == 0 ? null : type.getAnnotation(KeyStyle.class);
        return style == null ? inherited : style.value();
    }

    private Component component(RecordComponent declared, String record, Spelling spelling) {
        String owner = record + "." + declared.getName();
        boolean bare = declared.getAnnotations().length == 0; // then no annotation need be loaded to ask for it
        Key explicit = bare ? null : declared.getAnnotation(Key.class);
        String key = explicit == null ? spelling.keyOf(declared.getName()) : explicit.value();
        if (key.isBlank()) {
            throw new IllegalArgumentException(owner + " has a blank key");
        }
        Shape shape = shapes.read(declared, owner, spelling);
        if (!bare && declared.isAnnotationPresent(RelativeToFile.class)) {
            shape = RelativePaths.in(shape, owner);
        }
        boolean secret = Spelling.looksSecret(key);
        Doc doc = bare ? null : declared.getAnnotation(Doc.class);
        Default fallback = bare ? null : declared.getAnnotation(Default.class);
        Component component = new Component(
                owner,
                key,
                shape,
                fallback == null ? null : Fallback.of(shape, fallback.value(), owner, secret),
                secret,
                doc == null ? Optional.empty() : Optional.of(doc.value()),
                bare
                        ? example(declared, key, null)
                        : example(declared, key, doc, declared.getAnnotation(Between.class)));
        if (fallback != null) {
            check(component);
        }
        return component;
    }

    /** A value to suggest, by what is written at the component. */
    private static Optional<String> example(
            RecordComponent declared, String key, @Nullable Doc doc, @Nullable Between range) {
        if (doc != null && !doc.example().isEmpty()) {
            return Optional.of(doc.example());
        }
        if (declared.isAnnotationPresent(BindAddress.class)) {
            return Optional.of("0.0.0.0");
        }
        return example(declared, key, range);
    }

    private static Optional<String> example(RecordComponent declared, String key, @Nullable Between range) {
        boolean port = (key.equals("port") || key.endsWith("-port")) && declared.getType() == int.class;
        if (port && (range == null || (range.min() <= 8080 && range.max() >= 8080))) {
            return Optional.of("8080");
        }
        return range == null || range.min() <= 1
                ? Optional.empty()
                : Optional.of(Long.toString((long) Math.ceil(range.min())));
    }

    /** A default that cannot be read is found when the schema is built; whether it keeps to its constraints, at each load. */
    private static void check(Component component) {
        Binding binding = new Binding();
        Fallback fallback = component.fallback();
        if (fallback != null && component.shape().bind(fallback.at(KeyPath.of(component.key())), binding) == null) {
            boolean unreadable =
                    binding.problems().stream().anyMatch(p -> p.code().equals("wrong-type"));
            if (unreadable) {
                throw new IllegalArgumentException("the @Default of " + component.owner() + " cannot be read: "
                        + binding.problems().get(0).message());
            }
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor: " + type.getName(), e);
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be constructed; its module must say: opens " + type.getPackageName()
                            + " to io.tikpilot.preflight;",
                    e);
        }
    }
}
