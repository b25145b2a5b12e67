package io.tikpilot.preflight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.explain.ExplanationFormat;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of {@code config explain --format html}, as a person has it in a browser. */
class ExplanationPageTest {
    record Settings(Server server, Database database, Optional<String> motd) {
        record Server(
                @Doc("Address to listen on.") String host,

                @Doc("TCP port to listen on.") @Between(min = 1, max = 65535)
                int port,

                @Default("5s") java.time.Duration idleTimeout) {}

        record Database(
                String url, Secret password, @Default("8") int maxConnections) {}
    }

    private static final String GOOD =
            "server { host = 0.0.0.0, port = 80 }\ndatabase { url = db, password = hunter2 }";

    /** The tests share a browser, and an extension of JUnit would hide that it is closed. */
    private static Browser browser;

    @TempDir
    Path directory;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Path page(String... texts) throws IOException {
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class);
        for (int i = 0; i < texts.length; i++) {
            loader = loader.layer(Layer.text("config/" + (i + 1) + ".conf", texts[i]));
        }
        String html = loader.layer(Layer.arguments()).inspect().explanation().print(ExplanationFormat.html());
        return Files.writeString(directory.resolve("page.html"), html);
    }

    private void openPage(String... texts) throws IOException {
        browser.screen(1280, 900).scheme("light").open(page(texts).toUri());
    }

    private static List<String> shown() {
        return browser.driver().findElements(By.cssSelector("tr.setting")).stream()
                .filter(WebElement::isDisplayed)
                .map(row -> row.findElement(By.cssSelector(".key > code")).getText())
                .toList();
    }

    private static WebElement search() {
        return browser.driver().findElement(By.cssSelector("input[type=search]"));
    }

    private static WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private static void press(CharSequence... keys) {
        focused().sendKeys(keys);
    }

    @Test
    void theWinnerIsMarkedAndWhatItOverridesIsStillThere() throws IOException {
        openPage(GOOD, "server.port = 8080");

        WebElement row =
                browser.driver().findElements(By.cssSelector("tr.setting")).get(1);
        assertThat(row.findElement(By.cssSelector("td.wins")).getText())
                .startsWith("8080")
                .contains("line 1");
        assertThat(row.findElement(By.cssSelector("td.lost")).getText()).startsWith("80\n");
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('td.wins code'), '::before').content"))
                .as("a mark beside the colour")
                .isEqualTo("\"\u25cf\u00a0\"");
        assertThat(browser.driver().findElement(By.cssSelector(".verdict")).getText())
                .contains("can be loaded");
    }

    @Test
    void theFilterShowsTheRowsInWhichEveryWordIs() throws IOException {
        openPage(GOOD, "server.port = 8080");
        assertThat(shown())
                .containsExactly("host", "port", "idle-timeout", "url", "password", "max-connections", "motd");

        search().sendKeys("Server listen");
        assertThat(shown()).containsExactly("host", "port");
        assertThat(browser.driver().findElement(By.tagName("output")).getText()).isEqualTo("2 of 7 settings");
        assertThat(browser.driver()
                        .findElement(By.cssSelector("tbody:last-of-type"))
                        .isDisplayed())
                .as("a section of which nothing is shown")
                .isFalse();

        search().clear();
        search().sendKeys("no such thing");
        assertThat(shown()).isEmpty();
        assertThat(browser.driver().findElement(By.cssSelector(".empty")).isDisplayed())
                .isTrue();
    }

    @Test
    void theBoxesShowOnlyWhatIsOverriddenOrWrongOrNotSet() throws IOException {
        openPage(GOOD, "server.port = 99999");
        Map<String, List<String>> expected =
                Map.of("overriding", List.of("port"), "wrong", List.of("port"), "unset", List.of("motd"));

        expected.forEach((value, rows) -> {
            WebElement box = browser.driver().findElement(By.cssSelector("input[value=" + value + "]"));
            box.click();
            assertThat(shown()).as(value).isEqualTo(rows);
            box.click();
        });
    }

    @Test
    void aKeyboardIsEnough() throws IOException {
        openPage(GOOD);

        press("/");
        assertThat(focused()).isEqualTo(search());
        press("database");
        assertThat(shown()).containsExactly("url", "password", "max-connections");

        press(Keys.ARROW_DOWN, Keys.NULL);
        press(Keys.ARROW_DOWN);
        assertThat(focused().getText()).startsWith("password");
        assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        press(Keys.ARROW_UP);
        press(Keys.ARROW_UP);
        assertThat(focused()).as("above the first row").isEqualTo(search());

        press(Keys.ESCAPE);
        assertThat(shown()).hasSize(7);
        assertThat(search().getDomProperty("value")).isEmpty();
    }

    @Test
    void aSlashIsALetterWhereATextIsTyped() throws IOException {
        openPage(GOOD);
        search().sendKeys("config/1");
        assertThat(search().getDomProperty("value")).isEqualTo("config/1");
    }

    @Test
    void aProblemStandsWithItsReportBelowItsSetting() throws IOException {
        openPage(GOOD, "server.port = 99999, servr.port = 1");

        assertThat(browser.driver().findElement(By.cssSelector(".verdict")).getText())
                .contains("cannot be loaded", "2 problems");
        WebElement below = browser.driver().findElement(By.cssSelector("tr.wrong + tr.problem"));
        assertThat(below.getText()).contains("error: `server.port`", "config/2.conf:1:15", "^^^^^");
        assertThat(browser.driver().findElement(By.cssSelector(".others")).getText())
                .contains("`servr`");
    }

    @Test
    void aPhoneShowsAllOfItWithoutMovingSideways() throws IOException {
        String longest = "x".repeat(500);
        Path page = page(GOOD, "server.host = " + longest + ", server.port = 99999", "server.host = other");
        browser.scheme("dark").phone().open(page.toUri());

        assertThat(browser.scrollsSideways()).isFalse();
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 23, 26)");
        assertThat(browser.driver()
                        .findElement(By.cssSelector("td.wins .layer"))
                        .isDisplayed())
                .isTrue();
    }

    @Test
    void screenReadersHaveATableAlsoOnAPhone() throws IOException {
        openPage(GOOD);
        browser.phone();
        assertThat(browser.driver().findElement(By.tagName("table")).getAriaRole())
                .isEqualTo("table");
        assertThat(browser.driver().findElement(By.cssSelector("tr.setting th")).getAriaRole())
                .isEqualTo("rowheader");
        assertThat(browser.driver().findElement(By.cssSelector("td.wins")).getAriaRole())
                .isEqualTo("cell");
        assertThat(search().getAccessibleName()).isEqualTo("Filter the settings");
    }

    @Test
    void nothingIsAskedForAndNothingIsComplainedOf() throws IOException {
        openPage(GOOD, "server.port = 99999, servr.port = 1");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .singleElement()
                .asString()
                .startsWith("file:")
                .endsWith("/page.html");
    }

    @Test
    void noSecretIsInTheDocument() throws IOException {
        openPage(GOOD, "database.password = hunter2, pasword = hunter2");
        assertThat(browser.driver().getPageSource()).contains("••••").doesNotContain("hunter2");
    }

    @Test
    void noValueBecomesMarkupOrTurnsTheText() throws IOException {
        openPage(
                "server.host = \"</script><script>document.title = 'caught'</script>\", server.port = 1",
                "server.host = \"\\u202ezzz\\\"'><img src=x onerror=\\\"document.title = 1\\\">\", database.url = \"@BODY@\"");

        assertThat(browser.driver().getTitle()).isEqualTo("Settings");
        assertThat(browser.driver().findElements(By.tagName("script"))).hasSize(1);
        assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
        assertThat(browser.driver().findElement(By.tagName("table")).getText())
                .contains("</script>", "onerror", "\\u202ezzz", "@BODY@")
                .doesNotContain("\u202e");
        assertThat(browser.complaints()).isEmpty();
    }
}
