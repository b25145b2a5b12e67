package io.tikpilot.preflight.env;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A line of an {@code .env} file that is not {@code NAME=value}: what it looks like.
 *
 * @param line the line without its end
 * @param at the index at which the grammar stopped
 * @param place the place of an index, with as much of the line as may be shown
 */
record WrongLine(String line, int at, IntFunction<Origin> place) {
    private static final Set<String> COMMANDS = Set.of("set", "setenv", "env", "declare", "let", "var", "ENV", "SET");

    private static final String BRACKETS = "{}[]";

    /** What belongs to a merge conflict or to sections; of several such lines the first is told. */
    enum Foreign {
        CONFLICT,
        SECTION
    }

    Optional<Foreign> foreign() {
        String content = line.strip();
        if (content.startsWith("<<<<<<<") || content.startsWith("=======") || content.startsWith(">>>>>>>")) {
            return Optional.of(Foreign.CONFLICT);
        }
        return BRACKETS.indexOf(here()) >= 0 ? Optional.of(Foreign.SECTION) : Optional.empty();
    }

    private char here() {
        return at < line.length() ? line.charAt(at) : '\n';
    }

    Problem problem() {
        int first = line.length() - line.stripLeading().length();
        char here = here();
        Optional<Foreign> foreign = foreign();
        if (foreign.isPresent()) {
            return foreign.get() == Foreign.CONFLICT
                    ? DotenvProblems.conflict(place.apply(first))
                    : DotenvProblems.section(place.apply(at));
        }
        if (at > first) {
            return behindAWord(first, here);
        }
        boolean quoted = (here == '"' || here == '\'') && line.indexOf('=') > at;
        return quoted ? DotenvProblems.quotedName(place.apply(at)) : DotenvProblems.noName(place.apply(at));
    }

    private Problem behindAWord(int first, char here) {
        int sign = line.indexOf('=', at);
        boolean blank = Character.isWhitespace(line.charAt(at - 1));
        String before = sign < 0 ? "" : line.substring(first, sign).strip();
        if (sign < 0 || joined(before, line.substring(sign)).isEmpty()) {
            return blank ? DotenvProblems.noSign(place.apply(at)) : badCharacter(here);
        }
        String word = before.split(" ", 2)[0];
        String rest = before.substring(word.length()).strip();
        boolean command = COMMANDS.contains(word) && !rest.contains(" ");
        return command
                ? DotenvProblems.command(place.apply(first), word, rest)
                : DotenvProblems.blankInName(place.apply(at), joined(before, line.substring(sign)));
    }

    /**
     * Words before the sign as one name; empty if a value may be among them, the sign being the value's own, as base64 has it.
     *
     * @param rest the line from the sign on
     */
    static String joined(String words, String rest) {
        boolean names = words.matches("[\\w.-]+([ \\t]+[\\w.-]+)*")
                && !rest.replace('=', ' ').isBlank();
        return names ? words.replaceAll("[ \\t]+", "_") : "";
    }

    private Problem badCharacter(char here) {
        return here == '\n' ? DotenvProblems.noSign(place.apply(at)) : DotenvProblems.badName(place.apply(at));
    }
}
