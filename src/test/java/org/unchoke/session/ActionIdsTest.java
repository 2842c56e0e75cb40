package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unchoke.session.ActionIds.Known;

class ActionIdsTest {
    private final ActionIds ids = new ActionIds();

    @Test
    void check_anActionOnItsWay_knowsHowFarItIs() {
        assertThat(ids.check(1, "choke")).isEqualTo(Known.FRESH);
        ids.queued(1, "choke");
        assertThat(ids.check(1, "choke")).isEqualTo(Known.PENDING);
        ids.unqueued(1);
        ids.pending(1, "choke");
        assertThat(ids.check(1, "choke")).isEqualTo(Known.PENDING);
        ids.done(1, 7);
        assertThat(ids.check(1, "choke")).isEqualTo(Known.DONE);
        assertThat(ids.tick(1)).isEqualTo(7);
        assertThat(ids.check(1, "unchoke")).isEqualTo(Known.REUSED);
    }

    @Test
    void check_afterAWholeClass_knowsTheLatestAndForgetsTheRest() {
        for (int id = 1; id <= 10 * ActionIds.REMEMBERED; id++) {
            ids.pending(id, "choke");
            ids.done(id, id);
        }
        assertThat(ids.check(9 * ActionIds.REMEMBERED + 1, "choke")).isEqualTo(Known.DONE);
        assertThat(ids.check(9 * ActionIds.REMEMBERED, "choke")).isEqualTo(Known.STALE);
        assertThat(ids.last()).isEqualTo(10 * ActionIds.REMEMBERED);
    }

    @Test
    void check_idsWithGaps_knowsThoseThatWereUsed() {
        ids.remember(3, "choke", 1);
        ids.remember(9, "unchoke", 2);
        assertThat(ids.check(3, "choke")).isEqualTo(Known.DONE);
        assertThat(ids.tick(9)).isEqualTo(2);
        assertThat(ids.check(5, "choke")).isEqualTo(Known.STALE);
        assertThat(ids.check(10, "choke")).isEqualTo(Known.FRESH);
    }

    @Test
    void check_asManyOnTheirWayAsATickAccepts_forgetsNone() {
        for (int id = 1; id <= 10 * ActionIds.REMEMBERED; id++) {
            ids.remember(id, "choke", id);
        }
        int first = 10 * ActionIds.REMEMBERED + 1;
        for (int id = first; id < first + AskedActions.MOST_QUEUED_PER_SEAT; id++) {
            ids.pending(id, "choke");
        }
        assertThat(ids.check(first, "choke")).isEqualTo(Known.PENDING);
        assertThat(AskedActions.MOST_QUEUED_PER_SEAT).isLessThan(ActionIds.REMEMBERED);
    }
}
