package org.unchoke.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Pictures in {@code target/screens}: what somebody sees at an address, on a phone and a desktop, light and dark. */
final class Gallery {
    private static final Path FOLDER = Path.of("target", "screens");
    /** Longer than a page takes to be drawn and told its state. */
    private static final int DRAWN_MILLIS = 900;
    private static final Pattern COMING = Pattern.compile("Connecting …|Loading|Waiting for the first|aufgebaut …|geladen …|Gleich kommt");
    /** Beyond this a picture shows only more rows of the same. */
    private static final int TALLEST = 4000;

    private final Browser chromium;
    private final String base;
    /** Only pictures whose name it finds are taken: {@code -Dscreens=room}; {@code -Dlooks=phone-light} likewise. */
    private final Pattern only = Pattern.compile(System.getProperty("screens", ""));

    private final Pattern looks = Pattern.compile(System.getProperty("looks", ""));

    Gallery(Browser chromium, String base) {
        this.chromium = chromium;
        this.base = base;
    }

    private record Look(String name, int width, int height, ColorScheme colours) {
        static final List<Look> ALL = List.of(
                new Look("phone-light", 390, 844, ColorScheme.LIGHT),
                new Look("phone-dark", 390, 844, ColorScheme.DARK),
                new Look("desktop-light", 1280, 800, ColorScheme.LIGHT),
                new Look("desktop-dark", 1280, 800, ColorScheme.DARK));

        Browser.NewContextOptions options(String locale) {
            return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours).setLocale(locale)
                    .setHasTouch(width < 700).setIsMobile(width < 700);
        }
    }

    /** What somebody with these cookies sees at an address. */
    void take(String name, List<Cookie> person, String address) {
        take(name, person, address, page -> {});
    }

    /** The same, after something was done there. */
    void take(String name, List<Cookie> person, String address, Consumer<Page> then) {
        take(name, "en-GB", person, address, then);
    }

    /** What somebody sees whose browser prefers German. */
    void takeInGerman(String name, List<Cookie> person, String address) {
        take(name + "-de", "de-DE", person, address, page -> {});
    }

    /** A live page has to be told its state first. A state in which nothing comes is pictured as well, after a while. */
    private static void drawn(Page page) {
        page.waitForTimeout(DRAWN_MILLIS);
        for (int look = 0; look < 20 && page.getByText(COMING).first().isVisible(); look++) {
            page.waitForTimeout(500);
        }
    }

    private void take(String name, String locale, List<Cookie> person, String address, Consumer<Page> then) {
        if (!only.matcher(name).find()) {
            return;
        }
        for (Look look : Look.ALL.stream().filter(each -> looks.matcher(each.name()).find()).toList()) {
            try (BrowserContext browser = chromium.newContext(look.options(locale))) {
                browser.addCookies(person);
                Page page = browser.newPage();
                page.navigate(base + address);
                drawn(page);
                then.accept(page);
                double height = Math.min(TALLEST, ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue());
                page.setViewportSize(look.width, (int) Math.max(look.height, height));
                page.waitForTimeout(200);
                page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + look.name + ".png")));
            }
        }
    }
}
