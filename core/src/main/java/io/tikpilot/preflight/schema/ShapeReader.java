package io.tikpilot.preflight.schema;

import com.typesafe.config.Config;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads types into shapes. What no operator can mend ends in an {@link IllegalArgumentException} that names the component. */
final class ShapeReader {
    private final List<? extends ValueType<?>> ownTypes;
    private final List<Constraint<?, ?>> constraints;
    private final Set<Class<?>> open = new HashSet<>();

    ShapeReader(List<? extends ValueType<?>> ownTypes, List<? extends Constraint<?, ?>> ownConstraints) {
        this.ownTypes = ownTypes;
        this.constraints = new ArrayList<>(ownConstraints);
        this.constraints.addAll(StandardConstraints.ALL);
    }

    RecordShape root(Class<?> type) {
        return new RecordReader(this, Spelling.KEBAB_CASE).read(type, type.getSimpleName());
    }

    /** The shape of a component, with the constraints that its annotations put on it. */
    Shape read(Type type, AnnotatedElement component, String owner, Spelling spelling) {
        Set<Annotation> unused = new HashSet<>();
        for (Annotation annotation : component.getAnnotations()) {
            if (constraints.stream().anyMatch(c -> c.annotation() == annotation.annotationType())) {
                unused.add(annotation);
            }
        }
        Shape shape = read(type, new Place(component, owner, spelling, unused));
        if (!unused.isEmpty()) {
            String name = unused.iterator().next().annotationType().getSimpleName();
            throw new IllegalArgumentException("@" + name + " does not hold for the type of " + owner);
        }
        return shape;
    }

    private Shape read(Type type, Place place) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : null;
        Shape shape = raw != null ? generic(raw, (ParameterizedType) type, place) : plain(type, place);
        List<Constraint.Applied<?, ?>> rules = rules(raw != null ? raw : (Class<?>) type, place);
        if (rules.isEmpty()) {
            return shape;
        }
        return new ConstrainedShape(shape instanceof ScalarShape scalar ? narrowed(scalar, rules) : shape, rules);
    }

    /** The same scalar, whose problems name what the constraints ask for at once. */
    private static ScalarShape narrowed(ScalarShape scalar, List<Constraint.Applied<?, ?>> rules) {
        String expected = scalar.type().expected();
        for (Constraint.Applied<?, ?> rule : rules) {
            expected = rule.expected(expected);
        }
        return scalar.narrowedTo(expected);
    }

    private Shape generic(Class<?> raw, ParameterizedType type, Place place) {
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return new OptionalShape(read(arguments[0], place));
        }
        if (raw == List.class || raw == Set.class) {
            return new ListShape(
                    read(arguments[0], place), raw == Set.class ? ListShape.Kind.SET : ListShape.Kind.LIST);
        }
        if (raw == Map.class) {
            Shape key = read(arguments[0], new Place(place.component, place.owner, place.spelling, new HashSet<>()));
            if (key instanceof ConstrainedShape constrained) {
                key = constrained.inner();
            }
            if (key instanceof ScalarShape scalar) {
                return new MapShape(scalar.type(), read(arguments[1], place));
            }
        }
        throw unsupported(type, place);
    }

    private Shape plain(Type type, Place place) {
        if (!(type instanceof Class<?> plain)) {
            throw unsupported(type, place);
        }
        ValueType<?> own = ownType(plain);
        if (own != null) {
            return new ScalarShape(own);
        }
        if (plain == Config.class) {
            return new SubtreeShape();
        }
        if (plain.isRecord()) {
            return nested(plain, place);
        }
        // Asked before sealed types: an enum whose constants have bodies is one, and so is ZoneId on newer JDKs.
        ValueType<?> standard = plain.isEnum() ? EnumType.of(plain) : StandardTypes.find(plain);
        if (standard != null) {
            return new ScalarShape(standard);
        }
        if (plain.isSealed()) {
            return sealed(plain, place);
        }
        throw unsupported(type, place);
    }

    private RecordShape nested(Class<?> type, Place place) {
        if (!open.add(type)) {
            throw new IllegalArgumentException(place.owner + " contains itself, so its keys would never end");
        }
        try {
            return new RecordReader(this, place.spelling).read(type, place.owner);
        } finally {
            open.remove(type);
        }
    }

    private Shape sealed(Class<?> type, Place place) {
        Map<String, RecordShape> choices = new LinkedHashMap<>();
        for (Class<?> choice : type.getPermittedSubclasses()) {
            if (!choice.isRecord()) {
                throw new IllegalArgumentException(place.owner + ": " + choice.getName() + " is permitted by "
                        + type.getName() + " and no record");
            }
            Key key = choice.getAnnotation(Key.class);
            String name = key == null ? Spelling.kebab(choice.getSimpleName()) : key.value();
            if (choices.put(name, nested(choice, place)) != null) {
                throw new IllegalArgumentException(place.owner + ": two records are called `" + name + "`");
            }
        }
        return new SealedShape(type, choices);
    }

    private @Nullable ValueType<?> ownType(Class<?> type) {
        for (ValueType<?> own : ownTypes) {
            if (Boxes.boxed(own.type()) == Boxes.boxed(type)) {
                return own;
            }
        }
        return null;
    }

    private List<Constraint.Applied<?, ?>> rules(Class<?> type, Place place) {
        List<Constraint.Applied<?, ?>> rules = new ArrayList<>();
        for (Constraint<?, ?> constraint : constraints) {
            Annotation annotation = place.component.getAnnotation(constraint.annotation());
            if (annotation != null && constraint.type().isAssignableFrom(Boxes.boxed(type))) {
                Constraint.Applied<?, ?> rule = constraint.appliedTo(annotation);
                describe(rule, place);
                rules.add(rule);
                place.unused.remove(annotation);
            }
        }
        return List.copyOf(rules);
    }

    /** A rule that cannot even be described, as a malformed regular expression, is found when the schema is built. */
    private static void describe(Constraint.Applied<?, ?> rule, Place place) {
        try {
            rule.description();
        } catch (RuntimeException e) {
            String name = rule.constraint().annotation().getSimpleName();
            throw new IllegalArgumentException(
                    "@" + name + " on " + place.owner + " makes no sense: " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException unsupported(Type type, Place place) {
        return new IllegalArgumentException(place.owner + " has the type " + type.getTypeName()
                + ", which nothing can read; give the loader a valueType(...) for it");
    }

    /** The component that is being read. */
    private record Place(AnnotatedElement component, String owner, Spelling spelling, Set<Annotation> unused) {}
}
