package io.tikpilot.preflight.problem;

import java.util.List;
import java.util.Optional;

/**
 * What a stage of the pipeline comes to: a value, or none, and every problem met on the way. A stage that has no value ends
 * the pipeline.
 *
 * @param value what the next stage works on
 * @param problems errors and warnings, in the order they were met
 */
public record Outcome<T>(Optional<T> value, List<Problem> problems) {
    /** A copy whose list of problems cannot change. */
    public Outcome {
        problems = List.copyOf(problems);
    }

    /** An outcome with a value, and what was met on the way to it. */
    public static <T> Outcome<T> of(T value, List<Problem> problems) {
        return new Outcome<>(Optional.of(value), problems);
    }

    /** An outcome without a value. */
    public static <T> Outcome<T> none(List<Problem> problems) {
        return new Outcome<>(Optional.empty(), problems);
    }
}
