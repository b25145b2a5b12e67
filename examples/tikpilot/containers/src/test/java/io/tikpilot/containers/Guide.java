package io.tikpilot.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the guide that is followed in a container engine: its sections, each of them on its own. */
record Guide(Path file, List<Section> sections) {
    private static final String FENCE = "```";

    /** What stands under a heading of the second level. */
    record Section(String title, List<Block> blocks) {}

    /**
     * A fenced block.
     *
     * @param line the line of its opening fence, from 1
     */
    record Block(int line, String language, List<String> lines) {
        String content() {
            return String.join("\n", lines) + "\n";
        }

        /** What a reader types, each line after a {@code $}; a line that ends in a backslash goes on. */
        List<String> commands() {
            List<String> commands = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("$ ")) {
                    StringBuilder command = new StringBuilder(lines.get(i).substring(2));
                    while (command.toString().endsWith("\\")) {
                        command.append('\n').append(lines.get(++i));
                    }
                    commands.add(command.toString());
                }
            }
            return commands;
        }
    }

    static List<Guide> all() throws IOException {
        return List.of(read("docs/containers.md"), read("docs/troubleshooting.md"));
    }

    private static Guide read(String name) throws IOException {
        Path file = Repository.ROOT.resolve(name);
        List<Section> sections = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        String title = "introduction";
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                sections.add(new Section(title, List.copyOf(blocks)));
                blocks.clear();
                title = line.substring(3);
            } else if (line.startsWith(FENCE)) {
                int opening = i + 1;
                List<String> content = new ArrayList<>();
                while (!lines.get(++i).equals(FENCE)) {
                    content.add(lines.get(i));
                }
                blocks.add(new Block(opening, line.substring(FENCE.length()), List.copyOf(content)));
            }
        }
        sections.add(new Section(title, List.copyOf(blocks)));
        return new Guide(
                file,
                sections.stream().filter(section -> !section.blocks().isEmpty()).toList());
    }
}
