package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoarseTest {
    @Test
    void amount_ofAnySize_keepsTwoDigitsInEvenSteps() {
        assertThat(Coarse.amount(0)).isZero();
        assertThat(Coarse.amount(7)).isEqualTo(7);
        assertThat(Coarse.amount(1_927)).isEqualTo(1_900);
        assertThat(Coarse.amount(13_492)).isEqualTo(13_000);
        assertThat(Coarse.amount(65_536)).isEqualTo(65_000);
        assertThat(Coarse.amount(30_900)).isEqualTo(30_000);
        assertThat(Coarse.amount(31_000)).isEqualTo(32_000);
        assertThat(Coarse.amount(99_600)).isEqualTo(100_000);
        assertThat(Coarse.amount(1_000_000_000L)).isEqualTo(1_000_000_000L);
    }

    @Test
    void amount_ofWhateverWholeNumber_isTheNearestStep() {
        for (long unit = 100; unit < 1_000_000_000_000L; unit *= 10) {
            for (long times = 55; times < 100; times += 5) {
                assertThat(Coarse.amount(times * unit - unit * 5 / 2)).isEqualTo(times * unit);
                assertThat(Coarse.amount(times * unit + unit * 5 / 2 - 1)).isEqualTo(times * unit);
            }
        }
    }

    @Test
    void seconds_olderThanAMinute_goByMinutes() {
        assertThat(Coarse.seconds(9)).isZero();
        assertThat(Coarse.seconds(59)).isEqualTo(50);
        assertThat(Coarse.seconds(60)).isEqualTo(60);
        assertThat(Coarse.seconds(179)).isEqualTo(120);
    }
}
