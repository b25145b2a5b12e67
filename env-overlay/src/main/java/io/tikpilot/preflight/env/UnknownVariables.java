package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.NamedValues;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Severity;
import io.tikpilot.preflight.tree.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Variables that look like ours and belong to no setting: under the prefix, or a setting's own name in another spelling, as
 * {@code server.port} where a shell has not dropped it.
 */
final class UnknownVariables {
    /** As many as anybody reads: to look for what each of thousands resembles would take longer than all else. */
    private static final int MOST_EXPLAINED = 100;

    private final VariableNaming naming;
    private final NamedValues values;
    private final EnvOverlay.Strictness strictness;
    private int told;

    UnknownVariables(VariableNaming naming, NamedValues values, EnvOverlay.Strictness strictness) {
        this.naming = naming;
        this.values = values;
        this.strictness = strictness;
    }

    /** What is to be said of a variable that is none of ours; nothing if it is nobody's business. */
    Optional<Problem> told(String name, Origin origin) {
        String spelled = joined(VariableNaming.variable(name));
        boolean ours = name.startsWith(naming.prefix()) && !naming.isReserved(name);
        boolean misspelled = !spelled.equals(name) && spelled.startsWith(naming.prefix()) && values.knows(spelled);
        if (!ours && !misspelled) {
            return Optional.empty();
        }
        boolean explained = ++told <= MOST_EXPLAINED;
        Optional<String> near = misspelled ? Optional.of(spelled) : explained ? nearest(name) : Optional.empty();
        List<String> beside = explained ? values.beside(name) : List.of();
        Severity severity = strictness == EnvOverlay.Strictness.REFUSE ? Severity.ERROR : Severity.WARNING;
        return Optional.of(EnvProblems.unknown(VariableReader.cut(name), origin, near, beside, severity));
    }

    /** The name with single underscores if it is one with them: other libraries part a path by two. */
    private String joined(String name) {
        String joined = name.replace("__", "_");
        return values.knows(name) || !values.knows(joined) ? name : joined;
    }

    /** The nearest known name, in the form with _FILE if the unknown one has it. */
    private Optional<String> nearest(String name) {
        String setting = VariableReader.withoutFile(name);
        Optional<String> near = values.nearest(setting);
        return setting.equals(name) || near.isEmpty()
                ? values.nearest(name)
                : near.map(known -> known + VariableReader.FILE);
    }
}
