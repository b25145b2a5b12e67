package io.tikpilot.preflight.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a window, for the tests of one class. It is the one of the machine: Debian's packages {@code chromium} and
 * {@code chromium-driver}; nothing is downloaded. Where there is none, tests are skipped and say so, and under {@code
 * PREFLIGHT_CI=1} they fail.
 *
 * <pre>{@code
 * private static Browser browser;
 *
 * @BeforeAll
 * static void open() { browser = Browser.start(); }
 *
 * @AfterAll
 * static void close() { if (browser != null) browser.close(); }    // null if it was skipped
 *
 * browser.phone().open(URI.create("http://127.0.0.1:3000/"));
 * browser.driver().findElement(By.name("text")).sendKeys("Hello");
 * assertThat(browser.complaints()).isEmpty();
 * }</pre>
 *
 * <p>A module that uses it depends on {@code preflight-browser-tests} in test scope.
 */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** A browser with a profile of its own; skips the test, or fails it in CI, where there is none. */
    public static Browser start() {
        Optional<Path> chromium = onPath("chromium").or(() -> onPath("chromium-browser"));
        Optional<Path> chromedriver = onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String reason =
                    "there is no chromium and chromedriver on the PATH: apt-get install chromium chromium-driver";
            if ("1".equals(System.getenv("PREFLIGHT_CI"))) {
                Assertions.fail(reason);
            }
            System.err.println("SKIPPED, not tested in a browser: " + reason);
            Assumptions.abort(reason);
        }
        try {
            Path profile = Files.createTempDirectory("chromium");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromedriver.get().toFile())
                    .usingAnyFreePort()
                    .build();
            return new Browser(new ChromeDriver(service, options(chromium.get(), profile)), profile);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path chromium, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // a container has no name spaces to give away
                "--disable-dev-shm-usage", // and little shared memory
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        return options;
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What finds elements, types and clicks. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens an address, and forgets what was said and asked for before. */
    public Browser open(java.net.URI address) {
        driver.get("about:blank");
        complaints();
        requests();
        driver.get(address.toString());
        return this;
    }

    /** The screen of a phone: 400 points wide. */
    public Browser phone() {
        return screen(400, 800);
    }

    /** A screen of this size, in points. */
    public Browser screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    /** A reader who likes it {@code light} or {@code dark}. */
    public Browser scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** The value of an expression in JavaScript. */
    public Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Whether the page is wider than the screen, so that a reader would have to move it sideways. */
    public boolean scrollsSideways() {
        return (Boolean) evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What the console holds since the last call: errors, warnings, and what a security policy refused. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getLevel() + " " + entry.getMessage());
        }
        return complaints;
    }

    /** The addresses that were asked for since the last call, that of the page itself included, data: left out. */
    public List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Map<?, ?> event = (Map<?, ?>)
                    new Json().<Map<?, ?>>toType(entry.getMessage(), Map.class).get("message");
            if ("Network.requestWillBeSent".equals(event.get("method"))) {
                Map<?, ?> request = (Map<?, ?>) ((Map<?, ?>) event.get("params")).get("request");
                String address = String.valueOf(request.get("url"));
                if (!address.startsWith("data:")) {
                    requests.add(address);
                }
            }
        }
        return requests;
    }

    /** Keeps what the screen shows as a PNG. */
    public void screenshot(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Ends the browser and removes its profile. */
    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
