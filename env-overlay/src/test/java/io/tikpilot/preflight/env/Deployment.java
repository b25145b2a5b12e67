package io.tikpilot.preflight.env;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import java.util.List;
import java.util.Map;

/** A deployment as a test writes it down: variables under the prefix {@code APP}, over one document. */
record Deployment(EnvOverlay overlay, String document) {
    /** A deployment that sets these variables and has no file. */
    static Deployment of(Map<String, String> variables) {
        return new Deployment(EnvOverlay.prefixed("APP").reading(variables), "");
    }

    /** The same deployment with a file below the variables. */
    Deployment over(String hocon) {
        return new Deployment(overlay, hocon);
    }

    <S extends Record> SettingsLoader<S> loader(Class<S> type) {
        return SettingsLoader.of(type).layer(Layer.text("app.conf", document)).layer(overlay);
    }

    <S extends Record> S load(Class<S> type) {
        return loader(type).load();
    }

    <S extends Record> Inspection<S> inspect(Class<S> type) {
        return loader(type).inspect();
    }

    /** The problems of a deployment that is wrong, or that is suspicious. */
    List<Problem> problems(Class<? extends Record> type) {
        return loader(type).inspect().report().problems();
    }

    /** The one problem that a deployment has. */
    Problem problem(Class<? extends Record> type) {
        List<Problem> problems = problems(type);
        if (problems.size() != 1) {
            throw new AssertionError("expected one problem, got " + problems);
        }
        return problems.get(0);
    }
}
