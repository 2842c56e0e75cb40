package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfusablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Instructor", "INSTRUCTOR", "Inѕtruсtor", "lnstructor", "1nstruct0r", "Ínstrüctor", "in struc-tor",
        "The Teacher", "Adm1n", "αdmin", "Ｐｒｏｆｅｓｓｏｒ", "dr.smith", "Dr Smith"})
    void name_thatLooksLikeWhoRunsTheClass_isReserved(String name) {
        assertThat(Confusables.isReserved(name, "dr.smith")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "Анна", "Professor Oak's cat", "Hostess", "Δημήτρης", "李小龍", "administratrix", "Ted"})
    void ordinaryName_isNot(String name) {
        assertThat(Confusables.isReserved(name, "instructor1")).isFalse();
    }

    @Test
    void key_ofNamesThatLookAlike_isTheSame() {
        assertThat(Confusables.key("Ана")).isEqualTo(Confusables.key("АНА")).isNotEqualTo(Confusables.key("Ana"));
        assertThat(Confusables.key("Аnа")).as("Cyrillic a, Latin n").isEqualTo(Confusables.key("ana"));
        assertThat(Confusables.key("José")).isNotEqualTo(Confusables.key("Jose"));
    }
}
