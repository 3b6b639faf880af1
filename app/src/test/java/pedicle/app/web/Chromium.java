package pedicle.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// The system's own Chromium, driven by Playwright, which brings the Node that it runs on and downloads nothing.
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /// Nothing of the browser's own goes out, and it runs as root and without a graphics card too.
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright driver;
    private final Browser browser;

    private Chromium(Playwright driver, Browser browser) {
        this.driver = driver;
        this.browser = browser;
    }

    /// For tests that are left out, with a word, where there is none.
    static boolean isThere() {
        return find().isPresent();
    }

    /// Skips the test that asks where there is no browser or no driver for this machine, and says which.
    static Chromium open() {
        Path program = find().orElseThrow(() -> new TestAbortedException(
                "no Chromium on the PATH (looked for " + String.join(", ", NAMES) + "): pages were not opened"));
        Playwright driver = drive();
        try {
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(ARGUMENTS)
                    .setChromiumSandbox(false);
            return new Chromium(driver, driver.chromium().launch(options));
        } catch (PlaywrightException unwilling) {
            driver.close();
            throw new TestAbortedException(program + " does not start: pages were not opened", unwilling);
        }
    }

    /// A reader with a window of this width, in light or in dark, who sees colours change at once.
    BrowserContext reader(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    BrowserContext readerWithoutScripts() {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 900).setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }

    private static Playwright drive() {
        try {
            return Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        } catch (RuntimeException absent) {
            throw new TestAbortedException("Playwright has no driver for this machine: pages were not opened", absent);
        }
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
