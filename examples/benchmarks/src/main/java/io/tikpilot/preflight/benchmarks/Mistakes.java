package io.tikpilot.preflight.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each library says of the same mistakes: every contender loads the workload with one of them in it. */
public final class Mistakes {
    private static final int MOST_LINES = 24;

    private Mistakes() {}

    /**
     * A mistake.
     *
     * @param hocon what is appended to the profile's file, in either notation
     * @param variables what is set in the environment
     */
    record Mistake(String title, String hocon, String properties, Map<String, String> variables) {
        void make(Path directory) throws IOException {
            append(directory.resolve("hocon/production.conf"), hocon);
            append(directory.resolve("properties/production.properties"), properties);
        }

        private static void append(Path file, String text) throws IOException {
            Files.writeString(file, "\n" + text + "\n", StandardOpenOption.APPEND);
        }
    }

    private static final List<Mistake> ALL = List.of(
            new Mistake(
                    "Words where two numbers belong, in a file",
                    "database.pool.max-size = lots\nfeatures.max-post-length = many",
                    "tikpilot.database.pool.max-size=lots\ntikpilot.features.max-post-length=many",
                    Map.of()),
            new Mistake(
                    "A misspelt key in a file",
                    "server.max-conections = 500",
                    "tikpilot.server.max-conections=500",
                    Map.of()),
            new Mistake("A word for a number in a variable", "", "", Map.of("TIKPILOT_SERVER_PORT", "lots")),
            new Mistake("A variable set to nothing, for a number", "", "", Map.of("TIKPILOT_SERVER_PORT", "")),
            new Mistake("A misspelt variable", "", "", Map.of("TIKPILOT_SERVER_PROT", "9091")));

    /** {@code Mistakes LIBRARIES FILES PAGE}: makes them all, and writes what is said into a page. */
    public static void main(String[] args) throws IOException {
        Libraries libraries = new Libraries(Path.of(args[0]));
        Map<String, Map<String, String>> said = new LinkedHashMap<>();
        for (Mistake mistake : ALL) {
            Map<String, String> answers = new LinkedHashMap<>();
            for (String name : Libraries.contenders()) {
                if (!name.equals("floor")) {
                    answers.put(name, answer(name, mistake, Path.of(args[1])));
                }
            }
            said.put(mistake.title(), answers);
        }
        StringBuilder text = new StringBuilder();
        table(text, said);
        said.forEach((title, answers) -> messages(text, title, answers));
        text.append("\n## Versions\n\n");
        for (String name : said.values().iterator().next().keySet()) {
            text.append("* " + Page.title(name) + ": " + libraries.version(name) + "\n");
        }
        Page.replace(Path.of(args[2]), text.toString());
    }

    /** What somebody who started the program would read; empty if it starts. */
    private static String answer(String name, Mistake mistake, Path files) throws IOException {
        Path directory = Files.createTempDirectory("mistake");
        for (String file : List.of(
                "hocon/default.conf",
                "hocon/production.conf",
                "properties/default.properties",
                "properties/production.properties")) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.copy(files.resolve(file), directory.resolve(file));
        }
        mistake.make(directory);
        Map<String, String> environment = new HashMap<>(Variables.all());
        environment.putAll(mistake.variables());
        try {
            Contenders.of(name).load(directory, environment);
            return "";
        } catch (RuntimeException refusal) {
            StringBuilder chain = new StringBuilder();
            for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
                chain.append(chain.length() == 0 ? "" : "Caused by: ")
                        .append(cause)
                        .append('\n');
            }
            return chain.toString().replace(directory.toString(), "/srv/tikpilot/config");
        }
    }

    private static void table(StringBuilder text, Map<String, Map<String, String>> said) {
        text.append("| |");
        said.keySet().forEach(title -> text.append(' ').append(title).append(" |"));
        text.append("\n|---|").append("---|".repeat(said.size())).append('\n');
        for (String name : said.values().iterator().next().keySet()) {
            text.append("| ").append(Page.title(name)).append(" |");
            for (Map<String, String> answers : said.values()) {
                text.append(answers.get(name).isEmpty() ? " starts |" : " refuses |");
            }
            text.append('\n');
        }
    }

    private static void messages(StringBuilder text, String title, Map<String, String> answers) {
        text.append("\n## ").append(title).append('\n');
        if (answers.values().stream().allMatch(String::isEmpty)) {
            text.append("\nEvery one starts, and its exceptions say nothing.\n");
        }
        answers.forEach((name, answer) -> {
            if (!answer.isEmpty()) {
                text.append("\n").append(Page.title(name)).append(":\n\n");
                List<String> lines = answer.lines().toList();
                for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
                    text.append(("    " + line.replace("\t", "    ")).stripTrailing())
                            .append('\n');
                }
                if (lines.size() > MOST_LINES) {
                    text.append("    … ").append(lines.size() - MOST_LINES).append(" more lines\n");
                }
            }
        });
    }
}
