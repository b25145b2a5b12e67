package io.tikpilot.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Follows docs/containers.md and docs/troubleshooting.md section by section in a container engine, and compares literally what
 * is printed with what the pages show. When it changed on purpose, {@link GuideUpdate} writes it into the pages.
 */
@NeedsEngine
class GuideTest {
    @TestFactory
    Stream<DynamicContainer> everyBlockDoesWhatThePageSays() throws IOException {
        return Guide.all().stream()
                .map(guide -> DynamicContainer.dynamicContainer(
                        guide.file().getFileName().toString(),
                        guide.sections().stream().map(section -> follow(guide, section))));
    }

    private static DynamicTest follow(Guide guide, Guide.Section section) {
        return DynamicTest.dynamicTest(section.title(), () -> {
            List<String> shown = new ArrayList<>();
            List<String> now = new ArrayList<>();
            try (Scratch scratch = new Scratch()) {
                for (Guide.Block block : section.blocks()) {
                    shown.add(block.content());
                    now.add(Follower.follow(scratch, block));
                }
            }
            assertThat(now)
                    .as(guide.file().getFileName() + ", " + section.title())
                    .isEqualTo(shown);
        });
    }
}
