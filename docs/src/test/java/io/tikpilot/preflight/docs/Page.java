package io.tikpilot.preflight.docs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A page of the guide: its fenced blocks and its tables. */
record Page(String name, List<Block> blocks, List<Table> tables) {
    private static final String FENCE = "```";

    private static final Set<String> IN_CONTAINERS = Set.of("docs/containers.md", "docs/troubleshooting.md");

    /** The root of the repository: the build runs in the directory of this module. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** README.md and every page directly in docs/; the problems and decisions below it are tested elsewhere. */
    static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>(List.of(read(ROOT.resolve("README.md"))));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(ROOT.resolve("docs"), "*.md")) {
            TreeSet<Path> sorted = new TreeSet<>();
            files.forEach(sorted::add);
            for (Path file : sorted) {
                pages.add(read(file));
            }
        }
        return pages;
    }

    /** The pages that can be followed without a container engine; examples/tikpilot/containers follows the others. */
    static List<Page> followed() throws IOException {
        return all().stream()
                .filter(page -> !IN_CONTAINERS.contains(page.name()))
                .toList();
    }

    static Page named(String name) throws IOException {
        return read(ROOT.resolve("docs").resolve(name));
    }

    private static Page read(Path file) throws IOException {
        return of(ROOT.relativize(file).toString(), Files.readString(file));
    }

    static Page of(String name, String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(markdown.lines().toList());
        lines.add(""); // ends a table in the last line
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("|")) {
                rows.add(line);
                continue;
            }
            if (!rows.isEmpty()) {
                tables.add(Table.of(name, i + 1 - rows.size(), rows));
                rows.clear();
            }
            if (line.startsWith(FENCE)) {
                int opening = i++;
                StringBuilder content = new StringBuilder();
                while (i < lines.size() && !lines.get(i).equals(FENCE)) {
                    content.append(lines.get(i++)).append('\n');
                }
                if (i == lines.size()) {
                    throw new IllegalArgumentException(name + ":" + (opening + 1) + ": the block is never closed");
                }
                String language = line.substring(FENCE.length()).strip();
                blocks.add(new Block(name, opening + 1, language, content.toString()));
            }
        }
        return new Page(name, List.copyOf(blocks), List.copyOf(tables));
    }
}
