package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        KeyStyle style = type.getAnnotation(KeyStyle.class);
        Spelling spelling = style == null ? inherited : style.value();
        List<Component> components = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        boolean required = false;
        for (RecordComponent declared : type.getRecordComponents()) {
            Component component = component(declared, type.getSimpleName(), spelling);
            if (!keys.add(component.key())) {
                throw new IllegalArgumentException(
                        owner + " has two components with the key `" + component.key() + "`");
            }
            required |= component.presence() == Setting.Presence.REQUIRED;
            components.add(component);
        }
        return new RecordShape(type, constructor(type), List.copyOf(components), required);
    }

    private Component component(RecordComponent declared, String record, Spelling spelling) {
        String owner = record + "." + declared.getName();
        Key explicit = declared.getAnnotation(Key.class);
        String key = explicit == null ? spelling.keyOf(declared.getName()) : explicit.value();
        if (key.isBlank()) {
            throw new IllegalArgumentException(owner + " has a blank key");
        }
        Shape shape = shapes.read(declared.getGenericType(), declared, owner, spelling);
        if (declared.isAnnotationPresent(RelativeToFile.class)) {
            shape = RelativePaths.in(shape, owner);
        }
        Doc doc = declared.getAnnotation(Doc.class);
        Default fallback = declared.getAnnotation(Default.class);
        Component component = new Component(
                owner,
                key,
                shape,
                Optional.ofNullable(fallback).map(Default::value),
                fallback == null ? null : fallback(shape, fallback.value(), owner, Spelling.looksSecret(key)),
                Spelling.looksSecret(key),
                Optional.ofNullable(doc).map(Doc::value),
                example(declared, doc, key));
        if (fallback != null) {
            check(component);
        }
        return component;
    }

    private static Optional<String> example(RecordComponent declared, @Nullable Doc doc, String key) {
        if (doc != null && !doc.example().isEmpty()) {
            return Optional.of(doc.example());
        }
        if (declared.isAnnotationPresent(BindAddress.class)) {
            return Optional.of("0.0.0.0");
        }
        boolean port = (key.equals("port") || key.endsWith("-port")) && declared.getType() == int.class;
        Between range = declared.getAnnotation(Between.class);
        if (port && (range == null || (range.min() <= 8080 && range.max() >= 8080))) {
            return Optional.of("8080");
        }
        boolean bounded = range != null && range.min() > 1 && range.min() != Double.NEGATIVE_INFINITY;
        return bounded ? Optional.of(Long.toString((long) Math.ceil(range.min()))) : Optional.empty();
    }

    private static Function<KeyPath, Node> fallback(Shape shape, String text, String owner, boolean secretKey) {
        Shape bare = bare(shape);
        boolean secret = secretKey || bare.leaf().secret();
        Origin origin = Origin.of("@Default of " + owner);
        Provenance.Place place = new Provenance.Place(
                origin, origin, Optional.of(text), Provenance.Kind.VALUE, Provenance.Notation.PROGRAM);
        Provenance where = Provenance.of(List.of(place));
        Provenance provenance = secret ? where.asSecret() : where;
        if (bare instanceof ScalarShape) {
            return path -> Node.Scalar.text(text, path, provenance);
        }
        if (bare instanceof ListShape) {
            List<String> items = CommaList.split(text);
            return path -> Node.Sequence.texts(items, path, provenance);
        }
        throw new IllegalArgumentException(owner + " cannot have a @Default: only single values and lists of them can");
    }

    private static Shape bare(Shape shape) {
        if (shape instanceof ConstrainedShape constrained) {
            return bare(constrained.inner());
        }
        return shape instanceof OptionalShape optional ? bare(optional.inner()) : shape;
    }

    /** A default that cannot be read is found when the schema is built; whether it keeps to its constraints, at each load. */
    private static void check(Component component) {
        Binding binding = new Binding();
        Function<KeyPath, Node> fallback = component.fallback();
        if (fallback != null && component.shape().bind(fallback.apply(KeyPath.of(component.key())), binding) == null) {
            boolean unreadable =
                    binding.problems().stream().anyMatch(p -> p.code().equals("wrong-type"));
            if (unreadable) {
                throw new IllegalArgumentException("the @Default of " + component.owner() + " cannot be read: "
                        + binding.problems().get(0).message());
            }
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
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
