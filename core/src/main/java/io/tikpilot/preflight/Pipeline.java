package io.tikpilot.preflight;

import com.typesafe.config.ConfigObject;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.List;
import java.util.Optional;

/**
 * From what was read to the settings: the documents are merged, the substitutions resolved, the tree bound to the record.
 * What is wrong is collected on the way; a stage that comes to no value is the last one.
 */
final class Pipeline<S extends Record> {
    private final Schema<S> schema;
    private final UnknownKeys unknownKeys;
    private final Limits limits;
    private final Machine machine;

    Pipeline(Schema<S> schema, UnknownKeys unknownKeys, Limits limits, Machine machine) {
        this.schema = schema;
        this.unknownKeys = unknownKeys;
        this.limits = limits;
        this.machine = machine;
    }

    Inspection<S> run(Stack stack) {
        Merge merge = Merge.of(stack, schema, limits);
        Tracing tracing = new Tracing(merge.sources(), schema, stack.variables());
        Findings findings = new Findings(schema, unknownKeys, stack, tracing);
        Optional<S> settings = stack.isBroken() ? Optional.empty() : settings(merge, stack, tracing, findings);
        return new Inspection<>(schema, stack, tracing, settings, findings);
    }

    private Optional<S> settings(Merge merge, Stack stack, Tracing tracing, Findings findings) {
        Substitutions resolved = Substitutions.resolve(merge.tree(), stack.variables(), limits);
        tracing.see(resolved.tree());
        findings.addOurs(merge.problems(tracing, schema));
        if (!resolved.isWhole()) {
            findings.addUnlessExplained(resolved.problems(tracing, stack)); // wherever it stands: nothing can be bound
            return Optional.empty();
        }
        findings.addOurs(resolved.problems(tracing, stack));
        Outcome<S> bound = bind(resolved.tree(), tracing);
        findings.addUnlessExplained(bound.problems());
        return bound.value();
    }

    private Outcome<S> bind(ConfigObject tree, Tracing tracing) {
        Node.Section section = Node.root(tree, KeyPath.ROOT, tracing);
        for (KeyPath step : schema.base().lineage()) {
            Node child = section.get(step.name()).orElse(section.emptyChild(step.name()));
            if (!(child instanceof Node.Section inner)) {
                return Outcome.none(List.of(RootProblems.noSection(step, tracing.apply(step))));
            }
            section = inner;
        }
        return schema.bind(section, machine);
    }
}
