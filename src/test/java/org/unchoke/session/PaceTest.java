package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = 1_000_000;

    @Test
    void ticked_inTime_keepsTheRhythmEvenIfEachTickIsABitLate() {
        Pace pace = new Pace(1, 5, 0);
        pace.restart(10, 0);
        assertThat(pace.tickNanos()).isEqualTo(100 * MILLI);
        for (int tick = 1; tick <= 10; tick++) {
            assertThat(pace.late(tick * 100 * MILLI + 7 * MILLI)).isEqualTo(7 * MILLI);
            pace.ticked(tick * 100 * MILLI + 7 * MILLI);
        }
        assertThat(pace.untilDue(1000 * MILLI)).isEqualTo(100 * MILLI);
    }

    @Test
    void ticked_afterALongStall_leavesTheMissedTicksOut() {
        Pace pace = new Pace(1, 10, 0);
        pace.restart(10, 0);
        pace.ticked(10_000 * MILLI);
        assertThat(pace.untilDue(10_000 * MILLI)).isZero();
        pace.ticked(10_000 * MILLI);
        assertThat(pace.untilDue(10_000 * MILLI)).isEqualTo(100 * MILLI);
    }

    @Test
    void restart_inAPhase_startsWithinAnIntervalAndAHalf_andStaysInIt() {
        Pace pace = new Pace(1, 10, 0.25);
        for (long now = 0; now < 300 * MILLI; now += 7 * MILLI) {
            pace.restart(10, now);
            assertThat(pace.untilDue(now)).isBetween(50 * MILLI, 150 * MILLI);
            assertThat((now + pace.untilDue(now)) % (100 * MILLI)).isEqualTo(25 * MILLI);
        }
        pace.ticked(10_000 * MILLI);
        assertThat(pace.untilDue(10_000 * MILLI)).as("after a stall").isEqualTo(25 * MILLI);
    }
}
