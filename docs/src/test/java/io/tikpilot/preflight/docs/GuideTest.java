package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Follows README.md and every page of docs/ block by block, in one directory a page.
 *
 * <ul>
 *   <li>{@code java}: compiled with all that is above it on the page, without a warning. Types are declared; statements become
 *       a program; a class with tests is run at once.
 *   <li>{@code text} directly after {@code java}: exactly what that program prints.
 *   <li>{@code console}: a real shell session; {@code java -jar app.jar} and {@code mvn -q compile exec:java} run the page's
 *       program, and the whole block is what the session prints.
 *   <li>{@code hocon}, {@code properties}, {@code env}: written to the file that the comment in the first line names.
 *   <li>{@code xml}: dependencies or a pom, see {@link MavenSnippet}; {@code .ci/first-project} builds what the poms are for.
 *   <li>{@code bash}: commands of this repository, see {@link RepositoryCommand}.
 *   <li>{@code mermaid}: which package knows which, see {@link PackageDiagram}.
 *   <li>{@code yaml}, {@code ini}, {@code sh}: for other programs, see {@link DeploymentFile}.
 * </ul>
 *
 * <p>Any other block fails, and so does a page without one. When the library says something else on purpose, {@link GuideUpdate}
 * writes it into the pages.
 */
class GuideTest {
    @TestFactory
    Stream<DynamicContainer> everyBlockDoesWhatThePageSays() throws IOException {
        return Page.followed().stream().map(GuideTest::follow);
    }

    private static DynamicContainer follow(Page page) {
        List<DynamicTest> steps = new ArrayList<>();
        Shared walkthrough = new Shared();
        steps.add(DynamicTest.dynamicTest(
                page.name() + " has blocks", () -> assertThat(page.blocks()).isNotEmpty()));
        for (Block block : page.blocks()) {
            steps.add(DynamicTest.dynamicTest(block.place(), () -> compare(walkthrough.open(), block)));
        }
        steps.add(DynamicTest.dynamicTest(
                page.name() + " ends", () -> walkthrough.open().close()));
        return DynamicContainer.dynamicContainer(page.name(), steps);
    }

    /** Some reports of tests know the number of a step alone, so the place is in every message. */
    private static void compare(Walkthrough walkthrough, Block block) throws Exception {
        String now;
        try {
            now = walkthrough.follow(block);
        } catch (AssertionError e) {
            throw new AssertionError(block.place() + ": " + e.getMessage(), e);
        }
        assertThat(now).as(block.place()).isEqualTo(block.content());
    }

    @Test
    void thePagesAreFound() throws IOException {
        assertThat(Page.all().stream().map(Page::name))
                .contains(
                        "README.md",
                        "docs/getting-started.md",
                        "docs/precedence.md",
                        "docs/environment.md",
                        "docs/types.md",
                        "docs/testing.md",
                        "docs/report-formats.md");
    }

    /** One walkthrough for the steps of a page, begun with the first of them. */
    private static final class Shared {
        private Walkthrough walkthrough;

        Walkthrough open() throws IOException {
            if (walkthrough == null) {
                walkthrough = new Walkthrough();
            }
            return walkthrough;
        }
    }
}
