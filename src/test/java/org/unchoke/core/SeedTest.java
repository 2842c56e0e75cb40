package org.unchoke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, Seed.MAX})
    void seed_insideJavaScriptsIntegers_isTaken(long value) {
        assertThat(new Seed(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Seed.MAX + 1, Long.MIN_VALUE})
    void seed_outside_isRefused(long value) {
        assertThatThrownBy(() -> new Seed(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
