package io.tikpilot.preflight.recipes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** The source of one recipe; the comment at its end says what it prints. */
record Recipe(String name) {
    private static final Path SOURCES = Path.of("src/main/java/io/tikpilot/preflight/recipes");
    private static final String BEGIN = "\n/*\n * Prints:\n *\n";
    private static final String END = " */\n";

    static List<Recipe> all() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SOURCES, "*.java")) {
            files.forEach(file -> names.add(file.getFileName().toString().replace(".java", "")));
        }
        names.remove("package-info");
        return names.stream().map(Recipe::new).toList();
    }

    Path file() {
        return SOURCES.resolve(name + ".java");
    }

    String source() throws IOException {
        return Files.readString(file());
    }

    /** The comment of a recipe that prints this. */
    static String comment(String output) {
        StringBuilder comment = new StringBuilder(BEGIN);
        output.lines()
                .forEach(line -> comment.append((" * " + line).stripTrailing()).append('\n'));
        return comment.append(END).toString();
    }

    /** The source without that comment. */
    String code() throws IOException {
        String source = source();
        int begin = source.indexOf(BEGIN);
        return begin < 0 ? source : source.substring(0, begin);
    }

    /** All that it prints, in a process of its own and without an environment. */
    String output(Path directory) throws IOException, InterruptedException {
        Path output = directory.resolve(name + ".txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        getClass().getPackageName() + "." + name))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(name + " does not end");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(name + " fails:\n" + Files.readString(output));
        }
        return Files.readString(output);
    }
}
