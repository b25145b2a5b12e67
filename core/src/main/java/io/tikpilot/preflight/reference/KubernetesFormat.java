package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.reference.Variables.Variable;
import io.tikpilot.preflight.reference.YamlBlock.Use;
import java.util.List;

/** The reference as a ConfigMap and a Secret of Kubernetes, whose keys are the variables, and the part of a container that takes them. */
final class KubernetesFormat implements ReferenceFormat {
    @Override
    public String print(Reference reference) {
        Variables variables = Variables.of(reference);
        if (variables.all().isEmpty()) {
            return Variables.NONE;
        }
        List<Variable> plain = variables.all().stream()
                .filter(v -> !v.entry().setting().isSecret())
                .toList();
        List<Variable> secret = variables.all().stream()
                .filter(v -> v.entry().setting().isSecret())
                .toList();
        String settings = variables.application() + "-settings";
        String secrets = variables.application() + "-secrets";
        YamlBlock taken = YamlBlock.document();
        YamlBlock sources = taken.section("envFrom");
        StringBuilder text = new StringBuilder("""
                # Fill in what has no value. Take away the # before a name to set it.
                """);
        if (!plain.isEmpty()) {
            text.append(object("ConfigMap", settings, "data", plain));
            source("configMapRef", settings, sources);
        }
        if (!secret.isEmpty()) {
            text.append(plain.isEmpty() ? "" : "---\n").append(object("Secret", secrets, "stringData", secret));
            source("secretRef", secrets, sources);
        }
        return text + "# In the container of the Deployment:\n" + taken;
    }

    private static void source(String kind, String name, YamlBlock sources) {
        String taken = "- " + kind + ": {name: " + YamlBlock.quoted(name) + "}";
        sources.line(taken, Use.COMMENTED_OUT, List.of());
    }

    private static String object(String kind, String name, String key, List<Variable> variables) {
        YamlBlock object = YamlBlock.document()
                .line("apiVersion: v1", Use.ACTIVE, List.of())
                .line("kind: " + kind, Use.ACTIVE, List.of());
        object.section("metadata").line("name: " + YamlBlock.quoted(name), Use.ACTIVE, List.of());
        YamlBlock data = object.section(key);
        for (Variable variable : variables) {
            boolean required = variable.isRequired();
            String value = required ? "" : variable.value();
            Use use = required ? Use.ACTIVE : Use.COMMENTED_OUT;
            data.line(variable.name() + ": " + YamlBlock.quoted(value), use, variable.remarks());
        }
        return object.toString();
    }
}
