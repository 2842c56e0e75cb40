package org.unchoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

class SignInPageIT {
    @Test
    void signIn_onAPhone_fitsAndHasNoErrors() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("sign-in").start(); Browser browser = Browser.open()) {
            Page page = browser.phone();
            assertThat(page.navigate(app.base() + "/sign-in").status()).isEqualTo(200);
            assertThat(page.title()).contains("Unchoke");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        }
    }
}
