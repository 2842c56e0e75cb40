package org.unchoke.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExaminationJobTest {
    private final AtomicLong clock = new AtomicLong();
    private final ExaminationJob job = new ExaminationJob(false, clock::get);

    @Test
    void minutesLeft_beforeTheFirstMatch_isUnknown() {
        job.expect(7);
        assertThat(job.minutesLeft()).isEqualTo(-1);
    }

    @Test
    void minutesLeft_afterSomeMatches_isWhatTheOthersTakeAtThatPace() {
        job.expect(61);
        minutesPass(3);
        job.played();
        assertThat(job.minutesLeft()).isEqualTo(180);
        assertThat(job.hoursLeft()).isEqualTo(3);
    }

    @Test
    void minutesLeft_timeInWhichItStoodBack_isNotCounted() {
        job.expect(2);
        minutesPass(10);
        job.rested(TimeUnit.MINUTES.toNanos(9));
        job.played();
        assertThat(job.minutesLeft()).isEqualTo(1);
        job.played();
        assertThat(job.minutesLeft()).isZero();
    }

    private void minutesPass(int minutes) {
        clock.addAndGet(TimeUnit.MINUTES.toNanos(minutes));
    }
}
