package io.tikpilot.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.browser.Browser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page in a real browser, with both images behind it, composed as they are for others. */
@NeedsEngine
@Timeout(300)
class FrontendTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static Browser browser;
    private static Scratch scratch;

    @BeforeAll
    static void compose() throws Exception {
        browser = Browser.start();
        scratch = new Scratch();
        scratch.run(List.of(
                "mkdir -p secrets && openssl rand -hex 32 > secrets/access_token",
                "docker compose up -d",
                "until curl -fs localhost:3000/health/ready; do sleep 0.2; done"));
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (scratch != null) {
            scratch.close();
        }
    }

    @Test
    void aPostIsPlannedAndListedAndTheBackendSeenToComeAndGo() throws Exception {
        browser.screen(1000, 800).scheme("light").open(URI.create("http://localhost:" + scratch.frontendPort() + "/"));
        waitFor("#health", "backend is ready");
        assertThat(element("#empty").isDisplayed()).isTrue();

        plan("Good morning <b>everyone</b>\nsecond line");
        waitFor("#count", "(1)");
        assertThat(element("#posts .text").getText()).isEqualTo("Good morning <b>everyone</b>\nsecond line");
        assertThat(element("#posts .state").getText()).isEqualTo("planned");
        assertThat(element("#text").getAttribute("value")).isEmpty();
        browser.screenshot(SCREENSHOTS.resolve("light.png"));

        browser.driver().executeScript("document.getElementById('text').removeAttribute('required')");
        plan("   ");
        waitFor("#message", "text");
        browser.phone().scheme("dark");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.screenshot(SCREENSHOTS.resolve("phone-dark.png"));
        assertThat(browser.complaints()).allMatch(line -> line.contains("400")); // the refusal just seen
        assertThat(browser.requests()).allMatch(address -> address.startsWith("http://localhost:"));

        scratch.run(List.of("docker compose stop backend"));
        waitFor("#health", "does not answer");
        browser.screenshot(SCREENSHOTS.resolve("down.png"));
        scratch.run(List.of("docker compose start backend"));
        waitFor("#health", "backend is ready");
    }

    @Test
    void everyFieldHasItsLabelAndWhatChangesIsReadOut() {
        browser.open(URI.create("http://localhost:" + scratch.frontendPort() + "/"));

        assertThat(browser.driver().findElements(By.cssSelector("textarea, input, select")))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.getAccessibleName()).isNotBlank());
        assertThat(element("#health").getAriaRole()).isEqualTo("status");
        assertThat(element("#message").getDomAttribute("role")).isEqualTo("alert");
    }

    @Test
    void nobodyReachesTheBackendButTheFrontend() throws Exception {
        assertThat(scratch.run(List.of("docker compose ps backend | grep -c -- '->'")))
                .endsWith("\n0\n");
    }

    private static void plan(String text) {
        element("#text").sendKeys(text);
        element("#plan button").click();
    }

    private static WebElement element(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private static void waitFor(String selector, String text) throws Exception {
        Patience.until(
                selector + " says " + text, () -> element(selector).getText().contains(text));
    }
}
