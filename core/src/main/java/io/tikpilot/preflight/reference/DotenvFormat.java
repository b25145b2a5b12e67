package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.reference.Variables.Variable;

/** The reference as an {@code .env} file in the grammar of the Compose specification: one variable a setting. */
final class DotenvFormat implements ReferenceFormat {
    @Override
    public String print(Reference reference) {
        Variables variables = Variables.of(reference);
        if (variables.all().isEmpty()) {
            return Variables.NONE;
        }
        StringBuilder file = new StringBuilder("""
                # Fill in what has no value. Take away the # before a name to set it.
                """);
        for (Variable variable : variables.all()) {
            file.append('\n');
            for (String remark : variable.remarks()) {
                file.append("# ").append(remark).append('\n');
            }
            boolean required = variable.isRequired();
            file.append(required ? "" : "#").append(variable.name()).append('=');
            file.append(required ? "" : quoted(variable.value())).append('\n');
        }
        return file.toString();
    }

    /** A value as it is read back: in quotation marks only if it needs them, since {@code docker run --env-file} keeps them. */
    private static String quoted(String value) {
        if (value.matches("[\\p{Alnum}.,:/_@%+-][\\p{Alnum}.,:/_@%+=-]*|\\{}|")) {
            return value;
        }
        boolean literal = value.matches("[\\x20-\\x5b\\x5d-\\x7e]*");
        return literal ? "'" + value.replace("'", "\\'") + "'" : '"' + escaped(value) + '"';
    }

    /** One line, whatever is in the value: a comment must not end before it. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("$", "\\$")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
