package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Machine;
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
    private final Examination<A, T> examination;

    private Constraint(Class<A> annotation, Class<T> type, Description<A> description, Examination<A, T> examination) {
        this.annotation = annotation;
        this.type = type;
        this.description = description;
        this.examination = examination;
    }

    /** The rule of this annotation for values of this type. */
    public static <A extends Annotation, T> Constraint<A, T> of(
            Class<A> annotation, Class<T> type, Description<A> description, Check<A, T> check) {
        return new Constraint<>(
                annotation,
                type,
                description,
                (found, value, machine) -> check.violation(found, value).map(Violation::error));
    }

    /** A rule that depends on the machine, or explains itself beyond a sentence, or only warns. */
    public static <A extends Annotation, T> Constraint<A, T> examining(
            Class<A> annotation, Class<T> type, Description<A> description, Examination<A, T> examination) {
        return new Constraint<>(annotation, type, description, examination);
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
         * even number}, which stands for it; it is shown after the word “expected”. Empty if there is nothing to say before.
         */
        String of(A annotation);
    }

    /** The rule itself. */
    @FunctionalInterface
    public interface Check<A extends Annotation, T> {
        /** What is wrong with a value, as the rest of a sentence that begins with the setting: {@code is blank}. */
        Optional<String> violation(A annotation, T value);
    }

    /** A rule that looks at the machine. */
    @FunctionalInterface
    public interface Examination<A extends Annotation, T> {
        /**
         * How a value breaks the rule.
         *
         * @param machine what the process runs on; a path is to be looked at on it, since a test has a machine of its own
         */
        Optional<Violation> violation(A annotation, T value, Machine machine);
    }

    /** The rule as one annotation of a component states it. */
    record Applied<A extends Annotation, T>(Constraint<A, T> constraint, A annotation) {
        String description() {
            return constraint.description.of(annotation);
        }

        /** What is expected of a value of a type, as the rest of a sentence that begins with “expected”. */
        String expected(String noun) {
            String rule = description();
            if (rule.isEmpty()) {
                return noun;
            }
            boolean isNoun = rule.startsWith("a ") || rule.startsWith("an ");
            return isNoun ? rule : Phrase.of(noun, rule);
        }

        Optional<Violation> violation(Object value, Machine machine) {
            return constraint.examination.violation(annotation, constraint.type.cast(value), machine);
        }
    }

    Applied<A, T> appliedTo(Annotation found) {
        return new Applied<>(this, annotation.cast(found));
    }
}
