package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** One run of a tree through the shapes: it collects what is wrong, so that everything is found in one run. */
final class Binding {
    private final List<Problem> problems = new ArrayList<>(0);
    private final Machine machine;

    Binding(Machine machine) {
        this.machine = machine;
    }

    /** What the process runs on. */
    Machine machine() {
        return machine;
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return problems;
    }
}
