package org.unchoke.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecureFormsTest {
    private static final String PUBLIC_URL = "unchoke.public-url";

    @AfterEach
    void forget() {
        System.clearProperty(PUBLIC_URL);
        System.clearProperty(SecureForms.SETTING);
    }

    @ParameterizedTest
    @CsvSource({
        "https://lab.example.edu,,true",
        "http://192.168.1.20:8080,,",
        "https://lab.example.edu,false,false",
    })
    void followPublicUrl_ofEachKind_securesTheCookieExactlyOverHttps(String url, String set, String then) {
        System.setProperty(PUBLIC_URL, url);
        if (set != null) {
            System.setProperty(SecureForms.SETTING, set);
        }

        SecureForms.followPublicUrl();

        assertThat(System.getProperty(SecureForms.SETTING)).isEqualTo(then);
    }
}
