package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Lookup;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.util.Optional;

/**
 * The layer of a directory that a variable should have named and did not: it is read from nowhere, so that the report shows
 * the variable together with what is missing for it.
 *
 * @param place where the directory would have been
 */
record Unchosen(String place, String variable, Problem problem) implements Layer {
    @Override
    public String name() {
        return place;
    }

    @Override
    public Reading read(Schema<?> schema) {
        String finding = "not looked at, because of " + variable;
        return Reading.nothing().withProblem(problem).withLookup(Lookup.nothing(place, finding));
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(setting.key().toString());
    }
}
