package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.reference.Variables.Variable;
import io.tikpilot.preflight.reference.YamlBlock.Use;
import java.util.List;

/**
 * The reference as the part of a Compose file that sets variables. What is required is asked of whoever starts the project; a
 * secret is mounted as a file, since child processes inherit variables.
 */
final class ComposeFormat implements ReferenceFormat {
    private static final String SECRETS = "/run/secrets/";

    @Override
    public String print(Reference reference) {
        Variables variables = Variables.of(reference);
        if (variables.all().isEmpty()) {
            return Variables.NONE;
        }
        YamlBlock document = YamlBlock.document();
        YamlBlock service = document.section("services").section(variables.application());
        YamlBlock environment = service.section("environment");
        YamlBlock mounted = service.section("secrets");
        YamlBlock secrets = document.section("secrets");
        boolean mounts = false;
        for (Variable variable : variables.all()) {
            Use use = variable.isRequired() ? Use.ACTIVE : Use.COMMENTED_OUT;
            String file = variable.file().orElse("");
            if (file.startsWith(SECRETS)) {
                String name = file.substring(SECRETS.length());
                String path = YamlBlock.quoted(file);
                environment.line(variable.fileName() + ": " + path, use, variable.remarks());
                mounted.line("- " + YamlBlock.quoted(name), use, List.of());
                secrets.section(YamlBlock.quoted(name))
                        .line("file: " + YamlBlock.quoted("./secrets/" + name), use, List.of());
                mounts = true;
            } else {
                environment.line(variable.name() + ": " + value(variable), use, variable.remarks());
            }
        }
        String note = mounts ? "# Each file below `secrets` holds the value and nothing else.\n" : "";
        return "# Take away the # before a name to set it; what is asked for with :? stands in the environment or in .env.\n"
                + note + document;
    }

    private static String value(Variable variable) {
        return variable.isRequired()
                ? YamlBlock.quoted("${" + variable.name() + ":?" + asked(variable) + "}")
                : YamlBlock.quoted(variable.value().replace("$", "$$"));
    }

    /** What Compose prints if the variable is not set; a brace or dollar in it would be taken for its own. */
    private static String asked(Variable variable) {
        String asked = Remarks.description(variable.entry().setting());
        boolean plain = "{}$\n".chars().noneMatch(c -> asked.indexOf(c) >= 0);
        return plain ? asked : variable.entry().key();
    }
}
