package io.tikpilot.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Writes what the commands print now into the pages, for somebody who then reads the difference. No build runs it by itself:
 * {@code mvn -pl examples/tikpilot/containers -am -Dtest=GuideUpdate -Dsurefire.failIfNoSpecifiedTests=false test}; with
 * {@code -Dsection=TEXT} only sections whose title contains it.
 */
@NeedsEngine
class GuideUpdate {
    @Test
    void thePagesShowWhatTheCommandsPrint() throws Exception {
        String wanted = System.getProperty("section", "");
        for (Guide guide : Guide.all()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(guide.file()));
            int grown = 0;
            for (Guide.Section section : guide.sections()) {
                try (Scratch scratch = new Scratch()) {
                    for (Guide.Block block : section.blocks()) {
                        if (!section.title().contains(wanted)) {
                            continue;
                        }
                        List<String> now =
                                Follower.follow(scratch, block).lines().toList();
                        int first = block.line() + grown;
                        List<String> shown =
                                lines.subList(first, first + block.lines().size());
                        shown.clear();
                        shown.addAll(now);
                        grown += now.size() - block.lines().size();
                    }
                }
                Files.write(guide.file(), lines);
            }
        }
        assertThat(Guide.all()).isNotEmpty();
    }
}
