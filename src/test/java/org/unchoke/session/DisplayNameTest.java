package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ana", "O'Neil", "Łukasz Żółć", "李小龙", "محمد", "דנה", "संजय", "Ana 🦊", "R2-D2", "<b>Ana</b>", "7"})
    void of_readableName_isKept(String name) {
        assertThat(DisplayName.of(name)).isEqualTo(name);
    }

    @Test
    void of_looseSpaces_areTidied() {
        assertThat(DisplayName.of("  Ana \u00a0 Lima ")).isEqualTo("Ana Lima");
    }

    @Test
    void of_decomposedLetters_areComposed() {
        assertThat(DisplayName.of("Ame\u0301lie")).isEqualTo("Am\u00e9lie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u2003"})
    void of_nothing_asksForAName(String typed) {
        assertThatThrownBy(() -> DisplayName.of(typed)).hasMessageContaining("Type a name");
    }

    @Test
    void of_null_asksForAName() {
        assertThatThrownBy(() -> DisplayName.of(null)).hasMessageContaining("Type a name");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ana\u202etxt", "A\u200bna", "A\u200dna", "Ana\r\nroot", "\u0007Ana", "A\u2066na", "\ufeffAna", "An\u00ada", "A\u3164na",
        "A\u2800na", "A\ue000na", "A\ud800na", "An\u2028a"
    })
    void of_invisibleCharacter_isRefused(String typed) {
        assertThatThrownBy(() -> DisplayName.of(typed)).hasMessageContaining("cannot be seen");
    }

    @Test
    void of_24CodePointsBeyondTheBasicPlane_isKeptAnd25AreNot() {
        assertThat(DisplayName.of("a" + "🦊".repeat(23))).hasSize(47);
        assertThatThrownBy(() -> DisplayName.of("a" + "🦊".repeat(24))).hasMessageContaining("at most 24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "🦊", "q\u0323\u0324\u0325\u0326"})
    void of_unreadable_isRefused(String typed) {
        assertThatThrownBy(() -> DisplayName.of(typed)).hasMessageContaining("cannot be read");
    }
}
