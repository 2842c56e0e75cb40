package org.unchoke.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.core.Seed;

class SeedRangeTest {
    @Test
    void parse_rangesAndSingles_inTheOrderWritten() {
        assertThat(SeedRange.parse("9, 1..3,7")).extracting(Seed::value).containsExactly(9L, 1L, 2L, 3L, 7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "3..1", "1..", "-1", "1..2..3", "9007199254740992", "0..9007199254740991", "1,,2"})
    void parse_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> SeedRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
