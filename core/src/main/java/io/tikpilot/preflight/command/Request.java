package io.tikpilot.preflight.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words after {@code config}, understood.
 *
 * @param key what is asked about; only {@code explain} takes one
 * @param format one of the formats of the subcommand
 */
record Request(Subcommand subcommand, Optional<String> key, String format, Optional<String> profile, Colour colour) {
    /** When answers are coloured. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    private static final String FORMAT = "--format";
    private static final String PROFILE = "--profile";
    private static final String COLOUR = "--color";

    static Request parse(Subcommand subcommand, List<String> words) throws Misunderstood {
        Map<String, String> options = new HashMap<>();
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-") || word.equals("-")) {
                operands.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!List.of(FORMAT, PROFILE, COLOUR).contains(name)) {
                throw CommandProblems.unknownOption(name, subcommand);
            }
            if (equals < 0 && i + 1 == words.size()) {
                throw CommandProblems.noValue(name, subcommand);
            }
            String value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
            if (value.isEmpty() || value.startsWith("-")) {
                throw CommandProblems.noValue(name, subcommand);
            }
            if (options.put(name, value) != null) {
                throw CommandProblems.repeated(name, subcommand);
            }
        }
        int taken = subcommand == Subcommand.EXPLAIN ? 1 : 0;
        if (operands.size() > taken) {
            throw CommandProblems.tooMany(operands.get(taken), subcommand);
        }
        return new Request(
                subcommand,
                operands.stream().findFirst(),
                choice(FORMAT, options, subcommand.formats(), subcommand),
                Optional.ofNullable(options.get(PROFILE)),
                colour(choice(COLOUR, options, List.of("auto", "always", "never"), subcommand)));
    }

    /** The first of the choices unless another is asked for. */
    private static String choice(
            String option, Map<String, String> options, List<String> choices, Subcommand subcommand)
            throws Misunderstood {
        String value = options.getOrDefault(option, choices.get(0));
        if (!choices.contains(value)) {
            throw CommandProblems.unknownChoice(option, value, choices, subcommand);
        }
        return value;
    }

    private static Colour colour(String word) {
        return switch (word) {
            case "always" -> Colour.ALWAYS;
            case "never" -> Colour.NEVER;
            default -> Colour.AUTO;
        };
    }
}
