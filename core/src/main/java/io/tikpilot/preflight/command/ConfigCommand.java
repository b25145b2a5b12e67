package io.tikpilot.preflight.command;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.explain.Explanation;
import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.tree.KeyPath;
import java.io.PrintStream;
import java.util.List;

/**
 * The command by which operators ask a program about its settings without starting it: {@code check}, {@code explain [KEY]},
 * {@code reference [markdown|env]} and {@code env}. Answers go to one stream and problems to the other; no secret is printed.
 */
public final class ConfigCommand {
    /** The settings can be loaded, or the question was answered. */
    public static final int OK = 0;

    /** The command was not understood: EX_USAGE of sysexits.h. */
    public static final int USAGE = 64;

    /** The settings cannot be loaded: EX_CONFIG of sysexits.h. */
    public static final int CONFIG = 78;

    private static final List<String> VERBS = List.of("check", "explain", "reference", "env", "--help");

    private static final String HELP = """
            Usage: config COMMAND

              check                      say whether the settings can be loaded; exit status 78 if not
              explain [KEY]              every setting, or those at or under KEY: value, origin, what it overrides
              reference [markdown|env]   every setting that there is, as a table or as an .env file to start from
              env                        every variable that there is, and whether it is set

            Exit status: 0 all is well, 64 the command was not understood, 78 the settings cannot be loaded.
            """;

    private final SettingsLoader<?> loader;

    private ConfigCommand(SettingsLoader<?> loader) {
        this.loader = loader;
    }

    /** The command for the settings that a loader loads. */
    public static ConfigCommand of(SettingsLoader<?> loader) {
        return new ConfigCommand(loader);
    }

    /**
     * Runs the command.
     *
     * @param args the words after {@code config}
     * @param out answers
     * @param err problems
     * @return the exit status: 0, 64 or 78
     */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        String verb = args.isEmpty() ? "" : args.get(0);
        List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
        return switch (verb) {
            case "--help", "-h", "help" -> answer(HELP, out);
            case "check" -> rest.isEmpty() ? check(out, err) : misunderstood(rest.get(0), List.of(), err);
            case "explain" -> rest.size() < 2 ? explain(rest, out, err) : misunderstood(rest.get(1), List.of(), err);
            case "reference" -> reference(rest, out, err);
            case "env" -> rest.isEmpty() ? env(out) : misunderstood(rest.get(0), List.of(), err);
            default -> misunderstood(verb, VERBS, err);
        };
    }

    private static int answer(String text, PrintStream out) {
        out.println(text.stripTrailing());
        return OK;
    }

    private static int misunderstood(String word, List<String> known, PrintStream err) {
        String near = NearName.hint(word, known);
        err.println((word.isEmpty() ? "a command is missing" : "not understood: `" + word + "`" + near) + "\n\n"
                + HELP.stripTrailing());
        return USAGE;
    }

    private int check(PrintStream out, PrintStream err) {
        Inspection<?> inspection = loader.inspect();
        String report = inspection.report().text();
        if (!report.isEmpty()) {
            err.println(report);
        }
        if (inspection.settings().isEmpty()) {
            return CONFIG;
        }
        return answer("The settings can be loaded, from " + String.join(" < ", inspection.layers()), out);
    }

    private int explain(List<String> keys, PrintStream out, PrintStream err) {
        Inspection<?> inspection = loader.inspect();
        Explanation explanation = Explanation.of(inspection);
        if (!keys.isEmpty()) {
            String key = keys.get(0);
            List<String> known = explanation.entries().stream()
                    .map(entry -> entry.setting().key().toString())
                    .toList();
            explanation = about(explanation, key);
            if (explanation.entries().isEmpty()) {
                String near = NearName.hint(key, known);
                err.println("no setting is called `" + key + "`" + near);
                return USAGE;
            }
        }
        answer(explanation.text(), out);
        if (inspection.settings().isEmpty()) {
            err.println(inspection.report().text());
            return CONFIG;
        }
        return OK;
    }

    private static Explanation about(Explanation all, String key) {
        try {
            return all.about(KeyPath.parse(key));
        } catch (IllegalArgumentException e) { // no key path, so no key of ours
            return all.none();
        }
    }

    private int reference(List<String> formats, PrintStream out, PrintStream err) {
        String format = formats.isEmpty() ? "markdown" : formats.get(0);
        if (formats.size() > 1) {
            return misunderstood(formats.get(1), List.of(), err);
        }
        return switch (format) {
            case "markdown" -> answer(Reference.of(loader).markdown(), out);
            case "env" -> answer(Reference.of(loader).dotenv(), out);
            default -> misunderstood(format, List.of("markdown", "env"), err);
        };
    }

    private int env(PrintStream out) {
        return answer(new Variables(loader).text(), out);
    }
}
