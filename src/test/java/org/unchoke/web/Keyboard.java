package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. Wherever the focus goes it must be seen: marked, inside the window, under nothing else. */
final class Keyboard {
    private static final int MOST_TABS = 120;
    /** What is wrong with how the focus is shown; empty if nothing is. */
    private static final String FOCUS =
            """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return 'nowhere';
              const name = `${at.tagName.toLowerCase()}${at.id ? '#' + at.id : ''} “${(at.ariaLabel ?? at.textContent).trim().slice(0, 30)}”`;
              const style = getComputedStyle(at);
              const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
              if (!marked) return name + ' is not marked';
              const box = at.getBoundingClientRect();
              const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
              if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return name + ' is outside the window';
              const top = document.elementFromPoint(x, y);
              return at.contains(top) || top?.closest('label')?.contains(at) || top?.contains(at) ? '' : `${name} lies under ${top?.outerHTML.slice(0, 80)}`;
            }
            """;
    private final Page page;
    private int presses;
    private int stops;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on to the next element that {@code selector} describes. */
    void tabTo(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("No way by Tab to " + selector + " at " + page.url());
    }

    void press(String key) {
        presses++;
        page.keyboard().press(key);
        if (key.contains("Tab") || key.startsWith("Arrow") || key.equals("Home") || key.equals("End")) {
            seen();
        }
    }

    void type(String text) {
        for (String letter : text.split("")) {
            press(letter.equals("\n") ? "Enter" : letter);
        }
    }

    private void seen() {
        stops++;
        String wrong = (String) page.evaluate(FOCUS);
        for (int looks = 0; looks < 20 && !wrong.isEmpty() && !wrong.equals("nowhere"); looks++) { // a frame moves things
            page.waitForTimeout(100);
            wrong = (String) page.evaluate(FOCUS);
        }
        if (!wrong.equals("nowhere")) { // past the last element the browser itself has the focus
            assertThat(wrong).as("focus at " + page.url()).isEmpty();
        }
    }

    int presses() {
        return presses;
    }

    int stops() {
        return stops;
    }
}
