package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.util.Map;
import java.util.Optional;

/**
 * Another layer whose place was chosen by variables: each of its problems says by which.
 *
 * @param directory the variable that names the directory
 * @param profile the variable that names the profile
 */
record ChosenByVariable(Layer layer, String directory, String profile, Map<String, String> environment)
        implements Layer {
    @Override
    public String name() {
        return layer.name();
    }

    @Override
    public Layer within(Limits limits) {
        return new ChosenByVariable(layer.within(limits), directory, profile, environment);
    }

    @Override
    public Reading read(Schema<?> schema) {
        return layer.read(schema).explained(this::explained);
    }

    private Problem explained(Problem problem) {
        return switch (problem.code()) {
            case "missing-directory" -> chosen(problem, "directory", directory);
            case "unknown-profile" -> chosen(problem, "profile", profile);
            default -> problem;
        };
    }

    private Problem chosen(Problem problem, String what, String variable) {
        String value = environment.get(variable);
        return problem.note(
                what,
                value == null
                        ? "the default; " + variable + " names another"
                        : "chosen by " + variable + "=" + Quote.of(value));
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return layer.spell(setting);
    }

    @Override
    public String toString() {
        return name();
    }
}
