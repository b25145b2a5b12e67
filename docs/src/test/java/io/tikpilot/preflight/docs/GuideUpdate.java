package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Writes what the programs print now into the pages, for somebody who then reads the difference. No build runs it by itself:
 * {@code mvn -pl core,env-overlay,docs -Dtest=GuideUpdate -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
class GuideUpdate {
    @Test
    void thePagesShowWhatTheProgramsPrint() throws Exception {
        for (Page page : Page.followed()) {
            Path file = Page.ROOT.resolve(page.name());
            List<String> lines = new ArrayList<>(Files.readString(file).lines().toList());
            int grown = 0;
            try (Walkthrough walkthrough = new Walkthrough()) {
                for (Block block : page.blocks()) {
                    List<String> now = walkthrough.follow(block).lines().toList();
                    List<String> shown = lines.subList(
                            block.line() + grown,
                            block.line() + grown + block.lines().size());
                    shown.clear();
                    shown.addAll(now);
                    grown += now.size() - block.lines().size();
                }
            }
            Files.writeString(file, String.join("\n", lines) + "\n");
        }
        Files.writeString(ReportPicture.FILE, ReportPicture.svg());
        assertThat(Page.followed()).allSatisfy(page -> assertThat(page.blocks()).isNotEmpty());
    }
}
