package io.tikpilot.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Does what a block says.
 *
 * <ul>
 *   <li>{@code console}: a real session in a real shell; the whole block is what it prints.
 *   <li>{@code bash}: commands at the root of the repository, which {@link Images} has run.
 *   <li>others: a file, called as the comment in its first line says. If {@code examples/tikpilot} has it, the block is an
 *       excerpt of it; else it is written.
 * </ul>
 */
final class Follower {
    private Follower() {}

    /** The block as it should be: with what the commands print now. */
    static String follow(Scratch scratch, Guide.Block block) throws IOException, InterruptedException {
        switch (block.language()) {
            case "console" -> {
                assertThat(block.commands()).as("lines that begin with `$ `").isNotEmpty();
                return scratch.run(block.commands());
            }
            case "bash" -> assertThat(Images.COMMANDS.keySet()).containsAll(block.lines());
            case "dockerfile", "yaml", "env", "hocon" -> file(scratch, block);
            default -> throw new AssertionError("nobody knows how to check a block of `" + block.language() + "`");
        }
        return block.content();
    }

    private static void file(Scratch scratch, Guide.Block block) throws IOException {
        String first = block.lines().get(0);
        assertThat(first).as("the first line, which names the file").matches("# [\\w./-]+");
        String name = first.substring(2);
        Path shipped = Repository.TIKPILOT.resolve(name);
        if (Files.exists(shipped)) {
            String excerpt = block.content().substring(first.length() + 1);
            assertThat(Files.readString(shipped)).as(name).contains(excerpt);
        } else {
            scratch.write(name, block.content());
        }
    }
}
