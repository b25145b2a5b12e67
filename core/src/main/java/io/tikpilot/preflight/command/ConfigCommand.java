package io.tikpilot.preflight.command;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.problem.TextStyle;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.reference.ReferenceFormat;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command by which operators ask a program about its settings without starting it: {@code check}, {@code explain [KEY]},
 * {@code reference} and {@code env}. A program has it in one line of its {@code main}:
 *
 * <pre>{@code
 * if (args.length > 0 && args[0].equals("config")) {
 *     System.exit(ConfigCommand.of(loader).run(List.of(args).subList(1, args.length), System.out, System.err));
 * }
 * }</pre>
 *
 * <p>Answers go to one stream and problems to the other; no secret is printed, and nothing is logged.
 */
public final class ConfigCommand {
    /** The settings can be loaded, or the question was answered. */
    public static final int OK = 0;

    /** The command was not understood: EX_USAGE of sysexits.h. */
    public static final int USAGE = 64;

    /** The settings cannot be loaded: EX_CONFIG of sysexits.h. */
    public static final int CONFIG = 78;

    private final SettingsLoader<?> loader;
    private final TextStyle style;

    private ConfigCommand(SettingsLoader<?> loader, TextStyle style) {
        this.loader = loader;
        this.style = style;
    }

    /** The command for the settings that a loader loads. */
    public static ConfigCommand of(SettingsLoader<?> loader) {
        return new ConfigCommand(loader, TextStyle.plain());
    }

    /**
     * The same command, whose text looks like this where {@code --color} does not say otherwise; plain unless told. {@code
     * TextStyle.of(System.getenv())} suits the streams of the process.
     */
    public ConfigCommand style(TextStyle other) {
        return new ConfigCommand(loader, other);
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
        Answer answer = answer(args);
        answer.print(out, err);
        return answer.status();
    }

    private Answer answer(List<String> args) {
        try {
            return answered(args);
        } catch (Misunderstood e) {
            return Answer.problem(USAGE, e.sentence());
        }
    }

    private Answer answered(List<String> args) throws Misunderstood {
        if (args.isEmpty()) {
            throw CommandProblems.noSubcommand();
        }
        String word = args.get(0);
        List<String> rest = args.subList(1, args.size());
        if (List.of("--help", "-h", "help").contains(word)) {
            return Answer.of(rest.isEmpty() ? Help.overview() : Help.of(subcommand(rest.get(0))));
        }
        Subcommand subcommand = subcommand(word);
        if (rest.contains("--help") || rest.contains("-h")) {
            return Answer.of(Help.of(subcommand));
        }
        return answer(Request.parse(subcommand, rest));
    }

    private static Subcommand subcommand(String word) throws Misunderstood {
        for (Subcommand subcommand : Subcommand.values()) {
            if (subcommand.word.equals(word)) {
                return subcommand;
            }
        }
        throw CommandProblems.unknownSubcommand(word);
    }

    private Answer answer(Request request) throws Misunderstood {
        TextStyle style = style(request.colour());
        SettingsLoader<?> loader = loader(request.profile());
        return switch (request.subcommand()) {
            case CHECK -> Check.answer(request, loader.inspect(), style);
            case EXPLAIN -> Explain.answer(request, loader, style);
            case REFERENCE -> reference(request);
            case ENV -> Variables.answer(request, loader.inspect(), style);
        };
    }

    private SettingsLoader<?> loader(Optional<String> profile) throws Misunderstood {
        try {
            return profile.isPresent() ? loader.profile(profile.get()) : loader;
        } catch (IllegalArgumentException e) {
            throw CommandProblems.noProfiles();
        }
    }

    private TextStyle style(Request.Colour colour) {
        return switch (colour) {
            case AUTO -> style;
            case ALWAYS -> style.coloured();
            case NEVER -> style.uncoloured();
        };
    }

    private Answer reference(Request request) {
        Map<String, ReferenceFormat> formats = ReferenceFormat.named();
        ReferenceFormat format = formats.getOrDefault(request.format(), ReferenceFormat.markdown());
        return Answer.of(Reference.of(loader).print(format), request.format());
    }
}
