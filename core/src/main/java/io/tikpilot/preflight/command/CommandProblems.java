package io.tikpilot.preflight.command;

import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Quote;
import java.util.ArrayList;
import java.util.List;

/** Every sentence by which the command says that it does not understand. */
final class CommandProblems {
    private CommandProblems() {}

    static Misunderstood noSubcommand() {
        return new Misunderstood("`config` alone is no question: say which\n\n" + Help.overview());
    }

    static Misunderstood unknownSubcommand(String word) {
        List<String> known = new ArrayList<>();
        for (Subcommand subcommand : Subcommand.values()) {
            known.add(subcommand.word);
        }
        return new Misunderstood(
                "`config " + shown(word) + "` is no command" + NearName.hint(word, known) + "\n\n" + Help.overview());
    }

    static Misunderstood unknownOption(String name, Subcommand subcommand) {
        return new Misunderstood("`config " + subcommand.word + "` has no option `" + shown(name) + "`"
                + NearName.hint(name, Help.OPTIONS) + more(subcommand));
    }

    static Misunderstood noValue(String name, Subcommand subcommand) {
        return new Misunderstood("the option `" + name + "` needs a value" + more(subcommand));
    }

    static Misunderstood repeated(String name, Subcommand subcommand) {
        return new Misunderstood("the option `" + name + "` stands there twice" + more(subcommand));
    }

    static Misunderstood tooMany(String word, Subcommand subcommand) {
        String meant = subcommand.formats().contains(word) ? "; did you mean `--format " + word + "`?" : "";
        return new Misunderstood(
                "`config " + subcommand.word + "` does not take `" + shown(word) + "`" + meant + more(subcommand));
    }

    static Misunderstood unknownChoice(String option, String value, List<String> known, Subcommand subcommand) {
        return new Misunderstood("`" + option + "` cannot be `" + shown(value) + "`, only " + String.join(", ", known)
                + NearName.hint(value, known) + more(subcommand));
    }

    static Misunderstood noProfiles() {
        return new Misunderstood("these settings have no profiles, so `--profile` chooses nothing");
    }

    static Misunderstood unknownKey(String key, List<String> keys) {
        return new Misunderstood("no setting and no file is called `" + shown(key) + "`" + NearName.hint(key, keys)
                + "\n`config explain` lists every setting");
    }

    static Misunderstood otherProfile(String file, String profile) {
        return new Misunderstood(
                "`" + shown(file) + "` is not read in this profile; ask about the one that reads it:\n  config explain "
                        + shown(file) + " --profile " + shown(profile));
    }

    private static String more(Subcommand subcommand) {
        return "\n`config " + subcommand.word + " --help` says more";
    }

    private static String shown(String word) {
        return Quote.cut(Quote.printable(word));
    }
}
