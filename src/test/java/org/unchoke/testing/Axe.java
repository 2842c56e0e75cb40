package org.unchoke.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at pages with axe-core by the rules of WCAG 2.2 A and AA, and collects what it finds wrong. The script goes in
 * through the debugging protocol, so the pages keep their content security policy.
 */
public final class Axe {
    private static final Path SCRIPT = Path.of("src/main/webui/node_modules/axe-core/axe.min.js");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** What else could be wrong in the dark is wrong in the light as well. */
    private static final List<String> ABOUT_COLOURS = List.of("color-contrast", "link-in-text-block");
    /**
     * What axe-core takes for out of reach though it is not: a disabled fieldset disables controls, and nothing else that
     * the keyboard goes to.
     */
    private static final String LOOK =
            """
            async ([kind, values]) => {
              const reached = ({id}, {target}) => id === 'scrollable-region-focusable'
                && document.querySelector(target[0]).matches('fieldset:disabled [tabindex="0"]');
              const rules = kind === 'tag' ? {'target-size': {enabled: true}} : {};
              const found = await axe.run(document, {
                runOnly: {type: kind, values}, rules, resultTypes: ['violations'], preload: kind === 'tag'});
              return found.violations.flatMap(({id, help, nodes}) =>
                nodes.filter(node => !reached({id}, node)).map(({target, failureSummary}) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary.replace(/\\s+/g, ' ')}`));
            }
            """;

    private final String script;
    private final List<String> findings = new ArrayList<>();
    private int looks;
    private long nanos;

    public Axe() throws IOException {
        if (!Files.exists(SCRIPT)) {
            throw new IllegalStateException("axe-core is not installed: run npm ci in src/main/webui, as packaging does");
        }
        script = Files.readString(SCRIPT);
    }

    /** Examines the page as it is, light and dark; {@code state} tells the reader of a finding where it was. */
    public void look(Page page, String state) {
        looks++;
        long start = System.nanoTime();
        page.waitForLoadState(); // of half a page it would say that the other half is missing
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(script);
        }
        look(page, state, ColorScheme.LIGHT, "tag", STANDARDS);
        look(page, state, ColorScheme.DARK, "rule", ABOUT_COLOURS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        nanos += System.nanoTime() - start;
    }

    private void look(Page page, String state, ColorScheme scheme, String kind, List<String> rules) {
        // A colour on its way to another is neither.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        List<?> found = (List<?>) page.evaluate(LOOK, List.of(kind, rules));
        found.forEach(each -> findings.add(state + ", " + scheme.name().toLowerCase(Locale.ROOT) + ": " + each));
    }

    /** How many states were examined. */
    public int looks() {
        return looks;
    }

    /** How long that took. */
    public double seconds() {
        return nanos / 1e9;
    }

    /** What was wrong so far, a line each. */
    public List<String> findings() {
        return findings;
    }
}
