package io.tikpilot.preflight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of pages would pass on a browser that sees nothing, so this one sees what they claim is not there. */
class BrowserTest {
    @TempDir
    Path directory;

    @Test
    void aPageThatDoesEverythingWrongIsSeenToDoSo() throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), """
                <!DOCTYPE html><meta name=viewport content="width=device-width">
                <div style="width: 900px">wide</div>
                <img src="http://127.0.0.1:1/pixel.png">
                <script>console.error('a complaint')</script>
                """);
        try (Browser browser = Browser.start()) {
            browser.phone().open(page.toUri());

            assertThat(browser.scrollsSideways()).isTrue();
            assertThat(browser.complaints()).anyMatch(line -> line.contains("a complaint"));
            assertThat(browser.requests()).containsExactly(page.toUri().toString(), "http://127.0.0.1:1/pixel.png");

            browser.screen(1280, 800);
            assertThat(browser.scrollsSideways()).isFalse();
            assertThat(browser.scheme("dark").evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                    .isEqualTo(true);
        }
    }
}
