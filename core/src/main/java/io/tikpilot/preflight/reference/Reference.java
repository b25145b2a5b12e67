package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Setting;

/** Every setting of a program, written out for the people who deploy it. */
public final class Reference {
    private final SettingsLoader<?> loader;

    private Reference(SettingsLoader<?> loader) {
        this.loader = loader;
    }

    /** The reference of what a loader expects, with the names that its layers have for each setting. */
    public static Reference of(SettingsLoader<?> loader) {
        return new Reference(loader);
    }

    /** The reference in a format. */
    public String print(ReferenceFormat format) {
        return format.print(this);
    }

    /** A Markdown table: key, variable, type with its constraints, default, description. */
    public String markdown() {
        StringBuilder table =
                new StringBuilder("| key | variable | type | default | description |\n|---|---|---|---|---|\n");
        for (Setting setting : loader.schema().settings()) {
            String fallback = setting.isRequired()
                    ? "required"
                    : setting.fallback()
                            .filter(text -> !setting.isSecret())
                            .map(Reference::code)
                            .orElse("");
            table.append("| ").append(code(setting.key().toString()));
            table.append(" | ")
                    .append(loader.spell(setting).map(Reference::code).orElse(""));
            table.append(" | ").append(cell(type(setting)));
            table.append(" | ").append(fallback);
            table.append(" | ").append(cell(setting.doc().orElse(""))).append(" |\n");
        }
        return table.toString();
    }

    /** An {@code .env} file to start from: required settings to fill in, the others commented out. */
    public String dotenv() {
        StringBuilder file = new StringBuilder();
        for (Setting setting : loader.schema().settings()) {
            loader.spell(setting).ifPresent(name -> {
                setting.doc().ifPresent(doc -> file.append(comment(doc)));
                file.append(comment(type(setting)));
                String line = name + "=" + quoted(value(setting));
                file.append(setting.isRequired() ? "" : "#").append(line).append("\n\n");
            });
        }
        return file.toString();
    }

    private static String comment(String text) {
        return "# " + text.strip().replace("\n", "\n# ") + "\n";
    }

    private static String value(Setting setting) {
        boolean open = setting.form() == Setting.Form.MAP || setting.form() == Setting.Form.SUBTREE;
        return open
                ? "{}"
                : setting.fallback().filter(text -> !setting.isSecret()).orElse(setting.example());
    }

    /** A value as an {@code .env} file reads it back: in single quotes if a sign in it would mean something. */
    private static String quoted(String value) {
        boolean plain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".,:/_-@{}".indexOf(c) >= 0);
        return plain ? value : "'" + value.replace("'", "\\'") + "'";
    }

    private static String type(Setting setting) {
        boolean told = !setting.isSecret() || setting.type().equals("secret");
        return told ? setting.description() : setting.description() + " (secret)";
    }

    private static String code(String text) {
        return "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
