package io.tikpilot.preflight.schema;

import java.lang.annotation.Annotation;
import java.util.Optional;

/**
 * A rule that an annotation puts on the values of a type. Own constraints are checked like the built-in ones; the annotation
 * needs run-time retention and the target {@code RECORD_COMPONENT}.
 *
 * @param <A> the annotation
 * @param <T> the values it holds for; primitives count as their boxes
 */
public final class Constraint<A extends Annotation, T> {
    private final Class<A> annotation;
    private final Class<T> type;
    private final Description<A> description;
    private final Check<A, T> check;

    private Constraint(Class<A> annotation, Class<T> type, Description<A> description, Check<A, T> check) {
        this.annotation = annotation;
        this.type = type;
        this.description = description;
        this.check = check;
    }

    /** The rule of this annotation for values of this type. */
    public static <A extends Annotation, T> Constraint<A, T> of(
            Class<A> annotation, Class<T> type, Description<A> description, Check<A, T> check) {
        return new Constraint<>(annotation, type, description, check);
    }

    /** The annotation that asks for it. */
    public Class<A> annotation() {
        return annotation;
    }

    /** The values it holds for. */
    public Class<T> type() {
        return type;
    }

    /** What the rule asks of a value, in a few words for operators. */
    @FunctionalInterface
    public interface Description<A extends Annotation> {
        /**
         * Such as {@code from 1 to 65535} or {@code that is not blank}, which go on after the name of the type, or {@code an
         * even number}, which stands for it; it is shown after the word “expected”.
         */
        String of(A annotation);
    }

    /** The rule itself. */
    @FunctionalInterface
    public interface Check<A extends Annotation, T> {
        /** What is wrong with a value, as the rest of a sentence that begins with the setting: {@code is blank}. */
        Optional<String> violation(A annotation, T value);
    }

    /** The rule as one annotation of a component states it. */
    record Applied<A extends Annotation, T>(Constraint<A, T> constraint, A annotation) {
        String description() {
            return constraint.description.of(annotation);
        }

        /** What is expected of a value of a type, as the rest of a sentence that begins with “expected”. */
        String expected(String noun) {
            String rule = description();
            boolean isNoun = rule.startsWith("a ") || rule.startsWith("an ");
            return isNoun ? rule : Phrase.of(noun, rule);
        }

        Optional<String> violation(Object value) {
            return constraint.check.violation(annotation, constraint.type.cast(value));
        }
    }

    Applied<A, T> appliedTo(Annotation found) {
        return new Applied<>(this, annotation.cast(found));
    }
}
