package org.unchoke.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium. Every window is a person of its own: no cookies are shared. What pages write to the console as an
 * error, or throw, is collected; {@link #close} fails if there was any. Not safe for concurrent use.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> troubles = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the Chromium that is installed; Playwright's own is never downloaded. */
    public static Browser open() {
        Path program = installed();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program).setHeadless(true).setChromiumSandbox(false)
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
        Page page = person.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.add(page.url() + ": uncaught " + error));
        return page;
    }

    /** Console errors and uncaught exceptions so far, oldest first. A test that expects some may clear them. */
    public List<String> troubles() {
        return troubles;
    }

    /** @throws AssertionError if a page had errors that the test did not clear */
    @Override
    public void close() {
        chromium.close();
        playwright.close();
        if (!troubles.isEmpty()) {
            throw new AssertionError("Errors in the browser's console:\n" + String.join("\n", troubles));
        }
    }
}
