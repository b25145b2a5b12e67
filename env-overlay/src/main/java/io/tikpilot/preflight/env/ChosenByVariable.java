package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another layer whose place was chosen by variables: each of its problems says by which. */
record ChosenByVariable(Layer layer, List<String> names, Map<String, String> environment) implements Layer {
    @Override
    public String name() {
        return layer.name();
    }

    @Override
    public Layer within(Limits limits) {
        return new ChosenByVariable(layer.within(limits), names, environment);
    }

    @Override
    public Reading read(Schema<?> schema) {
        Reading reading = layer.read(schema);
        return reading.explained(this::explained);
    }

    private Problem explained(Problem problem) {
        boolean ofTheDirectory =
                problem.code().equals("missing-directory") || problem.code().equals("unknown-profile");
        Problem explained = problem;
        for (String name : ofTheDirectory ? names : List.<String>of()) {
            String value = environment.get(name);
            explained = explained.note(
                    name.equals(names.get(0)) ? "directory" : "profile",
                    value == null
                            ? "by default; set " + name + " to choose another"
                            : "chosen by " + name + "=" + Quote.of(value));
        }
        return explained;
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
