package io.tikpilot.preflight.command;

import java.util.List;

/** What {@code --help} teaches. */
final class Help {
    static final List<String> OPTIONS = List.of("--format", "--profile", "--color", "--help");

    private Help() {}

    static String overview() {
        return """
                Usage: config COMMAND [OPTION]...

                Asks this program about its settings without starting it.

                  config check           can the settings be loaded, and if not, what is wrong?
                  config explain         which value has each setting, and from where?
                  config explain KEY     the whole story of one setting, or of a section
                  config env             which variables are there, and which of them are set?
                  config reference       what can be set at all, and what must be?

                Options of every command:
                  --profile NAME         ask about another profile than the one in force
                  --format NAME          print for a program or a page; `config COMMAND --help` lists the formats
                  --color WHEN           auto (only on a terminal), always or never

                Exit status: 0 the settings can be loaded, or the question is answered
                             64 the command is not understood
                             78 the settings cannot be loaded; the report is on standard error

                No secret is ever printed.""";
    }

    static String of(Subcommand subcommand) {
        return usage(subcommand) + "\n\nFormats (--format): " + String.join(", ", subcommand.formats())
                + "\nOther options: --profile NAME, --color auto|always|never";
    }

    private static String usage(Subcommand subcommand) {
        return switch (subcommand) {
            case CHECK -> """
                    Usage: config check [--profile NAME] [--format NAME]

                    Loads the settings as a start would, and starts nothing. It says so in one line, or prints the
                    report of all that is wrong and ends with status 78: fit for a health check, an init
                    container or a pipeline.

                      config check                        before a deployment, or inside a container
                      config check --profile production   would it start there, with the files that are here?
                      config check --format github        remarks beside the lines of a pull request""";
            case EXPLAIN -> """
                    Usage: config explain [KEY] [--profile NAME] [--format NAME]

                    Shows the value of every setting, the place that won, and what it overrides. KEY is a
                    setting (server.port), a section (server) or a variable, whose whole story is told, or a
                    file, of which is shown what it sets.

                      config explain                             everything, as a table
                      config explain server.port                 which port, and why?
                      config explain production.conf             what does this file change?
                      config explain --format html > page.html   one page for a browser, which loads nothing""";
            case REFERENCE -> """
                    Usage: config reference [--format NAME]

                    Lists everything that can be set: key, variable, type, default, and what it is for. It depends
                    on the program alone, not on what is set.

                      config reference                        a table
                      config reference --format env > .env    a file to start from""";
            case ENV -> """
                    Usage: config env [--profile NAME] [--format NAME]

                    Lists the variable of every setting, those first for which the program has no value of its
                    own: whether it is set, what holds now, and where that stands. A secret is shown as ••••.

                      config env                              what must be set at least?
                      config env | grep -i timeout            which variable sets the timeout?""";
        };
    }
}
