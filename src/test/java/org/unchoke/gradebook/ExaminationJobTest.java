package org.unchoke.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExaminationJobTest {
    private final ExaminationJob job = new ExaminationJob(false);

    @Test
    void minutesLeft_beforeTheFirstMatch_isUnknown() {
        job.expect(7);
        assertThat(job.minutesLeft()).isEqualTo(-1);
    }

    @Test
    void minutesLeft_afterSomeMatches_isWhatTheOthersTakeAtThatPace() {
        job.expect(61);
        job.rested(-TimeUnit.MINUTES.toNanos(3)); // as if the first had taken three minutes
        job.played();
        assertThat(job.minutesLeft()).isEqualTo(181); // and a moment
        assertThat(job.hoursLeft()).isEqualTo(3);
    }

    @Test
    void minutesLeft_timeInWhichItStoodBack_isNotCounted() throws InterruptedException {
        job.expect(2);
        Thread.sleep(30);
        job.rested(TimeUnit.MILLISECONDS.toNanos(30));
        job.played();
        assertThat(job.minutesLeft()).isEqualTo(1);
        job.played();
        assertThat(job.minutesLeft()).isZero();
    }
}
