package org.unchoke.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @Test
    void generate_twice_givesTwoReadablePasswords() {
        assertThat(Passwords.generate())
                .matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}")
                .isNotEqualTo(Passwords.generate());
    }

    @Test
    void requireFit_generatedPassword_isAccepted() {
        assertThatCode(() -> Passwords.requireFit(Passwords.generate())).doesNotThrowAnyException();
    }

    @Test
    void requireFit_tooShort_saysHowLong() {
        assertThatThrownBy(() -> Passwords.requireFit("seven77")).hasMessageContaining("at least 8 characters");
    }

    @Test
    void requireFit_longerThanBcryptReads_isRefused() {
        assertThatThrownBy(() -> Passwords.requireFit("ä".repeat(37))).hasMessageContaining("at most 72 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD", "12345678", "qwertyuiop", "iloveyou", "Sunshine"})
    void requireGood_whatManyPeopleHave_isRefused(String password) {
        assertThatThrownBy(() -> Passwords.requireGood(password)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tried first");
    }

    @Test
    void matches_itsOwnHash_only() {
        String hash = Passwords.hash("correct-horse");
        assertThat(Passwords.matches("correct-horse", hash)).isTrue();
        assertThat(Passwords.matches("correct-horsf", hash)).isFalse();
    }
}
