package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a tree through the shapes: it collects what is wrong, so that everything is found in one run. */
final class Binding {
    private final List<Problem> problems = new ArrayList<>(0);
    private final Machine machine;
    private final @Nullable Schema<?> schema;

    /** A run for a schema that is known already. */
    Binding(Schema<?> schema, Machine machine) {
        this.schema = schema;
        this.machine = machine;
    }

    /** A run while the schema is made. */
    Binding() {
        this.schema = null;
        this.machine = Machine.here();
    }

    /** What the process runs on. */
    Machine machine() {
        return machine;
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    /** Whether a name is the key of a setting. */
    boolean knows(String key) {
        try {
            return schema != null && schema.settingAt(KeyPath.parse(key)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What is wrong; a value with an error is not called suspicious as well, for the error tells more. */
    List<Problem> problems() {
        if (problems.isEmpty()) {
            return problems;
        }
        Set<KeyPath> wrong = new HashSet<>();
        for (Problem problem : problems) {
            if (problem.isError()) {
                wrong.add(problem.path());
            }
        }
        List<Problem> told = new ArrayList<>();
        for (Problem problem : problems) {
            if (!problem.code().equals("suspicious-value") || !wrong.contains(problem.path())) {
                told.add(problem);
            }
        }
        return told;
    }
}
