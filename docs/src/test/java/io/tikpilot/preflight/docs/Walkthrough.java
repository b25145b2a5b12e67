package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.Optional;

/** A page, done block by block by somebody who follows it to the letter. */
final class Walkthrough implements AutoCloseable {
    private static final String RESOURCES = "src/main/resources";

    private final Sandbox sandbox = new Sandbox();
    private final Program program = new Program(sandbox.classes());
    private Optional<Block> previous = Optional.empty();

    Walkthrough() throws IOException {}

    /** Does what a block says, and returns it as it should be: with what the programs print now. */
    String follow(Block block) throws Exception {
        Optional<Block> before = previous;
        previous = Optional.of(block);
        switch (block.language()) {
            case "text" -> {
                return output(before);
            }
            case "console" -> {
                return session(block);
            }
            case "mermaid" -> {
                return PackageDiagram.ofTheLibrary().mermaid();
            }
            case "java" -> java(block);
            case "hocon", "properties", "env" -> file(block);
            case "xml" -> MavenSnippet.check(block);
            case "bash" -> RepositoryCommand.check(block);
            case "yaml", "ini", "sh" -> DeploymentFile.of(block).check(program);
            default -> fail("nobody knows how to check a block of `" + block.language() + "`");
        }
        return block.content();
    }

    private void java(Block block) throws Exception {
        Fragment fragment = Fragment.of(block.content());
        program.add(fragment);
        program.compile();
        if (fragment.isTest()) {
            pack();
            String run = "java -cp app.jar " + TestRun.class.getName() + " " + fragment.name() + " 2>log || cat log";
            assertThat(sandbox.run(run)).matches("[1-9]\\d* tests? passed\n");
        }
    }

    /** What the program that ends in the block before prints. */
    private String output(Optional<Block> before) throws Exception {
        assertThat(before.map(Block::language)).as("the block before an output").contains("java");
        pack();
        return sandbox.run("java -jar app.jar");
    }

    private String session(Block block) throws Exception {
        Session session = Session.of(block);
        assertThat(session.commands()).as("lines that begin with `$ `").isNotEmpty();
        assertThat(program.canRun())
                .as("a program with a main above this block")
                .isTrue();
        pack();
        return sandbox.run(session.script());
    }

    private void pack() throws IOException {
        program.pack(sandbox.resolve("app.jar"), sandbox.resolve(RESOURCES));
    }

    /** A file, called as the comment in its first line says. */
    private void file(Block block) throws IOException {
        String first = block.lines().get(0);
        assertThat(first).as("the first line, which names the file").matches("# [\\w./-]+");
        sandbox.write(first.substring(2), block.content());
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
    }
}
