package io.tikpilot.preflight.schema;

import com.typesafe.config.Config;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
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
    private final List<? extends Constraint<?, ?>> ownConstraints;
    private final Set<Class<?>> open = new HashSet<>();

    ShapeReader(List<? extends ValueType<?>> ownTypes, List<? extends Constraint<?, ?>> ownConstraints) {
        this.ownTypes = ownTypes;
        this.ownConstraints = ownConstraints;
    }

    RecordShape root(Class<?> type) {
        return new RecordReader(this, Spelling.KEBAB_CASE).read(type, type.getSimpleName());
    }

    /** The shape of a component, with the constraints that its annotations put on it. */
    Shape read(RecordComponent component, String owner, Spelling spelling) {
        List<Annotation> asking = new ArrayList<>();
        for (Annotation annotation : component.getAnnotations()) {
            if (!constraints(annotation).isEmpty()) {
                asking.add(annotation);
            }
        }
        List<Annotation> unused = new ArrayList<>(asking);
        TypeUse type = TypeUse.of(component);
        if (type == null) {
            throw unsupported(component.getGenericType().getTypeName(), owner);
        }
        Shape shape = read(type, new Place(owner, spelling, asking, unused));
        if (!unused.isEmpty()) {
            String name = unused.get(0).annotationType().getSimpleName();
            throw new IllegalArgumentException("@" + name + " does not hold for the type of " + owner);
        }
        return shape;
    }

    private List<Constraint<?, ?>> constraints(Annotation annotation) {
        List<Constraint<?, ?>> constraints = new ArrayList<>();
        for (Constraint<?, ?> own : ownConstraints) {
            if (own.annotation() == annotation.annotationType()) {
                constraints.add(own);
            }
        }
        constraints.addAll(StandardConstraints.of(annotation.annotationType()));
        return constraints;
    }

    private Shape read(TypeUse type, Place place) {
        Shape shape = type.arguments().isEmpty() ? plain(type.raw(), place) : generic(type, place);
        List<Constraint.Applied<?, ?>> rules = rules(type.raw(), place);
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

    private Shape generic(TypeUse type, Place place) {
        Class<?> raw = type.raw();
        List<TypeUse> arguments = type.arguments();
        if (raw == Optional.class) {
            return new OptionalShape(read(arguments.get(0), place));
        }
        if (raw == List.class || raw == Set.class) {
            return new ListShape(
                    read(arguments.get(0), place), raw == Set.class ? ListShape.Kind.SET : ListShape.Kind.LIST);
        }
        if (raw == Map.class) {
            Shape key = read(arguments.get(0), new Place(place.owner, place.spelling, List.of(), List.of()));
            if (key instanceof ScalarShape scalar) {
                return new MapShape(scalar.type(), read(arguments.get(1), place));
            }
        }
        throw unsupported(raw.getTypeName(), place.owner);
    }

    private Shape plain(Class<?> plain, Place place) {
        ValueType<?> own = ownType(plain);
        if (own != null) {
            return ScalarShape.own(own);
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
        throw unsupported(plain.getTypeName(), place.owner);
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
        for (Annotation annotation : place.asking) {
            for (Constraint<?, ?> constraint : constraints(annotation)) {
                if (constraint.type().isAssignableFrom(Boxes.boxed(type))) {
                    Constraint.Applied<?, ?> rule = constraint.appliedTo(annotation);
                    describe(rule, place);
                    rules.add(rule);
                    place.unused.remove(annotation);
                }
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

    private static IllegalArgumentException unsupported(String type, String owner) {
        return new IllegalArgumentException(
                owner + " has the type " + type + ", which nothing can read; give the loader a valueType(...) for it");
    }

    /**
     * The component that is being read.
     *
     * @param asking its annotations that go with constraints
     * @param unused those of them that have not been found to hold for any part of its type
     */
    private record Place(String owner, Spelling spelling, List<Annotation> asking, List<Annotation> unused) {}
}
