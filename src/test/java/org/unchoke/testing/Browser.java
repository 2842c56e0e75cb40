package org.unchoke.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium. Every window is a person of its own: no cookies are shared. What pages write to the console as an
 * error, or throw, is collected; {@link #close} fails if there was any. Whatever is waited for may take a minute, as on a
 * machine that is slow and busy. Not safe for concurrent use.
 */
public final class Browser implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> troubles = new ArrayList<>();
    private final List<List<String>> expected = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the Chromium that is installed; Playwright's own is never downloaded. */
    public static Browser open() {
        Path program = installed();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program).setTimeout(PATIENCE_MILLIS).setHeadless(true).setChromiumSandbox(false)
                .setArgs(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync"))));
    }

    private static Path installed() {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst().orElseThrow(() -> new AssertionError(
                        "The browser tests need Chromium on the PATH. Install it: sudo apt-get install chromium"));
    }

    /** A phone-sized window (390 x 844) that is touched. */
    public Page phone() {
        return phone("en-GB");
    }

    /** The same, of somebody who speaks another language. */
    public Page phone(String locale) {
        return window(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(390, 844)
                .setDeviceScaleFactor(2).setHasTouch(true).setIsMobile(true).setLocale(locale));
    }

    /** A laptop-sized window (1280 x 800). */
    public Page laptop() {
        return window(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB"));
    }

    private Page window(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext person = chromium.newContext(options);
        person.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = person.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                trouble(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> trouble(page.url() + ": uncaught " + error));
        return page;
    }

    private void trouble(String what) {
        if (expected.stream().noneMatch(parts -> parts.stream().allMatch(what::contains))) {
            troubles.add(what);
        }
    }

    /** From now on errors that hold all these parts are what the test provokes, however late they are told. */
    public void expects(String... parts) {
        expected.add(List.of(parts));
    }

    /** @throws AssertionError if a page had errors that the test did not expect */
    @Override
    public void close() {
        chromium.close();
        playwright.close();
        if (!troubles.isEmpty()) {
            throw new AssertionError("Errors in the browser's console:\n" + String.join("\n", troubles));
        }
    }
}
